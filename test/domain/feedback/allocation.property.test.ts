import { allocate, repair } from "#domain/feedback/allocation.rules.ts";
import type { AllocationInput } from "#domain/feedback/allocation-input.rules.ts";
import type { Relaxation } from "#domain/feedback/allocation-shortage.rules.ts";
import { seededOrder } from "#domain/shared/seeded-order.rules.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohorts, everyAllocation, hardRulesBroken, isPossible, loadsOf, softCostOf, squares, unevenness } from "./reference.ts";

describe("allocation of small random cohorts, against every allocation there is", () => {
  it("is feasible exactly when some allocation is, as even as any and the cheapest of the most even", () => {
    let feasible = 0;
    fc.assert(
      fc.property(cohorts(5, 3), (input) => {
        const all = everyAllocation(input);
        const answer = allocate(input);
        expect(answer.feasible).toBe(all.length > 0);
        expect(isPossible(input)).toBe(all.length > 0);
        if (!answer.feasible) return;
        feasible++;
        expect(hardRulesBroken(input, answer)).toEqual([]);
        const loads = all.map((pairs) => loadsOf(input, pairs));
        expect(answer.difference).toBe(unevenness(loadsOf(input, answer.pairs)));
        expect(answer.difference).toBe(loads.reduce((least, each) => Math.min(least, unevenness(each)), Infinity));
        const evenest = loads.reduce((least, each) => Math.min(least, squares(each)), Infinity);
        expect(squares(loadsOf(input, answer.pairs))).toBe(evenest);
        const cheapest = all.filter((_, i) => squares(loads[i]!) === evenest).reduce((least, pairs) => Math.min(least, softCostOf(input, pairs)), Infinity);
        expect(answer.cost).toBe(softCostOf(input, answer.pairs));
        expect(answer.cost).toBe(cheapest);
      }),
      { numRuns: 3000, seed: 20270310 },
    );
    expect(feasible).toBeGreaterThan(1000);
  });

  it("names a cause for every infeasible cohort, and each way out is one and no smaller one is", () => {
    const tried = new Map<string, number>();
    fc.assert(
      fc.property(cohorts(5, 3), (input) => {
        const answer = allocate(input);
        if (answer.feasible) return;
        expect(answer.shortages.length).toBeGreaterThan(0);
        expect(answer.relaxations.length).toBeGreaterThan(0);
        for (const shortage of answer.shortages) if ("wanted" in shortage) expect(shortage.possible).toBeLessThan(shortage.wanted);
        for (const way of answer.relaxations) {
          const relaxed = relax(input, way);
          if (!relaxed) continue;
          tried.set(way.kind, (tried.get(way.kind) ?? 0) + 1);
          expect(relaxed.enough, JSON.stringify(way)).toBe(true);
          expect(relaxed.tooLittle, JSON.stringify(way)).toBe(false);
        }
      }),
      { numRuns: 1500, seed: 20270310 },
    );
    expect([...tried.keys()].sort()).toEqual(["add_reviewers", "lift_must_not", "raise_most"]);
  });

  it("repairs with the fewest changes among the most even", () => {
    fc.assert(
      fc.property(cohorts(5, 2), fc.nat(), (input, leaver) => {
        const before = allocate(input);
        const gone = input.reviewers[leaver % input.reviewers.length]!;
        const later = { ...input, reviewers: input.reviewers.filter((reviewer) => reviewer !== gone) };
        if (!before.feasible || later.reviewers.length === 0 || (input.begun ?? []).some((pair) => pair.reviewerId === gone.id)) return;
        const answer = repair(later, before.pairs);
        const all = everyAllocation(later);
        expect(answer.feasible).toBe(all.length > 0);
        if (!answer.feasible) return;
        expect(hardRulesBroken(later, answer)).toEqual([]);
        const wasThere = (pair: { reviewerId: string; workId: string }) => before.pairs.some((old) => old.reviewerId === pair.reviewerId && old.workId === pair.workId);
        const evenest = all.reduce((least, pairs) => Math.min(least, squares(loadsOf(later, pairs))), Infinity);
        const changes = all.filter((pairs) => squares(loadsOf(later, pairs)) === evenest).map((pairs) => pairs.filter((pair) => !wasThere(pair)).length);
        expect(squares(loadsOf(later, answer.pairs))).toBe(evenest);
        expect(answer.added.length).toBe(changes.reduce((least, each) => Math.min(least, each), Infinity));
        expect(answer.kept.length + answer.added.length).toBe(answer.pairs.length);
        expect(answer.kept.length + answer.moved.length + answer.lost.length).toBe(before.pairs.length);
        expect(answer.lost.every((pair) => pair.reviewerId === gone.id)).toBe(true);
      }),
      { numRuns: 400, seed: 20270310 },
    );
  });
});

describe("allocation of larger random cohorts", () => {
  it("keeps every hard rule and gives the same answer for any order of the input", () => {
    fc.assert(
      fc.property(cohorts(24, 3), fc.integer(), (input, order) => {
        const answer = allocate(input);
        const shuffled = { ...input, reviewers: seededOrder(input.reviewers, order), works: seededOrder(input.works, order), begun: seededOrder(input.begun ?? [], order) };
        expect(allocate(shuffled)).toEqual(answer);
        if (answer.feasible) expect(hardRulesBroken(input, answer)).toEqual([]);
      }),
      { numRuns: 150, seed: 20270310 },
    );
  });

  it("fills cohorts of six uneven organisations within one review of each other", () => {
    let [distinct, reviews] = [0, 0];
    const sizes = fc.tuple(fc.integer(), ...[1, 2, 3, 4, 5, 6].map(() => fc.integer({ min: 2, max: 7 })));
    fc.assert(
      fc.property(sizes, ([seed, ...teams]) => {
        const total = teams.reduce((sum, size) => sum + size, 0);
        fc.pre(Math.max(...teams) <= 0.4 * total);
        const reviewers = teams.flatMap((size, o) => Array.from({ length: size }, (_, i) => ({ id: `t${o}-${i}`, organisationIds: [`o${o}`] })));
        const works = reviewers.map((team) => ({ id: `w-${team.id}`, teamId: team.id, organisationIds: team.organisationIds }));
        const answer = allocate({ reviewers, works, k: 3, seed });
        expect(answer.feasible && answer.difference).toBe(0);
        if (!answer.feasible) return;
        for (const work of works) distinct += new Set(answer.pairs.filter((pair) => pair.workId === work.id).map((pair) => pair.reviewerId.split("-")[0])).size;
        reviews += answer.pairs.length;
      }),
      { numRuns: 150, seed: 20270310 },
    );
    expect(distinct / reviews).toBeGreaterThan(0.98);
  });
});

/** Whether a way out is enough, and whether the next smaller one of its kind would have been. Null for kinds checked in the table. */
function relax(input: AllocationInput, way: Relaxation): { enough: boolean; tooLittle: boolean } | null {
  const isFeasible = (changes: Partial<AllocationInput>) => isPossible({ ...input, ...changes });
  if (way.kind === "raise_most") return { enough: isFeasible({ mostPerReviewer: way.mostPerReviewer }), tooLittle: isFeasible({ mostPerReviewer: way.mostPerReviewer - 1 }) };
  if (way.kind === "add_reviewers") {
    const withOutsiders = (count: number) => isFeasible({ reviewers: [...input.reviewers, ...Array.from({ length: count }, (_, i) => ({ id: `outsider-${i}`, organisationIds: [] }))] });
    return { enough: withOutsiders(way.count), tooLittle: withOutsiders(way.count - 1) };
  }
  if (way.kind !== "lift_must_not") return null;
  const lift = (pairs: typeof way.pairs) =>
    isFeasible({ wishes: (input.wishes ?? []).filter((wish) => !pairs.some((pair) => wish.reviewerId === pair.reviewerId && `w-${wish.teamId}` === pair.workId)) });
  return { enough: lift(way.pairs), tooLittle: way.pairs.some((pair) => lift(way.pairs.filter((other) => other !== pair))) };
}
