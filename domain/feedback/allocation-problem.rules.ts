import { softCosts, type AllocationInput, type Ban, type Pair, type ReviewedWork, type Reviewer, type Strength, type TeamPair } from "./allocation-input.rules.ts";

/** A pair by places in `reviewers` and `works`. */
export interface PlacedPair {
  reviewer: number;
  work: number;
}

/** The input made ready for reckoning: sorted by id, so the order it came in decides nothing, and with every pair judged. */
export interface AllocationProblem {
  reviewers: readonly Reviewer[];
  works: readonly ReviewedWork[];
  k: number;
  seed: number;
  most: number;
  /** Pairs decided beforehand: begun ones, then must wishes. */
  settled: readonly PlacedPair[];
  /** Begun pairs of reviewers who have left: they count for the work alone. */
  departed: readonly Pair[];
  /** The must wishes among `settled`. */
  musts: readonly PlacedPair[];
  /** Reviews settled for each reviewer and for each work. */
  given: readonly number[];
  received: readonly number[];
  /** The rule that forbids a pair. */
  ban: (reviewer: number, work: number) => Ban | undefined;
  wish: (reviewer: number, work: number) => Strength | undefined;
  isRepeat: (reviewer: number, work: number) => boolean;
  isSettled: (reviewer: number, work: number) => boolean;
  /** Soft cost of one pair by itself: 0 for a wished-for pair that is no repetition. */
  pairCost: (reviewer: number, work: number) => number;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Sorts the input, settles what is decided beforehand (begun pairs and must wishes, even against a rule) and judges every other pair. */
export function toProblem(input: AllocationInput): AllocationProblem {
  const reviewers = [...input.reviewers].sort(byId);
  const works = [...input.works].sort(byId);
  const reviewerAt = new Map(reviewers.map((reviewer, place) => [reviewer.id, place]));
  const workAt = new Map(works.map((work, place) => [work.id, place]));
  const placeKey = (r: number, w: number) => r * works.length + w;
  /** The pairs of works and reviewers that a pair of teams stands for. */
  const keysOf = ({ reviewerId, teamId }: TeamPair) => {
    const reviewer = reviewerAt.get(reviewerId);
    return reviewer === undefined ? [] : [...works.keys()].filter((w) => works[w]!.teamId === teamId).map((w) => placeKey(reviewer, w));
  };
  const wishes = new Map((input.wishes ?? []).flatMap((wish) => keysOf(wish).map((key) => [key, wish.strength] as const)));
  const conflicts = new Set((input.conflicts ?? []).flatMap(keysOf));
  const earlier = new Set((input.earlier ?? []).flatMap(keysOf));
  const organisations = reviewers.map((reviewer) => new Set(reviewer.organisationIds));

  const wish = (r: number, w: number) => wishes.get(placeKey(r, w));
  const isRepeat = (r: number, w: number) => earlier.has(placeKey(r, w));
  const ban = (r: number, w: number): Ban | undefined => {
    const work = works[w]!;
    if (work.teamId === reviewers[r]!.id) return "own_team";
    if (work.organisationIds.some((id) => organisations[r]!.has(id))) return "own_organisation";
    if (conflicts.has(placeKey(r, w))) return "conflict";
    return wish(r, w) === "must_not" ? "must_not" : undefined;
  };

  const settled = new Map<number, PlacedPair>();
  const departed = new Map<string, Pair>();
  const received = works.map(() => 0);
  for (const pair of input.begun ?? []) {
    const reviewer = reviewerAt.get(pair.reviewerId);
    const work = workAt.get(pair.workId);
    if (work === undefined) continue;
    if (reviewer === undefined) departed.set(`${pair.workId}\n${pair.reviewerId}`, { reviewerId: pair.reviewerId, workId: pair.workId });
    else settled.set(placeKey(reviewer, work), { reviewer, work });
  }
  for (const pair of departed.values()) received[workAt.get(pair.workId)!]!++;
  const musts: PlacedPair[] = [];
  for (const work of works.keys()) {
    for (const reviewer of reviewers.keys()) if (wish(reviewer, work) === "must" && !settled.has(placeKey(reviewer, work))) musts.push({ reviewer, work });
  }
  for (const pair of musts) settled.set(placeKey(pair.reviewer, pair.work), pair);
  const given = reviewers.map(() => 0);
  for (const { reviewer, work } of settled.values()) {
    given[reviewer]!++;
    received[work]!++;
  }
  const pairCost = (r: number, w: number) => {
    const strength = wish(r, w);
    const wished = strength === "should" || strength === "must" ? 0 : strength === "should_not" ? 2 * softCosts.wish : softCosts.wish;
    return wished + (isRepeat(r, w) ? softCosts.repeat : 0);
  };
  return {
    reviewers,
    works,
    k: input.k,
    seed: input.seed,
    most: Math.min(input.mostPerReviewer ?? works.length, works.length),
    settled: [...settled.values()],
    departed: [...departed.values()],
    musts,
    given,
    received,
    ban,
    wish,
    isRepeat,
    isSettled: (r, w) => settled.has(placeKey(r, w)),
    pairCost,
  };
}

/** Every pair that may still be made: not forbidden, not settled, and the work has room for it. */
export function openPairs(problem: AllocationProblem): PlacedPair[] {
  const open: PlacedPair[] = [];
  for (const reviewer of problem.reviewers.keys()) {
    for (const work of problem.works.keys()) {
      if (problem.received[work]! < problem.k && !problem.isSettled(reviewer, work) && !problem.ban(reviewer, work)) open.push({ reviewer, work });
    }
  }
  return open;
}

export const toPair = (problem: AllocationProblem, { reviewer, work }: PlacedPair): Pair => ({ reviewerId: problem.reviewers[reviewer]!.id, workId: problem.works[work]!.id });
