import { cheapestFlow, FlowNetwork, type CheapestFlow } from "#domain/shared/min-cost-flow.rules.ts";
import type { Ban, Pair } from "./allocation-input.rules.ts";
import { toPair, type AllocationProblem, type PlacedPair } from "./allocation-problem.rules.ts";

/** Why no allocation exists. `possible` is the largest number of reviews that can be had, `wanted` the number asked for. */
export type Shortage =
  | { cause: "must_forbidden"; reviewerId: string; workId: string; ban: Ban }
  | { cause: "work_has_many_musts"; workId: string; musts: number; room: number }
  | { cause: "reviewer_has_many_musts"; reviewerId: string; musts: number; room: number }
  | { cause: "few_reviewers"; workId: string; possible: number; wanted: number }
  | { cause: "full_reviewers"; workIds: string[]; reviewerIds: string[]; possible: number; wanted: number; mostPerReviewer: number };

/** One way out; each of them is enough by itself, and as small as its kind can be. */
export type Relaxation =
  | { kind: "fewer_reviews"; works: { workId: string; reviews: number }[] }
  | { kind: "lift_must_not"; pairs: Pair[] }
  | { kind: "raise_most"; mostPerReviewer: number }
  | { kind: "add_reviewers"; count: number }
  /** Give up any `count` of these must wishes. What else is short shows only after that. */
  | { kind: "lift_must"; pairs: Pair[]; count: number };

export interface Explanation {
  shortages: Shortage[];
  relaxations: Relaxation[];
}

/** Must wishes that contradict a rule or each other; null when they can all be kept. */
export function contradictions(problem: AllocationProblem): Explanation | null {
  const { musts, works, reviewers, k, received, given, most } = problem;
  const shortages: Shortage[] = [];
  const relaxations: Relaxation[] = [];
  const lift = (pairs: readonly PlacedPair[], count: number) => relaxations.push({ kind: "lift_must", pairs: pairs.map((pair) => toPair(problem, pair)), count });
  for (const pair of musts) {
    const ban = problem.ban(pair.reviewer, pair.work);
    if (!ban) continue;
    shortages.push({ cause: "must_forbidden", ...toPair(problem, pair), ban });
    lift([pair], 1);
  }
  for (const [place, work] of works.entries()) {
    const theirs = musts.filter((pair) => pair.work === place);
    const room = Math.max(0, k - (received[place]! - theirs.length));
    if (theirs.length <= room) continue;
    shortages.push({ cause: "work_has_many_musts", workId: work.id, musts: theirs.length, room });
    lift(theirs, theirs.length - room);
  }
  for (const [place, reviewer] of reviewers.entries()) {
    const theirs = musts.filter((pair) => pair.reviewer === place);
    const room = Math.max(0, most - (given[place]! - theirs.length));
    if (theirs.length <= room) continue;
    shortages.push({ cause: "reviewer_has_many_musts", reviewerId: reviewer.id, musts: theirs.length, room });
    lift(theirs, theirs.length - room);
  }
  return shortages.length > 0 ? { shortages, relaxations } : null;
}

/** Names and numbers of a problem that has no allocation, from a largest flow and its smallest cut, and what would help. */
export function explainShortage(problem: AllocationProblem, open: readonly PlacedPair[]): Explanation {
  const { works, reviewers, k, received, most } = problem;
  const need = received.map((count) => Math.max(0, k - count));
  const possible = works.map(() => 0);
  for (const pair of open) possible[pair.work]!++;
  const shortages: Shortage[] = [];
  for (const [w, work] of works.entries()) if (possible[w]! < need[w]!) shortages.push({ cause: "few_reviewers", workId: work.id, possible: received[w]! + possible[w]!, wanted: k });

  // What remains short when every work asks for no more than it could have is due to full reviewers.
  const modest = need.map((count, w) => Math.min(count, possible[w]!));
  const { sent, wantingWorks, wantingReviewers, sentTo } = fill(problem, open, modest, most);
  if (sent < sum(modest)) {
    shortages.push({
      cause: "full_reviewers",
      workIds: wantingWorks.map((w) => works[w]!.id),
      reviewerIds: wantingReviewers.map((r) => reviewers[r]!.id),
      possible: sum(wantingWorks.map((w) => received[w]! + sentTo[w]!)),
      wanted: sum(wantingWorks.map((w) => received[w]! + need[w]!)),
      mostPerReviewer: most,
    });
  }
  return { shortages, relaxations: waysOut(problem, open, need, sentTo) };
}

function waysOut(problem: AllocationProblem, open: readonly PlacedPair[], need: readonly number[], sentTo: readonly number[]): Relaxation[] {
  const { works, reviewers, received, most } = problem;
  const ways: Relaxation[] = [];
  const short = [...works.keys()].filter((w) => sentTo[w]! < need[w]!);
  ways.push({ kind: "fewer_reviews", works: short.map((w) => ({ workId: works[w]!.id, reviews: received[w]! + sentTo[w]! })) });

  const forbidden = [...reviewers.keys()].flatMap((reviewer) =>
    [...works.keys()].filter((work) => need[work]! > 0 && problem.ban(reviewer, work) === "must_not" && !problem.isSettled(reviewer, work)).map((work) => ({ reviewer, work })),
  );
  const lifted = fill(problem, open, need, most, forbidden);
  if (lifted.sent === sum(need)) ways.push({ kind: "lift_must_not", pairs: lifted.lifted.map((pair) => toPair(problem, pair)) });

  const isEnough = (mostPerReviewer: number, outsiders = 0) => fill(problem, open, need, mostPerReviewer, [], outsiders).sent === sum(need);
  if (isEnough(works.length)) {
    let higher = most + 1;
    while (!isEnough(higher)) higher++;
    ways.push({ kind: "raise_most", mostPerReviewer: higher });
  }
  if (most > 0) {
    let count = Math.ceil((sum(need) - sum(sentTo)) / most);
    while (!isEnough(most, count)) count++;
    ways.push({ kind: "add_reviewers", count });
  }
  return ways;
}

/** A largest allocation that needs as few of the `liftable` pairs as possible, with `outsiders` who may review anything. */
function fill(problem: AllocationProblem, open: readonly PlacedPair[], need: readonly number[], most: number, liftable: readonly PlacedPair[] = [], outsiders = 0) {
  const network = new FlowNetwork();
  const source = network.node();
  const sink = network.node();
  const reviewerNodes = problem.reviewers.map(() => network.node());
  const workNodes = problem.works.map(() => network.node());
  for (const [r, node] of reviewerNodes.entries()) network.arc(source, node, Math.max(0, most - problem.given[r]!));
  const sinkArcs = workNodes.map((node, w) => network.arc(node, sink, need[w]!));
  for (const { reviewer, work } of open) network.arc(reviewerNodes[reviewer]!, workNodes[work]!, 1);
  const liftArcs = liftable.map(({ reviewer, work }) => network.arc(reviewerNodes[reviewer]!, workNodes[work]!, 1, 1));
  for (let i = 0; i < outsiders; i++) {
    const outsider = network.node();
    network.arc(source, outsider, most);
    for (const node of workNodes) network.arc(outsider, node, 1);
  }
  const flow: CheapestFlow = cheapestFlow(network, source, sink);
  const wanting = flow.wanting();
  const among = (nodes: readonly number[]) => [...nodes.keys()].filter((place) => wanting[nodes[place]!]);
  return {
    sent: flow.sent,
    sentTo: sinkArcs.map((arc) => flow.on(arc)),
    wantingWorks: among(workNodes),
    wantingReviewers: among(reviewerNodes),
    lifted: liftable.filter((_, i) => flow.on(liftArcs[i]!) === 1),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
