import { mustBePerson } from "#domain/people/access.queries.ts";
import { isReviewer } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { getPhaseNow } from "./review-phases.queries.ts";

/** An assignment of the actor's own that is open to them; one that was recused, declined or taken off is not there any more. With what the phase of the review allows now. */
export async function getOwnAssignment(ctx: Context, assignmentId: string) {
  const me = mustBePerson(ctx);
  const row = await ctx.db
    .selectFrom("review_assignment")
    .innerJoin("application", "application.id", "review_assignment.application_id")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select([
      "review_assignment.id",
      "review_assignment.state",
      "review_assignment.application_id as applicationId",
      "review_assignment.due_at as dueAt",
      "review_assignment.answered_at as answeredAt",
      "application.call_id as callId",
      "application.form_version_id as formVersionId",
      "application.diary_number as diaryNumber",
      "application.submitted_at as submittedAt",
      "application.submitted_version as submittedVersion",
      "application.language",
      "application.state as caseState",
      "call.cohort_id as cohortId",
      "call.asks_recommendation as asksRecommendation",
      "cohort.name as cohortName",
      "cohort.zone",
    ])
    .where("review_assignment.id", "=", assignmentId)
    .where("review_assignment.reviewer_id", "=", me.personId)
    .where("review_assignment.state", "in", ["assigned", "accepted", "delivered"])
    .where("application.state", "in", ["submitted", "decided"])
    .where(isReviewer("review_assignment.reviewer_id", "application.call_id"))
    .executeTakeFirst();
  if (!row) throw new NotFound("assignment");
  const { caseState, ...own } = row;
  return { ...own, isDecided: caseState === "decided", phase: await getPhaseNow(ctx, own.callId) };
}
