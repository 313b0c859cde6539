import { cheapestFlow, FlowNetwork } from "#domain/shared/min-cost-flow.rules.ts";
import { seededOrder } from "#domain/shared/seeded-order.rules.ts";
import { softCosts } from "./allocation-input.rules.ts";
import type { AllocationProblem, PlacedPair } from "./allocation-problem.rules.ts";

/** Which pairs are a change in a repair: 0 for one that was there before, 1 for a new one. A first allocation says 0 for all. */
export type Novelty = (pair: PlacedPair) => 0 | 1;

/**
 * The cheapest pairs that fill every work, or null when no allocation does. Layers: source → reviewer → the works'
 * organisations as that reviewer meets them → the reviewers' organisations as that work meets them → work → sink.
 *
 * Costs come in three ranks, each one unit above any possible sum of the ranks below: the load of a reviewer (the i-th
 * review costs i), changes, soft rules. A growing cost per load makes the loads as even as they can be: the loads that a
 * flow can give form an M-convex set, where the least sum of squares has at once the smallest maximum and the largest
 * minimum (Frank and Murota, Decreasing minimization on M-convex sets), so the difference is proven smallest.
 */
export function cheapestPairs(problem: AllocationProblem, open: readonly PlacedPair[], novelty: Novelty): PlacedPair[] | null {
  const wanted = problem.received.reduce((sum, received) => sum + Math.max(0, problem.k - received), 0);
  const total = wanted + problem.given.reduce((sum, given) => sum + given, 0);
  // A higher ceiling than needed changes nothing (the optimum never uses it) but costs time, so start near the mean.
  for (let ceiling = Math.ceil(total / Math.max(1, problem.reviewers.length)) + 1; ; ceiling *= 2) {
    const pairs = pairsBelow(problem, open, novelty, wanted, Math.min(ceiling, problem.most));
    if (pairs || ceiling >= problem.most) return pairs;
  }
}

function pairsBelow(problem: AllocationProblem, open: readonly PlacedPair[], novelty: Novelty, wanted: number, ceiling: number): PlacedPair[] | null {
  const { reviewers, works, k, given, received, settled } = problem;
  const softest = 2 * softCosts.wish + softCosts.repeat + softCosts.workSpread * Math.max(k, ...received) + softCosts.reviewerSpread * works.length;
  const changeCost = wanted * softest + 1;
  const loadCost = wanted * (changeCost + softest) + 1;

  const network = new FlowNetwork();
  const source = network.node();
  const sink = network.node();
  const reviewerNodes = reviewers.map(() => network.node());
  const workNodes = works.map(() => network.node());
  for (const [r, node] of reviewerNodes.entries()) for (let load = given[r]! + 1; load <= ceiling; load++) network.arc(source, node, 1, loadCost * load);
  for (const [w, node] of workNodes.entries()) network.arc(node, sink, Math.max(0, k - received[w]!));

  const workSide = reviewerNodes.map((node) => new Spread(network, node, "out", softCosts.reviewerSpread, ceiling));
  const reviewerSide = workNodes.map((node) => new Spread(network, node, "in", softCosts.workSpread, k));
  for (const { reviewer, work } of settled) {
    workSide[reviewer]!.settle(works[work]!.organisationIds[0]);
    reviewerSide[work]!.settle(reviewers[reviewer]!.organisationIds[0]);
  }
  for (const { reviewer, work } of open) {
    workSide[reviewer]!.expect(works[work]!.organisationIds[0]);
    reviewerSide[work]!.expect(reviewers[reviewer]!.organisationIds[0]);
  }
  const drawn = seededOrder(open, problem.seed);
  const arcs = drawn.map((pair) =>
    network.arc(
      workSide[pair.reviewer]!.through(works[pair.work]!.organisationIds[0]),
      reviewerSide[pair.work]!.through(reviewers[pair.reviewer]!.organisationIds[0]),
      1,
      problem.pairCost(pair.reviewer, pair.work) + changeCost * novelty(pair),
    ),
  );
  const flow = cheapestFlow(network, source, sink, wanted);
  return flow.sent < wanted ? null : drawn.filter((_, i) => flow.on(arcs[i]!) === 1);
}

/** One reviewer's or work's nodes per organisation of the other side: the second pair with an organisation costs more than the first. */
class Spread {
  private readonly network: FlowNetwork;
  private readonly end: number;
  private readonly direction: "out" | "in";
  private readonly cost: number;
  private readonly most: number;
  private readonly settled = new Map<string, number>();
  private readonly expected = new Map<string, number>();
  private readonly nodes = new Map<string, number>();

  constructor(network: FlowNetwork, end: number, direction: "out" | "in", cost: number, most: number) {
    this.network = network;
    this.end = end;
    this.direction = direction;
    this.cost = cost;
    this.most = most;
  }

  settle(organisation: string | undefined): void {
    if (organisation !== undefined) this.settled.set(organisation, (this.settled.get(organisation) ?? 0) + 1);
  }

  expect(organisation: string | undefined): void {
    if (organisation !== undefined) this.expected.set(organisation, (this.expected.get(organisation) ?? 0) + 1);
  }

  /** The node that pairs with an organisation pass; the end itself where there is only one pair and so nothing to spread. */
  through(organisation: string | undefined): number {
    if (organisation === undefined) return this.end;
    const already = this.settled.get(organisation) ?? 0;
    const expected = this.expected.get(organisation) ?? 0;
    if (already === 0 && expected === 1) return this.end;
    const known = this.nodes.get(organisation);
    if (known !== undefined) return known;
    const node = this.network.node();
    this.nodes.set(organisation, node);
    for (let i = 0; i < Math.min(expected, this.most); i++) {
      const [from, to] = this.direction === "out" ? [this.end, node] : [node, this.end];
      this.network.arc(from, to, 1, this.cost * (already + i));
    }
    return node;
  }
}
