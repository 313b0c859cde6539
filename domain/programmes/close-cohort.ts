import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { isFollowingUp } from "./cohort-phase.rules.ts";
import { cohortClosed } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** Closes a cohort whose last day is over: nobody is reminded of what is still open, and its settings stand. */
export async function closeCohort(ctx: Context, input: { cohortId: string }): Promise<Outcome<null, "not-over" | "cohort-over">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    if (cohort.state === "closed" || cohort.state === "cancelled") return refused("cohort-over");
    if (!isFollowingUp({ state: cohort.state, zone: cohort.zone, endsOn: cohort.ends_on }, tx.now)) return refused("not-over");
    await store.updateCohort(tx.db, cohort.id, { state: "closed" });
    await record(tx, cohortClosed, { cohortId: cohort.id });
    return done(null);
  });
}
