import { inTransaction } from "#db/transaction.ts";
import { findGrant } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { reviewVoided } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Takes back what a reviewer whose role has ended had not delivered, so that it can be given to others; what was delivered counts. For the worker; harmless to repeat. */
export async function voidReviewsOfRole(ctx: Context, { grantId }: { grantId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const grant = await findGrant(tx, grantId);
    if (grant?.role !== "reviewer" || grant.scope.kind !== "call") return;
    for (const assignmentId of await store.voidOpenAssignments(tx.db, { personId: grant.personId, callId: grant.scope.id, at: tx.now })) await record(tx, reviewVoided, { assignmentId });
  });
}
