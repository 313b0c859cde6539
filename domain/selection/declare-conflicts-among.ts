import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { declareConflict } from "./declare-conflict.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import * as seats from "./seats.store.ts";
import { standAside } from "./stand-aside.ts";

export type ConflictsAmong = { assignmentId: string; organisationIds: string[]; kind: ConflictKind; explanation: string };

/**
 * Where applicants are hidden, a reviewer names organisations of the call that they stand too near to, without learning
 * which application is whose: their applications close to the reviewer, and this one opens unless it is among them.
 */
export async function declareConflictsAmong(ctx: Context, input: ConflictsAmong): Promise<Outcome<{ opened: boolean }, "delivered">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const own = await getOwnAssignment(tx, input.assignmentId);
    await seats.lockCohort(tx.db, own.cohortId); // no review is given out meanwhile
    if (own.state === "delivered") return refused("delivered");
    const near = await standAside(tx, { ...input, personId: me.personId, callId: own.callId });
    if (near.includes(own.applicationId)) return done({ opened: false });
    if (own.state === "assigned") await declareConflict(tx, { assignmentId: own.id, hasConflict: "no" });
    return done({ opened: true });
  });
}
