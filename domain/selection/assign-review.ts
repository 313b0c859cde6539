import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { canBeAsked, type AssignRefusal } from "./asking.rules.ts";
import { listApplicantFacts, listReviewerFacts } from "./assignment-facts.queries.ts";
import { existsConflict, mustRunCase } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { giveReview } from "./give-review.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import { getReviewsDue } from "./review-phases.queries.ts";
import { findSubstitute } from "./substitutes.queries.ts";
import * as reviews from "./reviews.store.ts";
import * as seats from "./seats.store.ts";

/** Gives one application to one reviewer by hand; someone who declined or was taken off can be asked again. */
export async function assignReview(ctx: Context, { applicationId, reviewerId }: { applicationId: string; reviewerId: string }): Promise<Outcome<{ assignmentId: string }, AssignRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const one = await mustRunCase(tx, applicationId);
    await seats.lockCohort(tx.db, one.cohort_id);
    const reviewer = (await listReviewerFacts(tx, one.call_id)).find((r) => r.personId === reviewerId);
    if (!reviewer) return refused("not-reviewer");
    const applicant = (await listApplicantFacts(tx, one.call_id, { applicationId }))[0];
    if (!applicant) return refused("not-submitted");
    const near = await noteFoundConflicts(tx, [{ applicationId, personId: reviewerId, near: findConflict(reviewer, applicant) }]);
    if (near.length > 0 || (await existsConflict(tx, applicationId, reviewerId))) return refused("conflict");
    if ((await findSubstitute(tx, applicationId))?.personId === reviewerId) return refused("decides-it");
    const before = await reviews.findAssignment(tx.db, applicationId, reviewerId);
    if (!canBeAsked(before?.state)) return refused("already-assigned");
    const assignmentId = await giveReview(tx, { applicationId, reviewerId, dueAt: await getReviewsDue(tx, one.call_id), before: before?.id });
    return done({ assignmentId });
  });
}
