import type { Context } from "#domain/shared/context.ts";
import { listDrafts, listHeldGroups, listMissingPlans, listOffers, listOpenFeedback, listOpenReviews, listSessionGuests, type Fact } from "./reminders.queries.ts";
import { draftSlots, feedbackSlots, placeSlots, planSlots, reviewSlots, sessionSlots, type Slot } from "./reminders.rules.ts";
import type { PlannedReminder, Window } from "./reminders.schema.ts";

const sources: { list(ctx: Context, w: Window): Promise<Fact[]>; slots(fact: Fact): Slot[] }[] = [
  { list: listDrafts, slots: (f) => draftSlots(f.at, f.hours) },
  { list: listOffers, slots: (f) => placeSlots(f.from ?? f.at, f.at, f.hours) },
  { list: listOpenReviews, slots: (f) => reviewSlots(f.at, f.hours) },
  { list: listSessionGuests, slots: (f) => sessionSlots(f.at, f.hours) },
  { list: listMissingPlans, slots: (f) => planSlots(f.at, f.hours) },
  { list: listOpenFeedback, slots: (f) => feedbackSlots(f.at, f.hours) },
];

/**
 * Every reminder that falls due in the window, oldest first, computed from the facts as they are now: what the sweep
 * sends and what the plan page shows. Keys hold the moment, so a session that moves gets a reminder for its new time.
 */
export async function planReminders(ctx: Context, window: Window): Promise<PlannedReminder[]> {
  const holds = await listHeldGroups(ctx, window.cohortId);
  const planned: PlannedReminder[] = [];
  for (const source of sources) {
    for (const fact of await source.list(ctx, window)) {
      for (const slot of source.slots(fact)) {
        if (slot.dueAt <= window.from || slot.dueAt > window.until) continue;
        const group = `reminder:${slot.kind}:${fact.subject}:${slot.dueAt.toISOString()}`;
        planned.push({
          kind: slot.kind,
          key: `${group}:${fact.personId}`,
          group,
          ref: { ...fact.ref, personId: fact.personId, days: String(slot.days) },
          personId: fact.personId,
          personName: fact.name || fact.address,
          address: fact.address,
          cohortId: fact.cohortId,
          dueAt: slot.dueAt,
          usefulUntil: slot.usefulUntil,
          hold: holds.get(group) ?? null,
        });
      }
    }
  }
  return planned.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.key < b.key ? -1 : 1));
}
