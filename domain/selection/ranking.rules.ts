export type Weight = { id: string; weight: number };
/** One delivered review: the value (0–5) of each criterion, by its id. */
export type ReviewScores = { reviewerId: string; scores: Record<string, number> };

/** Weighted mean of one review on the scale 0–5; null when a criterion that weighs has no value or nothing weighs. */
export function weightedMean(criteria: readonly Weight[], scores: Readonly<Record<string, number | null | undefined>>): number | null {
  const weighing = criteria.filter((c) => c.weight > 0);
  const whole = weighing.reduce((sum, c) => sum + c.weight, 0);
  if (whole === 0) return null;
  let sum = 0;
  for (const c of weighing) {
    const value = scores[c.id];
    if (value === null || value === undefined) return null;
    sum += c.weight * value;
  }
  return sum / whole;
}

/** What is known so far: criteria without a value count nothing. For the running sum beside a review that is being written. */
export const runningSum = (criteria: readonly Weight[], scores: Readonly<Record<string, number | null | undefined>>): number =>
  criteria.reduce((sum, c) => sum + (c.weight * (scores[c.id] ?? 0)) / 100, 0);

const middle = (sorted: number[]): number => {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

export type Standing = { mean: number; median: number; low: number; high: number; spread: number; reviews: number; apart: string[] };

/** Reviewers who are this many points apart on a criterion should talk (conventions 3.9). */
export const apartFrom = 2;

/**
 * Where an application stands after its delivered reviews: mean and median of the weighted means, their lowest, highest
 * and difference, and the criteria on which reviewers are two or more points apart. Null without a whole review.
 */
export function standing(criteria: readonly Weight[], reviews: readonly ReviewScores[]): Standing | null {
  const means = reviews
    .map((r) => weightedMean(criteria, r.scores))
    .filter((m) => m !== null)
    .sort((a, b) => a - b);
  if (means.length === 0) return null;
  const low = means[0]!;
  const high = means.at(-1)!;
  const apart = criteria.filter((c) => {
    const values = reviews.map((r) => r.scores[c.id]).filter((v) => v !== undefined);
    return values.length > 1 && Math.max(...values) - Math.min(...values) >= apartFrom;
  });
  return { mean: means.reduce((a, b) => a + b, 0) / means.length, median: middle(means), low, high, spread: high - low, reviews: means.length, apart: apart.map((c) => c.id) };
}

export type Ranked<T> = T & { place: number | null };

/** Floats of equal sums differ in the sixteenth digit; nobody is ranked by that. */
const points = (row: { standing: Standing | null }) => (row.standing ? Math.round(row.standing.mean * 1e6) : -1);

/** The place of each value when the highest comes first: equal ones share it (1, 2, 2, 4); null has none. */
export function placesOf(values: readonly (number | null)[]): (number | null)[] {
  const rounded = values.map((v) => (v === null ? null : Math.round(v * 1e6)));
  return rounded.map((v) => (v === null ? null : 1 + rounded.filter((other) => other !== null && other > v).length));
}

/**
 * Best mean first; equal means share a place (1, 2, 2, 4) and stand in the order of the better median, then of the
 * diary number. Without a whole review: at the end, without a place.
 */
export function inOrder<T extends { standing: Standing | null; diaryNumber: string }>(rows: readonly T[]): Ranked<T>[] {
  const sorted = [...rows].sort(
    (a, b) => points(b) - points(a) || (b.standing?.median ?? -1) - (a.standing?.median ?? -1) || (a.diaryNumber < b.diaryNumber ? -1 : a.diaryNumber > b.diaryNumber ? 1 : 0),
  );
  const places = placesOf(sorted.map((row) => row.standing?.mean ?? null));
  return sorted.map((row, i) => ({ ...row, place: places[i]! }));
}
