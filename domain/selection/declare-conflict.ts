import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { reviewAccepted, reviewRecused } from "./selection.events.ts";
import * as store from "./reviews.store.ts";
import * as seats from "./seats.store.ts";
import { standAside } from "./stand-aside.ts";

/** No conflict, or which one and why; with the organisations named, in whatever they take part in, also later. */
export type DeclaredConflict = { hasConflict: "no" } | { hasConflict: "yes"; kind: ConflictKind; explanation: string; organisationIds?: readonly string[] };

/**
 * The reviewer's word before reading: without a conflict the answers open; with one the case closes to them for good.
 * A conflict that is noticed while reading can still be declared until the review is delivered.
 */
export async function declareConflict(ctx: Context, input: { assignmentId: string } & DeclaredConflict): Promise<Outcome<{ opened: boolean }, "delivered" | "already-accepted">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    // the cohort before the assignment, as whoever gives out or takes off reviews holds them
    if (input.hasConflict === "yes") await seats.lockCohort(tx.db, (await getOwnAssignment(tx, input.assignmentId)).cohortId);
    await store.lockAssignment(tx.db, input.assignmentId);
    const own = await getOwnAssignment(tx, input.assignmentId);
    if (own.state === "delivered") return refused("delivered");
    if (own.state === "accepted" && input.hasConflict === "no") return refused("already-accepted");
    if (input.hasConflict === "yes") {
      const { kind, explanation, organisationIds = [] } = input;
      const near = await standAside(tx, { personId: me.personId, callId: own.callId, kind, explanation, organisationIds });
      if (near.includes(own.applicationId)) return done({ opened: false });
    }
    const said = input.hasConflict === "yes" ? { has_conflict: true, kind: input.kind, explanation: input.explanation } : { has_conflict: false, kind: "none" as const, explanation: null };
    await store.putDeclaredConflict(tx.db, { id: newId(tx), application_id: own.applicationId, person_id: me.personId, source: "declared", created_at: tx.now, ...said });
    await store.updateAssignment(tx.db, own.id, { state: said.has_conflict ? "recused" : "accepted", answered_at: tx.now });
    if (said.has_conflict) {
      await record(tx, reviewRecused, { assignmentId: own.id });
      return done({ opened: false });
    }
    await store.startReview(tx.db, { id: newId(tx), assignment_id: own.id, answer_version: own.submittedVersion ?? 1, saved_at: tx.now });
    await record(tx, reviewAccepted, { assignmentId: own.id });
    return done({ opened: true });
  });
}
