import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import * as seats from "./seats.store.ts";
import { conflictsDeclared } from "./selection.events.ts";
import { standAside } from "./stand-aside.ts";
import { mustReviewCall } from "./wishes.queries.ts";

/** Before anything is given out, a reviewer names organisations of the call that they stand too near to: what they have sent is never given to them. */
export async function declareConflictsWith(ctx: Context, input: { callId: string; organisationIds: string[]; kind: ConflictKind; explanation: string }): Promise<Outcome<null, never>> {
  return inTransaction(ctx, async (tx) => {
    const { personId, cohortId } = await mustReviewCall(tx, input.callId);
    await seats.lockCohort(tx.db, cohortId); // no review is given out meanwhile
    await standAside(tx, { ...input, personId });
    await record(tx, conflictsDeclared, { cohortId, personId });
    return done(null);
  });
}
