import { mostPoints, pointKey, pointKinds, type FeedbackContent, type PointKind } from "./feedback.schema.ts";

export type Point = { kind: PointKind; body: string };

/** The points of a draft that say something, in the order in which they are shown. */
export const pointsOf = (content: FeedbackContent): Point[] =>
  pointKinds.flatMap((kind) =>
    Array.from({ length: mostPoints }, (_, i) => (content[pointKey(kind, i + 1)] ?? "").trim())
      .filter((body) => body !== "")
      .map((body) => ({ kind, body })),
  );

/** The kinds of which there is no point yet; feedback has at least one of each. */
export const missingKinds = (content: FeedbackContent): PointKind[] => {
  const there = new Set(pointsOf(content).map((point) => point.kind));
  return pointKinds.filter((kind) => !there.has(kind));
};

/** How many texts of a kind a form shows: those that there are and one more, at most the most that one may write. */
export const openPlaces = (content: FeedbackContent, kind: PointKind): number => {
  const last = Array.from({ length: mostPoints }, (_, i) => i + 1).findLast((place) => (content[pointKey(kind, place)] ?? "").trim() !== "") ?? 0;
  return Math.min(mostPoints, last + 1);
};

export type CurrentPair = { reviewerId: string; workId: string; isBegun: boolean };

/**
 * Whether the pairs of a round no longer fit the teams and works: a work has too few or too many reviews (late, or a
 * reviewer declined), a team that has left still has a review to begin, or a plan whose team has left still waits for one.
 */
export function needsRepair(facts: { reviewerIds: readonly string[]; workIds: readonly string[]; k: number; pairs: readonly CurrentPair[] }): boolean {
  const [reviewers, works] = [new Set(facts.reviewerIds), new Set(facts.workIds)];
  if (facts.pairs.some((pair) => !pair.isBegun && (!reviewers.has(pair.reviewerId) || !works.has(pair.workId)))) return true;
  const received = new Map<string, number>();
  for (const pair of facts.pairs) received.set(pair.workId, (received.get(pair.workId) ?? 0) + 1);
  return facts.workIds.some((id) => (received.get(id) ?? 0) < facts.k);
}
