import type { Context } from "#domain/shared/context.ts";
import { listFacts, listHeldGroups, type Fact } from "./reminders.queries.ts";
import {
  assessmentSlots,
  bookingSlots,
  completionSlots,
  conditionSlots,
  draftSlots,
  infoSlots,
  feedbackSlots,
  interviewSlots,
  panelSlots,
  placeSlots,
  planSlots,
  reviewSlots,
  sessionSlots,
  signatureSlots,
  type Slot,
} from "./reminders.rules.ts";
import type { Hold, PlannedReminder, SourceName, Window } from "./reminders.schema.ts";

const slots: Record<SourceName, (fact: Fact) => Slot[]> = {
  draft: (f) => draftSlots(f.at, f.hours),
  signature: (f) => signatureSlots(f.since ?? f.at, f.at, f.hours),
  completion: (f) => completionSlots(f.since ?? f.at, f.at, f.hours),
  offer: (f) => placeSlots(f.since ?? f.at, f.at, f.hours),
  condition: (f) => conditionSlots(f.since ?? f.at, f.at, f.hours),
  review: (f) => reviewSlots(f.at, f.hours),
  info: (f) => infoSlots(f.since ?? f.at, f.at, f.hours),
  session: (f) => sessionSlots(f.at, f.hours),
  plan: (f) => planSlots(f.at, f.hours),
  feedback: (f) => feedbackSlots(f.at, f.hours),
  booking: (f) => bookingSlots(f.since ?? f.at, f.at, f.hours),
  interview: (f) => interviewSlots(f.at, f.hours),
  panel: (f) => panelSlots(f.at, f.hours),
  assessment: (f) => assessmentSlots(f.since ?? f.at, f.at, f.hours),
};

/** Whom a fact is about, in keys: their address where they are no person here. */
export const whoOf = (fact: Fact): string => fact.personId ?? fact.address;
/** What a reminder to them is composed from. */
export const refOf = (fact: Fact): Record<string, string> => ({ ...fact.ref, ...(fact.personId && { personId: fact.personId }) });

/** Slots depend on the moment and the cohort's hours only: a whole cohort shares them. */
function sharedSlots(): (fact: Fact) => Slot[] {
  const known = new Map<string, Slot[]>();
  return (fact) => {
    const key = `${fact.source} ${fact.cohortId} ${fact.at.getTime()} ${fact.since?.getTime()}`;
    const found = known.get(key) ?? slots[fact.source](fact);
    known.set(key, found);
    return found;
  };
}

/**
 * Every reminder that falls due in the window, oldest first, computed from the facts as they are now: what the sweep
 * sends and what the plan page shows. Keys hold the moment, so a session that moves gets a reminder for its new time.
 */
export async function planReminders(ctx: Context, window: Window): Promise<PlannedReminder[]> {
  const [holds, facts] = await Promise.all([listHeldGroups(ctx, window.cohortId), listFacts(ctx, window)]);
  return remindersOf(facts, holds, window);
}

/** The reminders that these facts and holds make in the window, oldest first. */
export function remindersOf(facts: readonly Fact[], holds: ReadonlyMap<string, Hold>, window: Window): PlannedReminder[] {
  const slotsOf = sharedSlots();
  const planned: PlannedReminder[] = [];
  for (const fact of facts) {
    for (const slot of slotsOf(fact)) {
      if (slot.dueAt <= window.from || slot.dueAt > window.until) continue;
      const group = `reminder:${slot.kind}:${fact.subject}:${slot.dueAt.toISOString()}`;
      planned.push({
        kind: slot.kind,
        key: `${group}:${whoOf(fact)}`,
        group,
        ref: { ...refOf(fact), days: String(slot.days) },
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
  return planned.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.key < b.key ? -1 : 1));
}
