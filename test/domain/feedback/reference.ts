import type { Allocation } from "#domain/feedback/allocation.rules.ts";
import type { AllocationInput, Pair, Strength } from "#domain/feedback/allocation-input.rules.ts";
import fc from "fast-check";

/** The rules once more, said as plainly as possible and tried on every allocation there is: what the exact one is held against. */
export function everyAllocation(input: AllocationInput): Pair[][] {
  let found: Pair[][] = [[]];
  for (const work of input.works) {
    const begun = (input.begun ?? []).filter((pair) => pair.workId === work.id).map((pair) => pair.reviewerId);
    const musts = input.reviewers.filter((reviewer) => wishOf(input, reviewer.id, work.teamId) === "must").map((reviewer) => reviewer.id);
    const settled = [...new Set([...begun, ...musts])];
    const forbidden = musts.some((id) => !begun.includes(id) && !mayReview(input, id, work.id));
    const others = input.reviewers.map((reviewer) => reviewer.id).filter((id) => !settled.includes(id) && mayReview(input, id, work.id));
    const tooMany = musts.some((id) => !begun.includes(id)) && settled.length > input.k;
    const choices = forbidden || tooMany ? [] : subsets(others, Math.max(0, input.k - settled.length)).map((chosen) => [...settled, ...chosen]);
    found = found.flatMap((pairs) => choices.map((chosen) => [...pairs, ...chosen.map((reviewerId) => ({ reviewerId, workId: work.id }))]));
  }
  const most = input.mostPerReviewer ?? Infinity;
  const begunBy = (id: string) => (input.begun ?? []).filter((pair) => pair.reviewerId === id).length;
  return found.filter((pairs) => input.reviewers.every(({ id }) => pairs.filter((pair) => pair.reviewerId === id).length <= Math.max(most, begunBy(id))));
}

/**
 * Whether any allocation exists, by counting alone: every set of works must be able to get what it still wants, each
 * reviewer giving it no more than they may and no more than there are works for them in it (Gale's condition).
 */
export function isPossible(input: AllocationInput): boolean {
  const isBegun = (reviewerId: string, workId: string) => (input.begun ?? []).some((pair) => pair.reviewerId === reviewerId && pair.workId === workId);
  const isMust = (reviewerId: string, workId: string) => wishOf(input, reviewerId, input.works.find(({ id }) => id === workId)!.teamId) === "must";
  const reviewers = input.reviewers.map(({ id }) => {
    const musts = input.works.filter((work) => isMust(id, work.id) && !isBegun(id, work.id));
    const settled = input.works.filter((work) => isMust(id, work.id) || isBegun(id, work.id));
    const open = input.works.filter((work) => !settled.includes(work) && mayReview(input, id, work.id));
    return { room: (input.mostPerReviewer ?? Infinity) - settled.length, musts, settled, open };
  });
  const needs = input.works.map((work) => input.k - reviewers.filter((reviewer) => reviewer.settled.includes(work)).length);
  const isKept = reviewers.every(
    ({ room, musts }, r) => musts.length === 0 || (room >= 0 && musts.every((work) => mayReview(input, input.reviewers[r]!.id, work.id) && needs[input.works.indexOf(work)]! >= 0)),
  );
  for (let set = 0; set < 2 ** input.works.length; set++) {
    const works = input.works.filter((_, w) => set & (1 << w));
    const wanted = works.reduce((sum, work) => sum + Math.max(0, needs[input.works.indexOf(work)]!), 0);
    const offered = reviewers.reduce((sum, { room, open }) => sum + Math.min(Math.max(0, room), open.filter((work) => works.includes(work)).length), 0);
    if (wanted > offered) return false;
  }
  return isKept;
}

export function mayReview(input: AllocationInput, reviewerId: string, workId: string): boolean {
  const work = input.works.find(({ id }) => id === workId)!;
  const reviewer = input.reviewers.find(({ id }) => id === reviewerId)!;
  const isShared = work.organisationIds.some((id) => reviewer.organisationIds.includes(id));
  const isConflict = (input.conflicts ?? []).some((pair) => pair.reviewerId === reviewerId && pair.teamId === work.teamId);
  return work.teamId !== reviewerId && !isShared && !isConflict && wishOf(input, reviewerId, work.teamId) !== "must_not";
}

const wishOf = (input: AllocationInput, reviewerId: string, teamId: string): Strength | undefined =>
  input.wishes?.findLast((wish) => wish.reviewerId === reviewerId && wish.teamId === teamId)?.strength;

export const loadsOf = (input: AllocationInput, pairs: readonly Pair[]): number[] => input.reviewers.map(({ id }) => pairs.filter((pair) => pair.reviewerId === id).length);

export const unevenness = (loads: readonly number[]): number => (loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads));

export const squares = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0);

/** 40 for the second and 80 for the third reviewer of one organisation, 12 and 24 for works; 8 a repetition, 5 a wish. */
export function softCostOf(input: AllocationInput, pairs: readonly Pair[]): number {
  const first = new Map<string, string | undefined>([...input.reviewers, ...input.works].map(({ id, organisationIds }) => [id, organisationIds[0]]));
  let cost = 0;
  for (const [i, one] of pairs.entries()) {
    for (const other of pairs.slice(0, i)) {
      const sameReviewers = first.get(one.reviewerId) !== undefined && first.get(one.reviewerId) === first.get(other.reviewerId);
      const sameWorks = first.get(one.workId) !== undefined && first.get(one.workId) === first.get(other.workId);
      if (one.workId === other.workId && sameReviewers) cost += 40;
      if (one.reviewerId === other.reviewerId && sameWorks) cost += 12;
    }
  }
  for (const reviewer of input.reviewers) {
    for (const work of input.works) {
      const isMade = pairs.some((pair) => pair.reviewerId === reviewer.id && pair.workId === work.id);
      const wish = wishOf(input, reviewer.id, work.teamId);
      if ((wish === "should" && !isMade) || (wish === "should_not" && isMade)) cost += 5;
      if (isMade && (input.earlier ?? []).some((pair) => pair.reviewerId === reviewer.id && pair.teamId === work.teamId)) cost += 8;
    }
  }
  return cost;
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

/** What must hold of every allocation, whatever the input. */
export function hardRulesBroken(input: AllocationInput, answer: Allocation): string[] {
  const begun = new Set((input.begun ?? []).map((pair) => `${pair.reviewerId} ${pair.workId}`));
  const keys = answer.pairs.map((pair) => `${pair.reviewerId} ${pair.workId}`);
  const problems: string[] = [];
  if (new Set(keys).size < keys.length) problems.push("a pair twice");
  for (const key of begun) if (!keys.includes(key)) problems.push(`begun ${key} taken away`);
  for (const pair of answer.pairs)
    if (!begun.has(`${pair.reviewerId} ${pair.workId}`) && !mayReview(input, pair.reviewerId, pair.workId)) problems.push(`${pair.reviewerId} may not review ${pair.workId}`);
  for (const work of input.works) {
    const received = answer.pairs.filter((pair) => pair.workId === work.id).length;
    const started = (input.begun ?? []).filter((pair) => pair.workId === work.id).length;
    if (received !== Math.max(input.k, started)) problems.push(`${work.id} received ${received}`);
  }
  return problems;
}

/** Cohorts of up to `size` teams in a few organisations, some without a work, with wishes, conflicts, begun pairs and earlier rounds. */
export const cohorts = (size: number, mostK: number): fc.Arbitrary<AllocationInput> =>
  fc
    .record({
      organisations: fc.array(fc.uniqueArray(fc.constantFrom("o1", "o2", "o3", "o4", "o5", "o6"), { maxLength: 2 }), { minLength: 1, maxLength: size }),
      withoutWork: fc.nat({ max: 1 }),
      k: fc.integer({ min: 1, max: mostK }),
      seed: fc.integer(),
      most: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
      wishes: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom<Strength>("must", "should", "should", "should_not", "should_not", "must_not")), { maxLength: 6 }),
      conflicts: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
      begun: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
      earlier: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    })
    .map((drawn) => {
      const reviewers = drawn.organisations.map((organisationIds, i) => ({ id: `t${i}`, organisationIds }));
      const works = reviewers.slice(0, Math.max(1, reviewers.length - drawn.withoutWork)).map((team) => ({ id: `w-${team.id}`, teamId: team.id, organisationIds: team.organisationIds }));
      const teams = ([one, other]: readonly [number, number, ...unknown[]]) => ({ reviewerId: reviewers[one % reviewers.length]!.id, teamId: reviewers[other % reviewers.length]!.id });
      const pairs = new Map(
        drawn.begun.map(([one, other]) => [`${one % reviewers.length} ${other % works.length}`, { reviewerId: reviewers[one % reviewers.length]!.id, workId: works[other % works.length]!.id }]),
      );
      return {
        reviewers,
        works,
        k: drawn.k,
        seed: drawn.seed,
        wishes: drawn.wishes.map((wish) => ({ ...teams(wish), strength: wish[2] })).filter((wish) => wish.reviewerId !== wish.teamId),
        conflicts: drawn.conflicts.map(teams),
        begun: [...pairs.values()],
        earlier: drawn.earlier.map(teams),
        mostPerReviewer: drawn.most,
      };
    });
