import { cheapestFlow, FlowNetwork } from "#domain/shared/min-cost-flow.rules.ts";
import type { Wish } from "./wishes.rules.ts";

export type Match = {
  reviewerId: string;
  /** whether the reviewer reads the language in which the application is written */
  reads: boolean;
  /** whether the reviewer knows what the application is about */
  knows: boolean;
  /** what the reviewer said of it; who said nothing can */
  wish: Wish;
};

export type Need = {
  applicationId: string;
  /** how many reviewers are still wanted */
  wanted: number;
  /** who may take it: no conflict, not asked before */
  eligible: readonly Match[];
};

export type Reviewer = {
  id: string;
  /** reviews that they have already */
  begun: number;
  /** the most that they take in all; null: as many as there are */
  most: number | null;
};

export type Pair = { applicationId: string; reviewerId: string };

/**
 * What an allocation costs. A reviewer's n-th review costs 2n − 1, so that a whole load costs its square and loads come
 * out even; one written in a language that the reviewer does not read costs as much as a load that is twenty uneven, one
 * about themes that they do not know, or that they would rather not review, as much as one that is five uneven, and one
 * that they would gladly review saves as much as one that is two uneven. None is below zero: a wish that is met costs nothing.
 */
export const assignmentCosts = { load: (n: number) => 2 * n - 1, unread: 40, unknown: 10, wish: { gladly: 0, can: 4, "rather-not": 14 } satisfies Record<Wish, number> } as const;

/** What it costs that this reviewer, and not any other, gets the application. */
export const costOfMatch = ({ reads, knows, wish }: Match): number => (reads ? 0 : assignmentCosts.unread) + (knows ? 0 : assignmentCosts.unknown) + assignmentCosts.wish[wish];

const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Gives every application as many reviewers as are wanted, eligible and below their limit, at the lowest cost, exactly:
 * the cheapest flow from applications through reviewers. As many reviews as possible are given before cost counts. The
 * same input, in whatever order, gives the same pairs.
 */
export function assignReviewers(needs: readonly Need[], reviewers: readonly Reviewer[]): Pair[] {
  const network = new FlowNetwork();
  const source = network.node();
  const sink = network.node();
  const offered = new Map<string, number>();
  for (const need of needs) for (const { reviewerId } of need.eligible) offered.set(reviewerId, (offered.get(reviewerId) ?? 0) + 1);
  const nodes = new Map<string, number>();
  for (const { id, begun, most } of reviewers.toSorted((a, b) => byId(a.id, b.id))) {
    const node = network.node();
    nodes.set(id, node);
    const last = Math.min(most ?? Infinity, begun + (offered.get(id) ?? 0));
    for (let n = begun + 1; n <= last; n += 1) network.arc(node, sink, 1, assignmentCosts.load(n));
  }
  const possible: { arc: number; pair: Pair }[] = [];
  for (const { applicationId, wanted, eligible } of needs.toSorted((a, b) => byId(a.applicationId, b.applicationId))) {
    const application = network.node();
    network.arc(source, application, wanted);
    for (const match of eligible.toSorted((a, b) => byId(a.reviewerId, b.reviewerId))) {
      const { reviewerId } = match;
      const node = nodes.get(reviewerId);
      if (node !== undefined) possible.push({ arc: network.arc(application, node, 1, costOfMatch(match)), pair: { applicationId, reviewerId } });
    }
  }
  const flow = cheapestFlow(network, source, sink);
  return possible.filter(({ arc }) => flow.on(arc) > 0).map(({ pair }) => pair);
}
