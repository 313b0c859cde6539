import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { cohortCancelled } from "./programmes.events.ts";
import type { CancelCohortInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/**
 * Cancels a cohort that is not over, for good. From that moment nobody applies, sends, accepts a place or is reminded; the
 * worker cancels the sessions to come and tells everyone concerned the reason.
 */
export async function cancelCohort(ctx: Context, input: CancelCohortInput & { cohortId: string }): Promise<Outcome<null, "cohort-over">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    if (cohort.state === "closed" || cohort.state === "cancelled") return refused("cohort-over");
    await store.updateCohort(tx.db, cohort.id, { state: "cancelled", cancel_reason: input.reason });
    await record(tx, cohortCancelled, { cohortId: cohort.id });
    return done(null);
  });
}
