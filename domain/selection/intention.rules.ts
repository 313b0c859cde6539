import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { IntendDecisionInput } from "./selection.schema.ts";

export type IntendRefusal = "not-submitted" | "publishing" | "over-capacity" | "rank-taken" | "reasons-missing";

export type IntentionFacts = {
  isSubmitted: boolean;
  /** a publication of the call is running */
  isPublishing: boolean;
  capacity: number;
  /** what is meant for the call's other applications */
  others: { selected: number; ranks: ReadonlySet<number> };
};

/**
 * Whether a decision can be meant, and with which rank. Never more selected than the cohort has places; a waiting place
 * without a rank gets the one after the last. Anything but a yes needs reasons for the letter.
 */
export function judgeIntention(input: Pick<IntendDecisionInput, "intended" | "waitRank" | "reasons">, facts: IntentionFacts): Outcome<{ waitRank: number | null }, IntendRefusal> {
  if (!facts.isSubmitted) return refused("not-submitted");
  if (facts.isPublishing) return refused("publishing");
  if (input.intended === "select" && facts.others.selected >= facts.capacity) return refused("over-capacity");
  if (input.intended !== "select" && !input.reasons) return refused("reasons-missing");
  if (input.intended !== "wait") return done({ waitRank: null });
  if (input.waitRank && facts.others.ranks.has(input.waitRank)) return refused("rank-taken");
  return done({ waitRank: input.waitRank ?? Math.max(0, ...facts.others.ranks) + 1 });
}
