import { softCosts, type Ban } from "./allocation-input.rules.ts";
import type { AllocationProblem, PlacedPair } from "./allocation-problem.rules.ts";

/** A soft rule that an allocation breaks, or a begun pair that a hard rule would now forbid. Costs add up to the allocation's. */
export type BrokenRule =
  | { rule: "work_spread"; workId: string; organisationId: string; reviews: number; cost: number }
  | { rule: "reviewer_spread"; reviewerId: string; organisationId: string; reviews: number; cost: number }
  | { rule: "should" | "should_not" | "repeat"; reviewerId: string; workId: string; cost: number }
  | { rule: "mutual"; reviewerId: string; workId: string; cost: 0 }
  | { rule: "begun"; reviewerId: string; workId: string; ban: Ban; cost: 0 };

const spreadCost = (count: number, each: number) => (each * count * (count - 1)) / 2;

/** Everything about these pairs that a facilitator may want to know before approving them. */
export function brokenRules(problem: AllocationProblem, pairs: readonly PlacedPair[]): BrokenRule[] {
  const { reviewers, works } = problem;
  const ids = (r: number, w: number) => ({ reviewerId: reviewers[r]!.id, workId: works[w]!.id });
  const made = new Set(pairs.map(({ reviewer, work }) => reviewer * works.length + work));
  const broken: BrokenRule[] = [];
  for (const [w, work] of works.entries()) {
    const met = countBy(pairs.filter((pair) => pair.work === w).map((pair) => reviewers[pair.reviewer]!.organisationIds[0]));
    for (const [organisationId, reviews] of met) if (reviews > 1) broken.push({ rule: "work_spread", workId: work.id, organisationId, reviews, cost: spreadCost(reviews, softCosts.workSpread) });
  }
  for (const [r, reviewer] of reviewers.entries()) {
    const met = countBy(pairs.filter((pair) => pair.reviewer === r).map((pair) => works[pair.work]!.organisationIds[0]));
    for (const [organisationId, reviews] of met)
      if (reviews > 1) broken.push({ rule: "reviewer_spread", reviewerId: reviewer.id, organisationId, reviews, cost: spreadCost(reviews, softCosts.reviewerSpread) });
  }
  for (const r of reviewers.keys()) {
    for (const w of works.keys()) {
      const isMade = made.has(r * works.length + w);
      const wish = problem.wish(r, w);
      if (wish === "should" && !isMade) broken.push({ rule: "should", ...ids(r, w), cost: softCosts.wish });
      if (!isMade) continue;
      if (wish === "should_not") broken.push({ rule: "should_not", ...ids(r, w), cost: softCosts.wish });
      if (problem.isRepeat(r, w)) broken.push({ rule: "repeat", ...ids(r, w), cost: softCosts.repeat });
      const ban = problem.ban(r, w);
      if (ban) broken.push({ rule: "begun", ...ids(r, w), ban, cost: 0 });
    }
  }
  const towards = new Set(pairs.map((pair) => `${reviewers[pair.reviewer]!.id}\n${works[pair.work]!.teamId}`));
  for (const { reviewer, work } of pairs) {
    const [one, other] = [reviewers[reviewer]!.id, works[work]!.teamId];
    if (one < other && towards.has(`${other}\n${one}`)) broken.push({ rule: "mutual", ...ids(reviewer, work), cost: 0 });
  }
  return broken;
}

/** The soft costs that meet at one reviewer: their pairs, and works of one organisation. */
export const reviewerCost = (problem: AllocationProblem, reviewer: number, theirWorks: readonly number[]): number =>
  theirWorks.reduce((sum, work) => sum + problem.pairCost(reviewer, work), 0) +
  spreadOf(
    theirWorks.map((work) => problem.works[work]!.organisationIds[0]),
    softCosts.reviewerSpread,
  );

/** The soft cost that meets at one work: reviewers of one organisation. */
export const workCost = (problem: AllocationProblem, itsReviewers: readonly number[]): number =>
  spreadOf(
    itsReviewers.map((reviewer) => problem.reviewers[reviewer]!.organisationIds[0]),
    softCosts.workSpread,
  );

function spreadOf(organisations: readonly (string | undefined)[], each: number): number {
  let sum = 0;
  for (const count of countBy(organisations).values()) sum += spreadCost(count, each);
  return sum;
}

function countBy(organisations: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const organisation of organisations) if (organisation !== undefined) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  return counts;
}
