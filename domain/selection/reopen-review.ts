import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import { getReviewsDue } from "./review-phases.queries.ts";
import { reviewReopened } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Gives a delivered review back to its reviewer, until the decision has gone out. */
export async function reopenReview(ctx: Context, { assignmentId }: { assignmentId: string }): Promise<Outcome<null, "not-delivered" | "decided">> {
  return inTransaction(ctx, async (tx) => {
    const row = found(await store.lockAssignment(tx.db, assignmentId), "assignment");
    const one = await mustRunCase(tx, row.application_id);
    if (one.state === "decided") return refused("decided");
    if (row.state !== "delivered") return refused("not-delivered");
    const review = found(await store.lockReview(tx.db, assignmentId), "review");
    await store.updateAssignment(tx.db, assignmentId, { state: "accepted", due_at: await getReviewsDue(tx, one.call_id) });
    await store.updateReview(tx.db, review.id, { delivered_at: null });
    await record(tx, reviewReopened, { assignmentId });
    return done(null);
  });
}
