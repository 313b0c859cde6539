import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { getCall } from "./cases.queries.ts";
import { getReviewsDue, listCohortsToMove } from "./review-phases.queries.ts";
import * as reviews from "./reviews.store.ts";
import * as seats from "./seats.store.ts";

/**
 * Reviews that are not delivered are due when the call says so now: for the worker, after its phases or dates have changed.
 * It holds the cohort, not the call: whoever saves a review holds that review and waits for the call.
 */
export async function moveReviewDates(ctx: Context, { cohortId }: { cohortId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, cohortId);
    const { id } = await getCall(tx, cohortId);
    await reviews.setOpenDueDates(tx.db, id, await getReviewsDue(tx, id));
  });
}

/** When a phase has ended, what was not delivered in it is due in the next. For the worker's clock; harmless to repeat. */
export async function moveEndedReviews(ctx: Context): Promise<void> {
  for (const cohortId of await listCohortsToMove(ctx)) await moveReviewDates(ctx, { cohortId });
}
