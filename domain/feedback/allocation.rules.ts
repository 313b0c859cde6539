import type { AllocationInput, Pair } from "./allocation-input.rules.ts";
import { partMutualPairs } from "./allocation-mutual.rules.ts";
import { cheapestPairs, type Novelty } from "./allocation-network.rules.ts";
import { openPairs, toPair, toProblem, type AllocationProblem } from "./allocation-problem.rules.ts";
import { contradictions, explainShortage, type Explanation } from "./allocation-shortage.rules.ts";
import { brokenRules, type BrokenRule } from "./allocation-soft-rules.rules.ts";

export interface Allocation {
  feasible: true;
  /** Sorted by work, then reviewer; begun pairs are among them. */
  pairs: Pair[];
  /** Sum of the broken soft rules' costs: the smallest one at these loads (in a repair: at these changes). */
  cost: number;
  /** Most less fewest reviews given by a reviewer, begun ones counted: the smallest one possible. */
  difference: number;
  given: { reviewerId: string; reviews: number }[];
  received: { workId: string; reviews: number }[];
  broken: BrokenRule[];
}

export interface Infeasible extends Explanation {
  feasible: false;
}

/**
 * Who reviews which work. Always: nobody gets their own team's work, one of their own organisation or its parent, one
 * with a conflict or a must-not wish; every work gets exactly k different reviewers; begun pairs and must wishes stand.
 * Then in this order: loads as even as possible, soft rules cheapest (both proven by the flow), few teams that review
 * each other (by trades that cost nothing). The same input gives the same answer, in whatever order it is listed.
 * Never gives fewer reviews silently: what cannot be filled is explained with names, numbers and ways out.
 */
export function allocate(input: AllocationInput): Allocation | Infeasible {
  return solve(toProblem(input), () => 0);
}

export interface Repair extends Allocation {
  kept: Pair[];
  added: Pair[];
  /** Pairs taken away although they could have stayed: somebody else's list changes, so a person should approve. */
  moved: Pair[];
  /** Pairs that could not stay: the reviewer or the work is gone, or a rule now forbids them. */
  lost: Pair[];
}

/**
 * The allocation again after somebody left, came late or declared a conflict, with as few changes as possible: loads
 * as even as possible, then the most of `current` (this round's pairs, begun or not) kept, then soft rules.
 */
export function repair(input: AllocationInput, current: readonly Pair[]): Repair | Infeasible {
  const problem = toProblem(input);
  const before = new Set(current.map(keyOf));
  const answer = solve(problem, (pair) => (before.has(keyOf(toPair(problem, pair))) ? 0 : 1));
  if (!answer.feasible) return answer;
  const after = new Set(answer.pairs.map(keyOf));
  const possible = new Set(everyPair(problem).map(keyOf));
  const gone = current.filter((pair) => !after.has(keyOf(pair)));
  return {
    ...answer,
    kept: answer.pairs.filter((pair) => before.has(keyOf(pair))),
    added: answer.pairs.filter((pair) => !before.has(keyOf(pair))),
    moved: gone.filter((pair) => possible.has(keyOf(pair))),
    lost: gone.filter((pair) => !possible.has(keyOf(pair))),
  };
}

function solve(problem: AllocationProblem, novelty: Novelty): Allocation | Infeasible {
  const contradiction = contradictions(problem);
  if (contradiction) return { feasible: false, ...contradiction };
  const open = openPairs(problem);
  const cheapest = cheapestPairs(problem, open, novelty);
  if (!cheapest) return { feasible: false, ...explainShortage(problem, open) };
  const placed = [...problem.settled, ...partMutualPairs(problem, cheapest, novelty)];
  const given = problem.reviewers.map(() => 0);
  const received = problem.works.map(() => 0);
  for (const pair of placed) {
    given[pair.reviewer]!++;
    received[pair.work]!++;
  }
  for (const pair of problem.departed) received[problem.works.findIndex((work) => work.id === pair.workId)]!++;
  const broken = brokenRules(problem, placed);
  return {
    feasible: true,
    pairs: [...problem.departed, ...placed.map((pair) => toPair(problem, pair))].sort(byWorkThenReviewer),
    cost: broken.reduce((sum, rule) => sum + rule.cost, 0),
    difference: given.length > 0 ? given.reduce((a, b) => Math.max(a, b)) - given.reduce((a, b) => Math.min(a, b)) : 0,
    given: given.map((reviews, r) => ({ reviewerId: problem.reviewers[r]!.id, reviews })),
    received: received.map((reviews, w) => ({ workId: problem.works[w]!.id, reviews })),
    broken,
  };
}

const everyPair = (problem: AllocationProblem): Pair[] =>
  [...problem.reviewers.keys()].flatMap((reviewer) => [...problem.works.keys()].filter((work) => !problem.ban(reviewer, work)).map((work) => toPair(problem, { reviewer, work })));

const keyOf = (pair: Pair): string => `${pair.workId}\n${pair.reviewerId}`;

function byWorkThenReviewer(a: Pair, b: Pair): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
