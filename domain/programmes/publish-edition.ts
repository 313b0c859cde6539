import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { findProgrammeOfCohort } from "./cohorts.queries.ts";
import { callPublished, cohortPublished } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** Shows the cohort and its call to everyone, by its managers: when the programme itself is public and the deadline is still to come. */
export async function publishEdition(
  ctx: Context,
  input: { cohortId: string },
): Promise<Outcome<{ callId: string }, "already-published" | "programme-not-published" | "deadline-passed" | "cohort-over">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    const call = found(await store.lockCallOfCohort(tx.db, cohort.id), "call");
    if (cohort.state === "published") return refused("already-published");
    if (cohort.state !== "draft") return refused("cohort-over");
    if (!(await findProgrammeOfCohort(tx, cohort.id))?.publishedAt) return refused("programme-not-published");
    if (call.closes_at <= tx.now) return refused("deadline-passed");
    await store.updateCohort(tx.db, cohort.id, { state: "published" });
    await store.updateCall(tx.db, call.id, { published_at: tx.now });
    await record(tx, cohortPublished, { cohortId: cohort.id });
    await record(tx, callPublished, { cohortId: cohort.id, callId: call.id });
    return done({ callId: call.id });
  });
}
