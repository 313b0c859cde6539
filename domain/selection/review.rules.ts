import { valuesOfKind, type CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { Given } from "./ranking.rules.ts";
import { canRecommend, type Recommendation } from "./recommendation.rules.ts";

export type CriterionScore = { key: string; kind: CriterionKind; given: Given | null; reason: string };

/** Scores that need a written reason: the two lowest and 5 (conventions 3.9), and a fail. */
export const needsReason = (kind: CriterionKind, given: Given | null): boolean => given === 0 || (kind !== "pass_fail" && (given === 1 || given === 5));

/** What is kept of what came in for a criterion: a value outside its scale is none. */
export const readGiven = (kind: CriterionKind, given: Given | undefined): Given | null => (given === "unable" || (given !== undefined && valuesOfKind(kind).includes(given)) ? given : null);

/** The end of a review: its comment, and the recommendation where the call asks for one. */
export type ReviewEnd = { comment: string; asksRecommendation: boolean; recommendation: Recommendation | null };

/** What a review still lacks before it can be delivered, as text keys by form field; empty when nothing. */
export function missingToDeliver(scores: readonly CriterionScore[], { comment, asksRecommendation, recommendation }: ReviewEnd): Record<string, string[]> {
  const missing: Record<string, string[]> = {};
  for (const { key, kind, given, reason } of scores) {
    if (given === null) missing[`score.${key}`] = ["selection.scoreMissing"];
    else if (needsReason(kind, given) && !reason.trim()) missing[`reason.${key}`] = [kind === "pass_fail" ? "selection.failReasonMissing" : "selection.reasonMissing"];
  }
  if (asksRecommendation && recommendation === null && canRecommend(scores.map((s) => s.given))) missing.recommendation = ["selection.recommendation.missing"];
  if (!comment.trim()) missing.comment = ["selection.commentMissing"];
  return missing;
}

/** A kept score as it was given. */
export const givenOf = (kept: { value: number | null; is_unable: boolean }): Given | null => (kept.is_unable ? "unable" : kept.value);

/** How a review stands: it was delivered, can be, is late (and can still be), or is closed: its last phase is over, or the application was decided without it. */
export type ReviewStanding = "delivered" | "open" | "late" | "closed";
export function standingOf(review: { state: string; dueAt: Date; isClosed: boolean }, now: Date): ReviewStanding {
  if (review.state === "delivered") return "delivered";
  if (review.isClosed) return "closed";
  return review.dueAt < now ? "late" : "open";
}
