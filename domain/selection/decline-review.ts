import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { reviewDeclined } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** The reviewer gives an undelivered assignment back, and says why. */
export async function declineReview(ctx: Context, input: { assignmentId: string; reason: string }): Promise<Outcome<null, "delivered">> {
  return inTransaction(ctx, async (tx) => {
    await store.lockAssignment(tx.db, input.assignmentId);
    const own = await getOwnAssignment(tx, input.assignmentId);
    if (own.state === "delivered") return refused("delivered");
    await store.updateAssignment(tx.db, own.id, { state: "declined", reason: input.reason, answered_at: tx.now });
    await record(tx, reviewDeclined, { assignmentId: own.id });
    return done(null);
  });
}
