import { expect, test } from "vitest";
import { assignmentCosts, assignReviewers, type Match, type Need, type Pair, type Reviewer } from "#domain/selection/review-assignment.rules.ts";
import { wishes, type Wish } from "#domain/selection/wishes.rules.ts";
import { seededNumbers } from "#domain/shared/seeded-order.rules.ts";

const reading = (...ids: string[]): Match[] => ids.map((reviewerId) => ({ reviewerId, reads: true, knows: true, wish: "can" }));
const free = (...ids: string[]): Reviewer[] => ids.map((id) => ({ id, begun: 0, most: null }));
const loads = (pairs: Pair[]) => Object.values(Object.groupBy(pairs, (p) => p.reviewerId)).map((l) => l!.length);

/** The cost of an allocation by its definition, for comparing. */
function costOf(pairs: readonly Pair[], needs: readonly Need[], reviewers: readonly Reviewer[]): number {
  let cost = 0;
  for (const { id, begun } of reviewers) pairs.filter((p) => p.reviewerId === id).forEach((_, i) => (cost += assignmentCosts.load(begun + i + 1)));
  for (const p of pairs) {
    const { reads, knows, wish } = needs.find((n) => n.applicationId === p.applicationId)!.eligible.find((m) => m.reviewerId === p.reviewerId)!;
    cost += (reads ? 0 : assignmentCosts.unread) + (knows ? 0 : assignmentCosts.unknown) + assignmentCosts.wish[wish];
  }
  return cost;
}

/** The best allocation by trying every one: most reviews first, then the lowest cost. */
function best(needs: readonly Need[], reviewers: readonly Reviewer[]): { given: number; cost: number } {
  let found = { given: -1, cost: Infinity };
  const left = new Map(reviewers.map((r) => [r.id, (r.most ?? Infinity) - r.begun]));
  const pairs: Pair[] = [];
  const tryFrom = (i: number, j: number, taken: number): void => {
    const need = needs[i];
    if (!need) {
      const cost = costOf(pairs, needs, reviewers);
      if (pairs.length > found.given || (pairs.length === found.given && cost < found.cost)) found = { given: pairs.length, cost };
      return;
    }
    const match = need.eligible[j];
    if (!match || taken === need.wanted) return tryFrom(i + 1, 0, 0);
    if ((left.get(match.reviewerId) ?? 0) > 0) {
      left.set(match.reviewerId, left.get(match.reviewerId)! - 1);
      pairs.push({ applicationId: need.applicationId, reviewerId: match.reviewerId });
      tryFrom(i, j + 1, taken + 1);
      pairs.pop();
      left.set(match.reviewerId, left.get(match.reviewerId)! + 1);
    }
    tryFrom(i, j + 1, taken);
  };
  tryFrom(0, 0, 0);
  return found;
}

test("eleven applications, two reviews each, four reviewers: loads 6, 6, 5, 5 and nobody twice on one, in whatever order they come", () => {
  const reviewers = free("a", "b", "c", "d");
  const needs = Array.from({ length: 11 }, (_, i): Need => ({ applicationId: `app-${i}`, wanted: 2, eligible: reading("a", "b", "c", "d") }));
  const pairs = assignReviewers(needs, reviewers);
  expect(loads(pairs).sort()).toEqual([5, 5, 6, 6]);
  expect(new Set(pairs.map((p) => `${p.applicationId} ${p.reviewerId}`)).size).toBe(22);
  expect(assignReviewers(needs.toReversed(), reviewers.toReversed())).toEqual(pairs);
});

test("what someone has already counts, and reviews are handed on along a chain where that evens loads", () => {
  const needs: Need[] = [
    { applicationId: "1", wanted: 1, eligible: reading("a", "b") },
    { applicationId: "2", wanted: 1, eligible: reading("b", "c") },
    { applicationId: "3", wanted: 1, eligible: reading("a", "b") },
  ];
  const pairs = assignReviewers(needs, [{ id: "a", begun: 1, most: null }, ...free("b", "c")]);
  const of = (id: string) => pairs.filter((p) => p.reviewerId === id).length;
  expect([of("a") + 1, of("b"), of("c")].sort()).toEqual([1, 1, 2]);
});

test("nobody gets more than they take, even where an application then lacks a reviewer", () => {
  const needs = Array.from({ length: 4 }, (_, i): Need => ({ applicationId: `${i}`, wanted: 1, eligible: reading("a", "b") }));
  const pairs = assignReviewers(needs, [
    { id: "a", begun: 0, most: 1 },
    { id: "b", begun: 1, most: 3 },
  ]);
  expect(pairs).toHaveLength(3);
  expect(pairs.filter((p) => p.reviewerId === "a")).toHaveLength(1);
});

test("those who read the language come first; another one only when nobody else may", () => {
  const needs: Need[] = [
    {
      applicationId: "sv-1",
      wanted: 1,
      eligible: [
        { reviewerId: "a", reads: false, knows: true, wish: "can" },
        { reviewerId: "b", reads: true, knows: true, wish: "can" },
      ],
    },
    {
      applicationId: "sv-2",
      wanted: 1,
      eligible: [
        { reviewerId: "a", reads: false, knows: true, wish: "can" },
        { reviewerId: "b", reads: true, knows: true, wish: "can" },
      ],
    },
    { applicationId: "sv-3", wanted: 1, eligible: [{ reviewerId: "a", reads: false, knows: true, wish: "can" }] },
  ];
  expect(assignReviewers(needs, free("a", "b"))).toEqual([
    { applicationId: "sv-1", reviewerId: "b" },
    { applicationId: "sv-2", reviewerId: "b" },
    { applicationId: "sv-3", reviewerId: "a" },
  ]);
});

test("those who know the themes come first, until their load is five more uneven than the others'; the language weighs more", () => {
  const match = (reviewerId: string, reads: boolean, knows: boolean): Match => ({ reviewerId, reads, knows, wish: "can" });
  const needs = Array.from({ length: 7 }, (_, i): Need => ({ applicationId: `${i}`, wanted: 1, eligible: [match("a", true, true), match("b", true, false)] }));
  expect(loads(assignReviewers(needs, free("a", "b"))).sort()).toEqual([1, 6]);
  const one: Need[] = [{ applicationId: "1", wanted: 1, eligible: [match("a", false, true), match("b", true, false)] }];
  expect(assignReviewers(one, free("a", "b"))).toEqual([{ applicationId: "1", reviewerId: "b" }]);
});

test("who would gladly review comes before who can, and who would rather not after; neither limits nor the language give way", () => {
  const match = (reviewerId: string, wish: Wish, reads = true): Match => ({ reviewerId, reads, knows: true, wish });
  const four = (eligible: Match[]) =>
    assignReviewers(
      Array.from({ length: 4 }, (_, i): Need => ({ applicationId: `${i}`, wanted: 1, eligible })),
      free("a", "b"),
    );
  expect(loads(four([match("a", "can"), match("b", "can")])).sort()).toEqual([2, 2]);
  expect(loads(four([match("a", "gladly"), match("b", "can")])).sort()).toEqual([1, 3]);
  expect(four([match("a", "rather-not"), match("b", "can")]).map((p) => p.reviewerId)).toEqual(["b", "b", "b", "b"]);
  const one: Need[] = [{ applicationId: "1", wanted: 1, eligible: [match("a", "gladly", false), match("b", "rather-not")] }];
  expect(assignReviewers(one, free("a", "b"))).toEqual([{ applicationId: "1", reviewerId: "b" }]);
  expect(assignReviewers([{ applicationId: "1", wanted: 1, eligible: [match("a", "gladly"), match("b", "rather-not")] }], [{ id: "a", begun: 2, most: 2 }, ...free("b")])).toEqual([
    { applicationId: "1", reviewerId: "b" },
  ]);
});

test("two hundred small random cases: as many reviews and the same cost as the best of all allocations", () => {
  for (let round = 0; round < 200; round += 1) {
    const random = seededNumbers(round);
    const upTo = (n: number) => Math.floor(random() * n);
    const reviewers: Reviewer[] = Array.from({ length: 2 + upTo(3) }, (_, i) => ({ id: `r${i}`, begun: upTo(3), most: random() < 0.4 ? 2 + upTo(3) : null }));
    const needs: Need[] = Array.from({ length: 1 + upTo(4) }, (_, i) => ({
      applicationId: `a${i}`,
      wanted: 1 + upTo(2),
      eligible: reviewers.filter(() => random() < 0.75).map((r) => ({ reviewerId: r.id, reads: random() < 0.7, knows: random() < 0.6, wish: wishes[upTo(3)]! })),
    }));
    const pairs = assignReviewers(needs, reviewers);
    expect({ given: pairs.length, cost: costOf(pairs, needs, reviewers) }).toEqual(best(needs, reviewers));
    for (const { id, begun, most } of reviewers) expect(begun + pairs.filter((p) => p.reviewerId === id).length).toBeLessThanOrEqual(Math.max(begun, most ?? Infinity));
  }
});
