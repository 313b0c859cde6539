import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { getReviewsDue } from "./review-phases.queries.ts";
import * as decisions from "./decisions.store.ts";
import * as reviews from "./reviews.store.ts";

/** Reviews that are not delivered are due when the call says so now; for those who have changed its phases or its dates. */
export async function moveReviewDates(ctx: Context, { callId }: { callId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await decisions.lockCall(tx.db, callId);
    await reviews.setOpenDueDates(tx.db, callId, await getReviewsDue(tx, callId));
  });
}
