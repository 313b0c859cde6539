import type { CallState } from "./cohort-phase.rules.ts";

/** Whom a change of the criteria touches: reviewers who have marked by them, and applications that were begun with them in view. */
export type CriteriaUse = { callState: CallState; reviewers: string[]; begun: number; isDecided: boolean };

/**
 * Why criteria can no longer be added, removed, weighed or put in another order: applicants were told them until the
 * deadline, and marks by one set of criteria cannot be compared with marks by another. Null while they can.
 */
export function structureRefusal(use: CriteriaUse): "reviews-begun" | "criteria-promised" | null {
  if (use.reviewers.length > 0) return "reviews-begun";
  return use.callState === "closed" ? "criteria-promised" : null;
}

/** Why their words stand as well. */
export const wordsRefusal = (use: CriteriaUse): "decided" | null => (use.isDecided ? "decided" : null);

/** What the weights are together, in per cent: they should be 100. */
export const weightsTogether = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
