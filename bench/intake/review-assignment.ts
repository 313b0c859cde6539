import { assignmentCosts, assignReviewers, costOfMatch, type Need, type Pair, type Reviewer } from "#domain/selection/review-assignment.rules.ts";
import { seededNumbers } from "#domain/shared/seeded-order.rules.ts";
import { median } from "../support/numbers.ts";

const [applications, reviewers, each] = [1_000, 60, 3];

export type Assigning = { ours: number; greedy: number; /** how much dearer than the exact allocation the greedy one is, as a share */ dearer: number };

/** The median of five: every application gets three of sixty reviewers, exactly, and as the floor each in turn the three who have least. */
export function measureAssignment(): Assigning {
  const seen = [1, 2, 3, 4, 5].map((seed) => {
    const { needs, people } = casesOf(seed);
    const [exact, ours] = timed(() => assignReviewers(needs, people));
    const [greedy, floor] = timed(() => inTurn(needs, people));
    if (exact.length !== applications * each) throw new Error("Some applications lack reviewers.");
    return { ours, greedy: floor, dearer: costOf(greedy, needs) / costOf(exact, needs) - 1 };
  });
  return { ours: median(seen.map((s) => s.ours)), greedy: median(seen.map((s) => s.greedy)), dearer: median(seen.map((s) => s.dearer)) };
}

function timed<T>(work: () => T): [T, number] {
  const begin = performance.now();
  return [work(), performance.now() - begin];
}

/** One application in ten is in Swedish, which one reviewer in ten reads; a pair in twenty has a conflict; a third of the reviewers take at most forty, the others fifty-six. */
function casesOf(seed: number): { needs: Need[]; people: Reviewer[] } {
  const random = seededNumbers(seed);
  const people = Array.from({ length: reviewers }, (_, i): Reviewer => ({ id: `reviewer-${i}`, begun: 0, most: i % 3 === 0 ? 40 : 56 }));
  const swedes = new Set(people.filter((_, i) => i % 10 === 0).map((p) => p.id));
  const needs = Array.from({ length: applications }, (_, i): Need => {
    const swedish = random() < 0.1;
    return {
      applicationId: `application-${i}`,
      wanted: each,
      eligible: people.filter(() => random() >= 0.05).map((p) => ({ reviewerId: p.id, reads: !swedish || swedes.has(p.id), knows: true, wish: "can" as const })),
    };
  });
  return { needs, people };
}

function inTurn(needs: Need[], people: Reviewer[]): Pair[] {
  const load = new Map(people.map((p) => [p.id, 0]));
  const most = new Map(people.map((p) => [p.id, p.most ?? Infinity]));
  return needs.flatMap(({ applicationId, eligible, wanted }) => {
    const dearness = (m: Need["eligible"][number]) => assignmentCosts.load(load.get(m.reviewerId)! + 1) + costOfMatch(m);
    const chosen = eligible
      .filter((m) => load.get(m.reviewerId)! < most.get(m.reviewerId)!)
      .sort((a, b) => dearness(a) - dearness(b))
      .slice(0, wanted);
    for (const { reviewerId } of chosen) load.set(reviewerId, load.get(reviewerId)! + 1);
    return chosen.map(({ reviewerId }) => ({ applicationId, reviewerId }));
  });
}

function costOf(pairs: Pair[], needs: Need[]): number {
  const dear = new Map(needs.flatMap((n) => n.eligible.map((m) => [`${n.applicationId} ${m.reviewerId}`, costOfMatch(m)])));
  const loads = [...Map.groupBy(pairs, (p) => p.reviewerId).values()].reduce((sum, own) => sum + own.length ** 2, 0);
  return pairs.reduce((sum, p) => sum + dear.get(`${p.applicationId} ${p.reviewerId}`)!, loads);
}
