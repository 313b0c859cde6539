import { expect, test } from "vitest";
import { correctStrictness, type Mark } from "#domain/selection/strictness.rules.ts";
import { invertPositive } from "#domain/shared/positive-matrix.rules.ts";
import { seededNumbers } from "#domain/shared/seeded-order.rules.ts";

const marks = (rows: Record<string, Record<string, number>>): Mark[] =>
  Object.entries(rows).flatMap(([applicationId, by]) => Object.entries(by).map(([reviewerId, mark]) => ({ applicationId, reviewerId, mark })));
const leaningOf = (list: Mark[], id: string) => correctStrictness(list)!.reviewers.find((r) => r.reviewerId === id)!;

test("whoever gives a whole mark less than others is found strict, and an application that only they and a mild one read rises", () => {
  const list = marks({
    1: { strict: 2, fair: 3, kind: 3.2 },
    2: { strict: 1.9, fair: 3.1, kind: 3.1 },
    3: { strict: 3, fair: 4, kind: 4.1 },
    4: { strict: 2.5, fair: 3.5, kind: 3.7 },
    unlucky: { strict: 2.9, fair: 3.8 },
    lucky: { kind: 3.6, fair: 3.5 },
  });
  const corrected = correctStrictness(list)!;
  expect(leaningOf(list, "strict").leaning).toBeLessThan(-0.6);
  expect(leaningOf(list, "kind").leaning).toBeGreaterThan(0.2);
  expect(corrected.reliability).toBeGreaterThan(0.9);
  expect(corrected.groups).toBe(1);
  const raw = (id: string) => list.filter((m) => m.applicationId === id).reduce((sum, m) => sum + m.mark, 0) / 2;
  expect(raw("unlucky")).toBeLessThan(raw("lucky"));
  expect(corrected.marks.get("unlucky")!).toBeGreaterThan(corrected.marks.get("lucky")!);
});

test("good applications do not make a reviewer generous: only reviews of the same application count", () => {
  const list = marks({ good: { a: 5, b: 5 }, better: { a: 4.9, b: 5 }, bad: { c: 1, b: 1 }, worse: { c: 0.9, b: 1 } });
  expect(Math.abs(leaningOf(list, "a").leaning)).toBeLessThan(0.1);
  expect(Math.abs(leaningOf(list, "c").leaning)).toBeLessThan(0.1);
});

test("someone with one review is hardly corrected, and the figure says so", () => {
  const list = marks({
    1: { a: 2, b: 3 },
    2: { a: 2.2, b: 3 },
    3: { a: 3, b: 4.1 },
    4: { a: 1, b: 2.1 },
    5: { a: 3, b: 3.8, rare: 1.4 },
  });
  const rare = leaningOf(list, "rare");
  expect(rare.reviews).toBe(1);
  expect(rare.reliability).toBeLessThan(leaningOf(list, "a").reliability);
  expect(rare.leaning).toBeGreaterThan(1.4 - (3 + 3.8) / 2);
});

test("reviewers who share no application stand in groups of their own; without a shared one there is nothing to correct", () => {
  expect(correctStrictness(marks({ 1: { a: 2, b: 3 }, 2: { c: 2, d: 3 } }))!.groups).toBe(2);
  expect(correctStrictness(marks({ 1: { a: 2 }, 2: { b: 3 } }))).toBeNull();
  expect(correctStrictness([])).toBeNull();
});

test("reviewers who agree to the letter change nothing, and corrected marks stay on the scale", () => {
  const same = correctStrictness(marks({ 1: { a: 3, b: 3 }, 2: { a: 4, b: 4 } }))!;
  expect([...same.marks.values()].map((m) => Math.round(m * 1000) / 1000)).toEqual([3, 4]);
  const edge = correctStrictness(marks({ 1: { a: 5, b: 3 }, 2: { a: 4.8, b: 3 }, 3: { a: 5, b: 3.1 }, top: { b: 4.9 } }))!;
  expect(Math.max(...edge.marks.values())).toBeLessThanOrEqual(5);
});

/** The determinant of a positive definite matrix. */
function determinant(matrix: number[][]): number {
  const m = matrix.map((row) => [...row]);
  let product = 1;
  for (let p = 0; p < m.length; p += 1) {
    product *= m[p]![p]!;
    for (let i = p + 1; i < m.length; i += 1) {
      const factor = m[i]![p]! / m[p]![p]!;
      for (let j = p; j < m.length; j += 1) m[i]![j]! -= factor * m[p]![j]!;
    }
  }
  return product;
}
const times = (a: number[][], b: number[][]) => a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
const turned = (a: number[][]) => a[0]!.map((_, j) => a.map((row) => row[j]!));

/** The restricted likelihood of the two variances by its definition (Harville 1977), and the predictions at them, from whole matrices. */
function byDefinition(list: Mark[], noise: number, between: number) {
  const applications = [...new Set(list.map((m) => m.applicationId))];
  const reviewers = [...new Set(list.map((m) => m.reviewerId))].sort();
  const x = list.map((m) => applications.map((a) => Number(a === m.applicationId)));
  const z = list.map((m) => reviewers.map((r) => Number(r === m.reviewerId)));
  const y = list.map((m) => [m.mark]);
  const v = times(z, turned(z)).map((row, i) => row.map((value, j) => between * value + (i === j ? noise : 0)));
  const inverse = invertPositive(v);
  const inner = times(times(turned(x), inverse), x);
  const effects = times(invertPositive(inner), times(times(turned(x), inverse), y));
  const rest = times(x, effects).map((fit, i) => [y[i]![0]! - fit[0]!]);
  const likelihood = -0.5 * (Math.log(determinant(v)) + Math.log(determinant(inner)) + times(times(turned(rest), inverse), rest)[0]![0]!);
  const leanings = times(times(turned(z), inverse), rest).map((row) => between * row[0]!);
  return { likelihood, leanings: Object.fromEntries(reviewers.map((r, i) => [r, leanings[i]!])) };
}

/** The highest restricted likelihood over a coarse grid of variances, then over a fine one around the best. */
function bestByDefinition(list: Mark[]) {
  let best = { likelihood: -Infinity, leanings: {} as Record<string, number>, noise: 0.1, between: 0.1 };
  const tryGrid = (noises: number[], betweens: number[]) => {
    for (const noise of noises)
      for (const between of betweens) {
        const tried = byDefinition(list, noise, between);
        if (tried.likelihood > best.likelihood) best = { ...tried, noise, between };
      }
  };
  const steps = (from: number, factor: number, count: number) => Array.from({ length: count }, (_, i) => from * factor ** i);
  tryGrid(steps(0.005, 1.4, 18), steps(0.0001, 1.4, 32));
  tryGrid(steps(best.noise / 1.4, 1.07, 11), steps(best.between / 1.4, 1.07, 11));
  return best;
}

test("six random panels: the same leanings as at the highest restricted likelihood, found by trying variances", () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const draw = seededNumbers(seed);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const leaning = [0, 1, 2, 3].map(() => 0.5 * normal());
    const list: Mark[] = [];
    for (let a = 0; a < 6; a += 1) {
      const worth = 2.5 + normal();
      for (const r of [0, 1, 2, 3].filter(() => draw() < 0.75)) list.push({ applicationId: `a${a}`, reviewerId: `r${r}`, mark: worth + leaning[r]! + 0.3 * normal() });
    }
    const best = bestByDefinition(list);
    for (const r of correctStrictness(list)!.reviewers) expect(r.leaning).toBeCloseTo(best.leanings[r.reviewerId]!, 1);
  }
});
