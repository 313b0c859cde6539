import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { planReminders, remindersOf } from "./plan-reminders.ts";
import { lateOf, listFacts, listHeldGroups } from "./reminders.queries.ts";
import type { Hold, PlannedReminder, ReminderKind } from "./reminders.schema.ts";

export type PlannedGroup = { group: string; kind: ReminderKind; dueAt: Date; people: string[]; hold: Hold | null; ref: Record<string, string> };

/** What will go to whom and when in one cohort, a row a group, oldest first. */
export async function plan(ctx: Context, cohortId: string, window: { from: Date; until: Date }): Promise<PlannedGroup[]> {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  return grouped(await planReminders(ctx, { ...window, cohortId }));
}

/** The same plan, and who is late with what now, from one look at the facts. */
export async function planAndLate(ctx: Context, cohortId: string, window: { from: Date; until: Date }) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const own = { ...window, cohortId };
  const [facts, holds] = await Promise.all([listFacts(ctx, own, { late: true }), listHeldGroups(ctx, cohortId)]);
  return { planned: grouped(remindersOf(facts, holds, own)), late: lateOf(facts, ctx.now) };
}

function grouped(reminders: PlannedReminder[]): PlannedGroup[] {
  const groups = new Map<string, PlannedGroup>();
  for (const r of reminders) {
    const known = groups.get(r.group);
    if (known) known.people.push(r.personName);
    else groups.set(r.group, { group: r.group, kind: r.kind, dueAt: r.dueAt, people: [r.personName], hold: r.hold, ref: r.ref });
  }
  return [...groups.values()];
}
