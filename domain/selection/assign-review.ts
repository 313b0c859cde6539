import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listApplicantFacts, listReviewerFacts } from "./assignment-facts.queries.ts";
import { existsConflict, mustRunCase } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import { reviewAssigned } from "./selection.events.ts";
import * as store from "./selection.store.ts";

type Refusal = "not-reviewer" | "not-submitted" | "conflict" | "already-assigned";

/** Gives one application to one reviewer by hand; someone who declined or was taken off can be asked again. */
export async function assignReview(ctx: Context, { applicationId, reviewerId }: { applicationId: string; reviewerId: string }): Promise<Outcome<{ assignmentId: string }, Refusal>> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const one = await mustRunCase(tx, applicationId);
    await store.lockCohort(tx.db, one.cohort_id);
    const reviewer = (await listReviewerFacts(tx, one.call_id)).find((r) => r.personId === reviewerId);
    if (!reviewer) return refused("not-reviewer");
    const applicant = (await listApplicantFacts(tx, one.call_id)).find((a) => a.applicationId === applicationId);
    if (!applicant) return refused("not-submitted");
    const near = await noteFoundConflicts(tx, [{ applicationId, personId: reviewerId, kind: findConflict(reviewer, applicant) }]);
    if (near.length > 0 || (await existsConflict(tx, applicationId, reviewerId))) return refused("conflict");
    const before = await store.findAssignment(tx.db, applicationId, reviewerId);
    if (before && before.state !== "void" && before.state !== "declined") return refused("already-assigned");
    const assignmentId = before?.id ?? newId(tx);
    const row = { state: "assigned" as const, due_at: one.reviews_due_at, assigned_by: me.personId, assigned_at: tx.now, answered_at: null, reason: null };
    if (before) await store.updateAssignment(tx.db, before.id, row);
    else await store.insertAssignment(tx.db, { id: assignmentId, application_id: applicationId, reviewer_id: reviewerId, ...row });
    await record(tx, reviewAssigned, { assignmentId });
    return done({ assignmentId });
  });
}
