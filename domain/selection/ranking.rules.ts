import type { CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { Recommended } from "./recommendation.rules.ts";

export type Criterion = { id: string; kind: CriterionKind; weight: number };
/** What a reviewer gave on a criterion: a value, or that they cannot judge it. */
export type Given = number | "unable";
/** One delivered review: the value of each criterion that the reviewer could judge, by its id. */
export type ReviewScores = { reviewerId: string; scores: Record<string, number> };

type Scores = Readonly<Record<string, Given | null | undefined>>;

/**
 * Weighted mean of one review on the scale 0–5, of the criteria that have a value; one that the reviewer could not
 * judge is left out with its weight, and pass or fail and 0–3 count nothing. Null when no criterion that weighs has a value.
 */
export function weightedMean(criteria: readonly Criterion[], scores: Scores): number | null {
  let [sum, whole] = [0, 0];
  for (const { id, weight } of criteria) {
    const value = scores[id];
    if (typeof value !== "number" || weight === 0) continue;
    sum += weight * value;
    whole += weight;
  }
  return whole === 0 ? null : sum / whole;
}

/** What is known so far: criteria without a value count nothing. For the running sum beside a review that is being written. */
export function runningSum(criteria: readonly Criterion[], scores: Scores): number {
  const counted = criteria.filter((c) => scores[c.id] !== "unable");
  const whole = counted.reduce((sum, c) => sum + c.weight, 0);
  return whole === 0 ? 0 : counted.reduce((sum, c) => sum + c.weight * Number(scores[c.id] ?? 0), 0) / whole;
}

const middle = (sorted: number[]): number => {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** Reviewers who are this many points apart on a criterion should talk (conventions 3.9); on pass or fail, any who differ. */
export const apartFrom = { pass_fail: 1, weighted: 2, horizontal: 2 } as const;

/** The criteria on which these reviews are too far apart. */
export const apartOn = (criteria: readonly Criterion[], reviews: readonly ReviewScores[]): string[] =>
  criteria
    .filter((c) => {
      const values = valuesOn(c.id, reviews);
      return values.length > 1 && Math.max(...values) - Math.min(...values) >= apartFrom[c.kind];
    })
    .map((c) => c.id);

const valuesOn = (id: string, reviews: readonly ReviewScores[]) => reviews.map((r) => r.scores[id]).filter((v) => v !== undefined);

export type Standing = {
  mean: number;
  median: number;
  low: number;
  high: number;
  spread: number;
  reviews: number;
  /** criteria on which reviewers are too far apart */
  apart: string[];
  /** pass or fail criteria that someone says are not met */
  failed: string[];
  /** criteria that not every reviewer could judge */
  partly: string[];
  /** how many reviewers judged each criterion */
  judged: Record<string, number>;
};

/**
 * Where an application stands after its delivered reviews: mean and median of the weighted means, their lowest, highest
 * and difference, and what to look at. Null without a review that has a mean.
 */
export function standing(criteria: readonly Criterion[], reviews: readonly ReviewScores[]): Standing | null {
  const means = reviews
    .map((r) => weightedMean(criteria, r.scores))
    .filter((m) => m !== null)
    .sort((a, b) => a - b);
  if (means.length === 0) return null;
  const low = means[0]!;
  const high = means.at(-1)!;
  const judged = Object.fromEntries(criteria.map((c) => [c.id, valuesOn(c.id, reviews).length]));
  return {
    mean: means.reduce((a, b) => a + b, 0) / means.length,
    median: middle(means),
    low,
    high,
    spread: high - low,
    reviews: means.length,
    apart: apartOn(criteria, reviews),
    failed: criteria.filter((c) => c.kind === "pass_fail" && valuesOn(c.id, reviews).includes(0)).map((c) => c.id),
    partly: criteria.filter((c) => judged[c.id]! < reviews.length).map((c) => c.id),
    judged,
  };
}

export type Ranked<T> = T & { place: number | null };

type Placed = { standing: Standing | null };

/** The mean that gives a place: one that does not pass has none, however good it is otherwise. */
export const rankingMean = ({ standing: s }: Placed): number | null => (s && s.failed.length === 0 ? s.mean : null);

/** Floats of equal sums differ in the sixteenth digit; nobody is ranked by that. What does not pass stands after what does. */
const points = (row: Placed) => (row.standing ? Math.round(row.standing.mean * 1e6) - (row.standing.failed.length > 0 ? 1e9 : 0) : -Infinity);
const byPoints = (a: Placed, b: Placed) => (points(a) === points(b) ? 0 : points(a) > points(b) ? -1 : 1);

/** The place of each value when the highest comes first: equal ones share it (1, 2, 2, 4); null has none. */
export function placesOf(values: readonly (number | null)[]): (number | null)[] {
  const rounded = values.map((v) => (v === null ? null : Math.round(v * 1e6)));
  return rounded.map((v) => (v === null ? null : 1 + rounded.filter((other) => other !== null && other > v).length));
}

/**
 * What gives a place by recommendations: those who would take it in without those who would not; the mean, which is at
 * most 5, only parts equal ones. Null without a recommendation, and wherever the mean gives no place.
 */
export function recommendedPoints(row: Placed & { recommended: Recommended | null }): number | null {
  const mean = rankingMean(row);
  return row.recommended === null || mean === null ? null : 10 * (row.recommended["take-in"] - row.recommended["leave-out"]) + mean;
}

/**
 * Best mean first; equal means share a place (1, 2, 2, 4) and stand in the order of the better median, then of the
 * diary number. What someone fails, and after it what nobody has marked, stands at the end without a place.
 */
export function inOrder<T extends { standing: Standing | null; diaryNumber: string }>(rows: readonly T[]): Ranked<T>[] {
  const sorted = [...rows].sort((a, b) => byPoints(a, b) || (b.standing?.median ?? -1) - (a.standing?.median ?? -1) || (a.diaryNumber < b.diaryNumber ? -1 : a.diaryNumber > b.diaryNumber ? 1 : 0));
  const places = placesOf(sorted.map(rankingMean));
  return sorted.map((row, i) => ({ ...row, place: places[i]! }));
}

/** What the applications of a call can be ordered by: their means, the means without strictness, and what reviewers recommend. */
export const rankingOrders = ["points", "corrected", "recommendations"] as const;
export type RankingOrder = (typeof rankingOrders)[number];

/** The place of an application in each order; null without one. */
export type Places = Record<RankingOrder, number | null>;

/** Rows that stand in the order of points, in another one: equal ones, and those without a place, stay as they stood. */
export const reorder = <T extends { places: Places }>(rows: readonly T[], order: RankingOrder): T[] =>
  rows.toSorted((a, b) => (order === "points" ? 0 : (a.places[order] ?? Number.MAX_SAFE_INTEGER) - (b.places[order] ?? Number.MAX_SAFE_INTEGER)));
