import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listApplicationsOf } from "./assignment-facts.queries.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { declareConflict } from "./declare-conflict.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { reviewRecused } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

export type ConflictsAmong = { assignmentId: string; organisationIds: string[]; kind: ConflictKind; explanation: string };

/**
 * Where applicants are hidden, a reviewer names organisations of the call that they stand too near to, without learning
 * which application is whose: their applications close to the reviewer, and this one opens unless it is among them.
 */
export async function declareConflictsAmong(ctx: Context, input: ConflictsAmong): Promise<Outcome<{ opened: boolean }, "delivered">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const own = await getOwnAssignment(tx, input.assignmentId);
    if (own.state === "delivered") return refused("delivered");
    const near = await listApplicationsOf(tx, own.callId, input.organisationIds);
    for (const applicationId of near) {
      const said = { has_conflict: true, kind: input.kind, explanation: input.explanation, source: "declared" as const };
      await store.putDeclaredConflict(tx.db, { id: newId(tx), application_id: applicationId, person_id: me.personId, created_at: tx.now, ...said });
    }
    for (const assignmentId of await store.recuseFrom(tx.db, { personId: me.personId, applicationIds: near, at: tx.now })) await record(tx, reviewRecused, { assignmentId });
    if (near.includes(own.applicationId)) return done({ opened: false });
    if (own.state === "assigned") await declareConflict(tx, { assignmentId: own.id, hasConflict: "no" });
    return done({ opened: true });
  });
}
