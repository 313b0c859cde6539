import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { reminderReleased } from "./reminders.events.ts";
import { liftHold } from "./reminders.store.ts";

/** Lets a held group go: at its own time, or at once when that has passed and it still makes sense. */
export async function releaseReminder(ctx: Context, input: { cohortId: string; group: string }): Promise<Outcome<null, "not-held">> {
  await mustHaveRole(ctx, input.cohortId, cohortHosts);
  return inTransaction(ctx, async (tx) => {
    if (!(await liftHold(tx.db, input.group, input.cohortId, tx.now))) return refused("not-held");
    await record(tx, reminderReleased, { cohortId: input.cohortId });
    return done(null);
  });
}
