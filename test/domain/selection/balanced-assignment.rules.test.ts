import { expect, test } from "vitest";
import { assignEvenly, type Need } from "#domain/selection/balanced-assignment.rules.ts";

const loads = (pairs: { reviewerId: string }[]) => Object.values(Object.groupBy(pairs, (p) => p.reviewerId)).map((l) => l!.length);

test("eleven applications, two reviews each, four reviewers: loads 6, 6, 5, 5 and nobody twice on one", () => {
  const reviewers = ["a", "b", "c", "d"];
  const needs = Array.from({ length: 11 }, (_, i): Need => ({ applicationId: `app-${i}`, wanted: 2, eligible: reviewers }));
  const pairs = assignEvenly(needs, reviewers);
  expect(loads(pairs).sort()).toEqual([5, 5, 6, 6]);
  expect(new Set(pairs.map((p) => `${p.applicationId} ${p.reviewerId}`)).size).toBe(22);
  expect(assignEvenly([...needs].reverse(), [...reviewers].reverse())).toEqual(expect.arrayContaining(pairs));
});

test("what someone has already counts, and a chain of hand-overs evens out what greed could not", () => {
  const pairs = assignEvenly(
    [
      { applicationId: "1", wanted: 1, eligible: ["a", "b"] },
      { applicationId: "2", wanted: 1, eligible: ["b", "c"] },
      { applicationId: "3", wanted: 1, eligible: ["a", "b"] },
    ],
    ["a", "b", "c"],
    { a: 1 },
  );
  const of = (id: string) => pairs.filter((p) => p.reviewerId === id).length;
  expect([of("a") + 1, of("b"), of("c")].sort()).toEqual([1, 1, 2]);
});

test("random tables: as many as can be given, never an ineligible one, and no chain of hand-overs could level the loads", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 60; round++) {
    const reviewers = Array.from({ length: 2 + Math.floor(random() * 5) }, (_, i) => `r${i}`);
    const needs = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, i): Need => ({ applicationId: `a${i}`, wanted: 2, eligible: reviewers.filter(() => random() > 0.35) }));
    const pairs = assignEvenly(needs, reviewers);
    for (const need of needs) {
      const mine = pairs.filter((p) => p.applicationId === need.applicationId);
      expect(mine).toHaveLength(Math.min(2, need.eligible.length));
      expect(mine.every((p) => need.eligible.includes(p.reviewerId))).toBe(true);
    }
    const load = (id: string) => pairs.filter((p) => p.reviewerId === id).length;
    for (const pair of pairs)
      for (const other of needs.find((n) => n.applicationId === pair.applicationId)!.eligible)
        if (!pairs.some((p) => p.applicationId === pair.applicationId && p.reviewerId === other)) expect(load(pair.reviewerId) - load(other)).toBeLessThanOrEqual(1);
  }
});
