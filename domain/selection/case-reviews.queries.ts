import type { Context } from "#domain/shared/context.ts";
import { getCall, listCriteria, listParties, mustRunCase } from "./cases.queries.ts";
import { listTimeline } from "#domain/shared/events.queries.ts";
import { listConditions } from "./conditions.queries.ts";
import { listQuotable } from "./compose-letters.queries.ts";
import { readQuoted } from "./selection.schema.ts";
import { getPhaseNow } from "./review-phases.queries.ts";
import { toldState } from "./review-phases.rules.ts";
import { standing, weightedMean } from "./ranking.rules.ts";

/** Everything that the decision on one application rests on: its reviews by criterion, and the intended decision. For those who run the cohort, or stand in for them in this one, and have no conflict in it. */
export async function getCaseReviews(ctx: Context, applicationId: string) {
  const one = await mustRunCase(ctx, applicationId);
  const call = await getCall(ctx, one.cohort_id);
  const [criteria, phase] = [await listCriteria(ctx, one.call_id), await getPhaseNow(ctx, one.call_id)];
  const assignments = await ctx.db
    .selectFrom("review_assignment")
    .innerJoin("person", "person.id", "review_assignment.reviewer_id")
    .leftJoin("review", "review.assignment_id", "review_assignment.id")
    .select([
      "review_assignment.id",
      "review_assignment.state",
      "review_assignment.reviewer_id as reviewerId",
      "review_assignment.reason",
      "person.name",
      "review.id as reviewId",
      "review.answer_version as answerVersion",
      "review.comment",
      "review.recommendation",
    ])
    .where("review_assignment.application_id", "=", applicationId)
    .orderBy("person.name")
    .limit(100)
    .execute();
  const scores = await ctx.db
    .selectFrom("score")
    .innerJoin("review", "review.id", "score.review_id")
    .innerJoin("review_assignment", "review_assignment.id", "review.assignment_id")
    .select(["score.review_id as reviewId", "score.criterion_id as criterionId", "score.value", "score.is_unable", "score.reason"])
    .where("review_assignment.application_id", "=", applicationId)
    .where("review_assignment.state", "=", "delivered")
    .execute();
  const delivered = assignments
    .filter((a) => a.state === "delivered")
    .map((a) => {
      const own = scores.filter((s) => s.reviewId === a.reviewId);
      const values = Object.fromEntries(own.flatMap((s) => (s.value === null ? [] : [[s.criterionId, s.value]])));
      return {
        assignmentId: a.id,
        name: a.name,
        comment: a.comment ?? "",
        recommendation: a.recommendation,
        mean: weightedMean(criteria, values),
        values,
        unable: own.filter((s) => s.is_unable).map((s) => s.criterionId),
        reasons: Object.fromEntries(own.map((s) => [s.criterionId, s.reason])),
        reviewerId: a.reviewerId,
        isOlder: a.answerVersion !== null && a.answerVersion < (one.submitted_version ?? 0),
      };
    });
  const decision = await ctx.db
    .selectFrom("decision")
    .select(["intended", "wait_rank as waitRank", "reasons", "conditions", "conditions_due_on as conditionsDueOn", "feedback", "quoted", "published"])
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
  return {
    one,
    call,
    criteria,
    parties: await listParties(ctx, applicationId),
    assignments: assignments.filter((a) => a.state !== "void").map((a) => ({ ...a, told: toldState(a.state, phase) })),
    delivered,
    standing: standing(
      criteria,
      delivered.map((d) => ({ reviewerId: d.reviewerId, scores: d.values })),
    ),
    conditions: await listConditions(ctx, applicationId),
    decision: decision && { ...decision, quoted: readQuoted(decision.quoted) },
    quotable: await listQuotable(ctx, applicationId, one.language),
    meant: await listTimeline(ctx, { decisionOf: applicationId }),
  };
}
