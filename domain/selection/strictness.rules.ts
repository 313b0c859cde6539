import { invertPositive } from "#domain/shared/positive-matrix.rules.ts";

/** One review's whole mark (the weighted mean, 0–5). */
export type Mark = { applicationId: string; reviewerId: string; mark: number };

export type Strictness = {
  reviewerId: string;
  reviews: number;
  /** how much the reviewer gives above (generous) or below (strict, negative) what others give the same applications; already drawn towards 0 where there is little to go by */
  leaning: number;
  /** 0–1: how much of the leaning, against the reviewers' mean, is known rather than guessed */
  reliability: number;
};

export type Correction = {
  reviewers: Strictness[];
  /** the mean of each application's marks after each reviewer's leaning is taken off, 0–5 */
  marks: Map<string, number>;
  /** 0–1: the mean reliability of the reviewers' leanings */
  reliability: number;
  /** how many groups of reviewers there are that share no application: between groups nothing can be compared */
  groups: number;
};

/** Below the first, the correction is little more than a guess; from the second on it is well founded. */
export const reliabilityLimits = { low: 0.4, high: 0.7 } as const;

const rounds = 300;
const enough = 1e-9;
/** No set of marks is believed to be without any noise: a hundredth of a mark. */
const leastNoise = 1e-4;

function groupsOf(marks: readonly Mark[]): number {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  for (const { applicationId, reviewerId } of marks) {
    const ends = [`r ${reviewerId}`, `a ${applicationId}`];
    for (const end of ends) if (!parent.has(end)) parent.set(end, end);
    parent.set(rootOf(ends[0]!), rootOf(ends[1]!));
  }
  return new Set([...parent.keys()].map(rootOf)).size;
}

/** Marks less the mean of their application, and the matrix of that comparison between reviewers. */
function compare(marks: readonly Mark[], place: Map<string, number>) {
  const size = place.size;
  const pull = new Float64Array(size);
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  let squares = 0;
  let freedom = 0;
  for (const list of Map.groupBy(marks, (m) => m.applicationId).values()) {
    const mean = list.reduce((sum, m) => sum + m.mark, 0) / list.length;
    freedom += list.length - 1;
    for (const m of list) {
      const i = place.get(m.reviewerId)!;
      pull[i]! += m.mark - mean;
      squares += (m.mark - mean) ** 2;
      matrix[i]![i]! += 1;
      for (const other of list) matrix[i]![place.get(other.reviewerId)!]! -= 1 / list.length;
    }
  }
  return { pull, matrix, squares, freedom };
}

/**
 * 1 less what is left uncertain of each leaning's difference from the mean leaning, as a share of what was uncertain
 * before any review. (The mean itself cannot be known, nor does it matter: it moves every application alike.)
 */
function reliabilities(inverse: number[][], noise: number, between: number): number[] {
  const size = inverse.length;
  const rows = inverse.map((row) => row.reduce((sum, value) => sum + value, 0));
  const all = rows.reduce((sum, value) => sum + value, 0);
  const before = between * (1 - 1 / size);
  return inverse.map((row, i) => Math.min(1, Math.max(0, 1 - (noise * (row[i]! - (2 * rows[i]!) / size + all / size ** 2)) / before)));
}

/**
 * Corrects marks for strict and generous reviewers. The model is mark = application + reviewer's leaning + noise, with
 * applications as they come and leanings drawn from one normal distribution around 0; its two variances are estimated
 * by restricted maximum likelihood (EM; Laird & Ware 1982, Random-effects models for longitudinal data, Biometrics 38),
 * and leanings are the best linear unbiased predictions (Robinson 1991, That BLUP is a good thing, Statistical Science
 * 6), so someone with few reviews is hardly corrected. Only reviews of the same application are compared, so it does
 * not matter whether somebody got better applications. Null without an application that two have reviewed.
 */
export function correctStrictness(marks: readonly Mark[]): Correction | null {
  const place = new Map([...new Set(marks.map((m) => m.reviewerId))].sort().map((id, i) => [id, i]));
  const { pull, matrix, squares, freedom } = compare(marks, place);
  if (freedom === 0) return null;
  let noise = Math.max(leastNoise, squares / freedom / 2);
  let between = noise;
  let leanings: number[] = [];
  let inverse: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ratio = noise / between;
    inverse = invertPositive(matrix.map((row, i) => Array.from(row, (value, j) => value + (i === j ? ratio : 0))));
    leanings = inverse.map((row) => row.reduce((sum, value, j) => sum + value * pull[j]!, 0));
    const explained = leanings.reduce((sum, value, i) => sum + value * pull[i]!, 0);
    const nextNoise = Math.max(leastNoise, (squares - explained) / freedom);
    const nextBetween = Math.max(leastNoise, leanings.reduce((sum, value, i) => sum + value * value + inverse[i]![i]! * noise, 0) / place.size);
    const still = Math.abs(nextNoise - noise) + Math.abs(nextBetween - between) < enough;
    noise = nextNoise;
    between = nextBetween;
    if (still) break;
  }
  const known = reliabilities(inverse, noise, between);
  const counts = Map.groupBy(marks, (m) => m.reviewerId);
  const reviewers = [...place].map(([reviewerId, i]) => ({ reviewerId, reviews: counts.get(reviewerId)!.length, leaning: leanings[i]!, reliability: known[i]! }));
  const corrected = [...Map.groupBy(marks, (m) => m.applicationId)].map(([id, list]) => [id, list.reduce((sum, m) => sum + m.mark - leanings[place.get(m.reviewerId)!]!, 0) / list.length] as const);
  return {
    reviewers,
    marks: new Map(corrected.map(([id, mark]) => [id, Math.min(5, Math.max(0, mark))])),
    reliability: reviewers.reduce((sum, r) => sum + r.reliability, 0) / reviewers.length,
    groups: groupsOf(marks),
  };
}
