import type { Novelty } from "./allocation-network.rules.ts";
import type { AllocationProblem, PlacedPair } from "./allocation-problem.rules.ts";
import { reviewerCost, workCost } from "./allocation-soft-rules.rules.ts";

/**
 * Parts teams that review each other, where that costs nothing: two pairs trade their works, or a pair goes to a
 * reviewer who has one review less, and neither loads, changes nor soft costs grow. A flow cannot count mutual pairs,
 * so this is a search for such trades until none is left, not a proof that no fewer mutual pairs are possible.
 */
export function partMutualPairs(problem: AllocationProblem, found: readonly PlacedPair[], novelty: Novelty): PlacedPair[] {
  const board = new Board(problem, found, novelty);
  while (board.improve());
  return board.free();
}

class Board {
  private readonly problem: AllocationProblem;
  private readonly novelty: Novelty;
  private readonly movable: PlacedPair[];
  private readonly worksOf: number[][];
  private readonly reviewersOf: number[][];
  private readonly teamAt: Map<string, number>;
  private readonly worksBy: number[][];

  constructor(problem: AllocationProblem, movable: readonly PlacedPair[], novelty: Novelty) {
    this.problem = problem;
    this.novelty = novelty;
    this.movable = [...movable];
    this.worksOf = problem.reviewers.map(() => []);
    this.reviewersOf = problem.works.map(() => []);
    for (const pair of [...problem.settled, ...movable]) this.put(pair);
    this.teamAt = new Map(problem.reviewers.map((reviewer, place) => [reviewer.id, place]));
    this.worksBy = problem.reviewers.map(() => []);
    for (const [place, work] of problem.works.entries()) this.worksBy[this.teamAt.get(work.teamId) ?? -1]?.push(place);
  }

  free(): PlacedPair[] {
    return this.movable;
  }

  /** Makes the first trade that helps; false when none does. */
  improve(): boolean {
    for (const [i, pair] of this.movable.entries()) {
      if (!this.isMutual(pair)) continue;
      for (const [j, other] of this.movable.entries()) {
        if (
          this.tryTrade(
            [i, j],
            [pair, other],
            [
              { reviewer: pair.reviewer, work: other.work },
              { reviewer: other.reviewer, work: pair.work },
            ],
          )
        )
          return true;
      }
      for (const reviewer of this.problem.reviewers.keys()) {
        const hasOneLess = this.worksOf[reviewer]!.length + 1 === this.worksOf[pair.reviewer]!.length;
        if (hasOneLess && this.tryTrade([i], [pair], [{ reviewer, work: pair.work }])) return true;
      }
    }
    return false;
  }

  private tryTrade(places: readonly number[], before: readonly PlacedPair[], after: readonly PlacedPair[]): boolean {
    if (after.some((pair) => this.worksOf[pair.reviewer]!.includes(pair.work) || this.problem.ban(pair.reviewer, pair.work))) return false;
    if (this.changes(after) > this.changes(before)) return false;
    const touched = [...before, ...after];
    const [costBefore, mutualBefore] = [this.costAround(touched), this.mutual(before)];
    for (const pair of before) this.take(pair);
    for (const pair of after) this.put(pair);
    if (this.mutual(after) < mutualBefore && this.costAround(touched) <= costBefore) {
      for (const [i, place] of places.entries()) this.movable[place] = after[i]!;
      return true;
    }
    for (const pair of after) this.take(pair);
    for (const pair of before) this.put(pair);
    return false;
  }

  private costAround(touched: readonly PlacedPair[]): number {
    let cost = 0;
    for (const reviewer of new Set(touched.map((pair) => pair.reviewer))) cost += reviewerCost(this.problem, reviewer, this.worksOf[reviewer]!);
    for (const work of new Set(touched.map((pair) => pair.work))) cost += workCost(this.problem, this.reviewersOf[work]!);
    return cost;
  }

  private changes(pairs: readonly PlacedPair[]): number {
    return pairs.filter((pair) => this.novelty(pair) === 1).length;
  }

  private mutual(pairs: readonly PlacedPair[]): number {
    return pairs.filter((pair) => this.isMutual(pair)).length;
  }

  private isMutual({ reviewer, work }: PlacedPair): boolean {
    const author = this.teamAt.get(this.problem.works[work]!.teamId);
    return author !== undefined && this.worksOf[author]!.some((theirs) => this.worksBy[reviewer]!.includes(theirs));
  }

  private put({ reviewer, work }: PlacedPair): void {
    this.worksOf[reviewer]!.push(work);
    this.reviewersOf[work]!.push(reviewer);
  }

  private take({ reviewer, work }: PlacedPair): void {
    const works = this.worksOf[reviewer]!;
    const reviewers = this.reviewersOf[work]!;
    works.splice(works.indexOf(work), 1);
    reviewers.splice(reviewers.indexOf(reviewer), 1);
  }
}
