import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { getReviewsDue } from "./review-phases.queries.ts";
import { reviewReopened } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/**
 * A reviewer takes their delivered review back to change it, in a phase that has discussion and until the decision is
 * out. When it was first delivered stays known, so what they have seen of the others they still see.
 */
export async function takeReviewBack(ctx: Context, { assignmentId }: { assignmentId: string }): Promise<Outcome<null, "not-delivered" | "decided" | "phase-closed">> {
  return inTransaction(ctx, async (tx) => {
    await store.lockAssignment(tx.db, assignmentId);
    const own = await getOwnAssignment(tx, assignmentId);
    if (own.isDecided) return refused("decided");
    if (own.state !== "delivered") return refused("not-delivered");
    if (!own.phase.isOpen || !own.phase.hasDiscussion) return refused("phase-closed");
    await store.updateAssignment(tx.db, own.id, { state: "accepted", due_at: await getReviewsDue(tx, own.callId) });
    await record(tx, reviewReopened, { assignmentId: own.id });
    return done(null);
  });
}
