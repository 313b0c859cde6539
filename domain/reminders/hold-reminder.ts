import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import { plan } from "./plan-of-cohort.ts";
import { reminderHeld } from "./reminders.events.ts";
import { insertHold } from "./reminders.store.ts";

/** Holds a group of reminders that has not left yet: nobody gets it until someone lets it go. The reason is kept. */
export async function holdReminder(ctx: Context, input: { cohortId: string; group: string; why: string }): Promise<Outcome<null, "nothing-to-hold" | "already-held">> {
  await mustHaveRole(ctx, input.cohortId, cohortHosts);
  const known = await plan(ctx, input.cohortId, { from: ctx.now, until: shiftDays(ctx.now, 60, "UTC") });
  if (!known.some((g) => g.group === input.group)) return refused("nothing-to-hold");
  return inTransaction(ctx, async (tx) => {
    const made = await insertHold(tx.db, { id: newId(tx), key: input.group, cohort_id: input.cohortId, kind: "hold", why: input.why, made_by: actorId(tx) ?? "", made_at: tx.now });
    if (!made) return refused("already-held");
    await record(tx, reminderHeld, { cohortId: input.cohortId });
    return done(null);
  });
}
