import type { Context } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { listCriteria } from "./cases.queries.ts";
import { getPhasesNow } from "./review-phases.queries.ts";
import { givenOf } from "./review.rules.ts";
import type { OpenReview } from "./review-sheets.rules.ts";
import { listOwnReviews } from "./reviews.queries.ts";

/** The actor's reviews that can be marked now, as the desk has them: no conflict, not delivered, the phase open. `undeclared` counts those whose conflict question waits for an answer. */
export async function listOpenReviews(ctx: Context, language: Language): Promise<{ reviews: OpenReview[]; undeclared: number }> {
  const queue = await listOwnReviews(ctx);
  const accepted = queue.filter((r) => r.state === "accepted");
  const ids = accepted.map((r) => r.id);
  const among = ids.length > 0 ? ids : [null];
  const kept = await ctx.db
    .selectFrom("review")
    .innerJoin("review_assignment as r", "r.id", "review.assignment_id")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .select(["review.id", "r.id as assignmentId", "review.version", "review.comment", "review.recommendation", "a.call_id as callId", "call.asks_recommendation as asksRecommendation"])
    .where("r.id", "in", among)
    .execute();
  const scores = await ctx.db
    .selectFrom("score")
    .innerJoin("review", "review.id", "score.review_id")
    .select(["score.review_id as reviewId", "score.criterion_id as criterionId", "score.value", "score.is_unable", "score.reason"])
    .where("review.assignment_id", "in", among)
    .execute();
  const calls = [...new Set(kept.map((k) => k.callId))];
  const phaseOf = await getPhasesNow(ctx, calls);
  const criteria = new Map(await Promise.all(calls.map(async (id) => [id, await listCriteria(ctx, id)] as const)));
  const reviews = accepted.flatMap((r): OpenReview[] => {
    const own = kept.find((k) => k.assignmentId === r.id);
    if (!own || !phaseOf(own.callId).isOpen) return [];
    const lines = (criteria.get(own.callId) ?? []).map((c) => {
      const score = scores.find((s) => s.reviewId === own.id && s.criterionId === c.id);
      return {
        key: c.key,
        name: readText(c.name, language).text,
        kind: c.kind,
        anchors: c.anchors.map((a) => readText(a, language).text),
        given: score ? givenOf(score) : null,
        reason: score?.reason ?? "",
      };
    });
    const { version, comment, asksRecommendation, recommendation } = own;
    return [{ assignmentId: r.id, version, name: r.name ?? r.diaryNumber, diaryNumber: r.diaryNumber, comment, asksRecommendation, recommendation, criteria: lines }];
  });
  return { reviews, undeclared: queue.filter((r) => r.state === "assigned").length };
}
