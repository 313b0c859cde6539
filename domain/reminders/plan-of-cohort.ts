import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { planReminders } from "./plan-reminders.ts";
import type { Hold, ReminderKind } from "./reminders.schema.ts";

export type PlannedGroup = { group: string; kind: ReminderKind; dueAt: Date; people: string[]; hold: Hold | null; ref: Record<string, string> };

/** What will go to whom and when in one cohort, a row a group, oldest first. */
export async function plan(ctx: Context, cohortId: string, window: { from: Date; until: Date }): Promise<PlannedGroup[]> {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const groups = new Map<string, PlannedGroup>();
  for (const r of await planReminders(ctx, { ...window, cohortId })) {
    const known = groups.get(r.group);
    if (known) known.people.push(r.personName);
    else groups.set(r.group, { group: r.group, kind: r.kind, dueAt: r.dueAt, people: [r.personName], hold: r.hold, ref: r.ref });
  }
  return [...groups.values()];
}
