import { canBeAsked } from "./asking.rules.ts";
import type { BulkFate, BulkInput } from "./bulk.schema.ts";
import type { Near } from "./conflicts.rules.ts";
import { judgeIntention } from "./intention.rules.ts";
import type { Intention } from "./selection.schema.ts";

/** What in an application has time to run out: its draft (and one who writes it), or a completion that was asked for. */
export type TimeFact = { of: "draft"; until: Date; email: string } | { of: "completion"; until: Date; completionId: string };

export type BulkFact = {
  applicationId: string;
  state: string;
  /** the actor has a conflict in it */
  isHidden: boolean;
  reasons: string;
  /** the reviewer's: what the register finds, what is known already, and the state of an assignment from before */
  near: Near | null;
  hasConflict: boolean;
  /** the reviewer decides it as a substitute */
  decides: boolean;
  assignment: { id: string; state: string } | null;
  /** what more time could be given for */
  time: TimeFact | null;
};

export type Meant = { intended: Intention | null; waitRank: number | null };

export type BulkFacts = {
  isPublishing: boolean;
  capacity: number;
  /** what is meant for the applications of the call now, by their id */
  intentions: ReadonlyMap<string, Meant>;
  isReviewer: boolean;
  now: Date;
  /** until when there shall be time */
  until: Date | null;
  items: readonly BulkFact[];
};

export type BulkStep = { applicationId: string; fate: BulkFate; waitRank: number | null };

/** One decision after the other, as if each were made by hand: what an earlier one takes is not there for a later one. A waiting place keeps its rank. */
function intend(input: Extract<BulkInput, { kind: "intend" }>, facts: BulkFacts): BulkStep[] {
  const ranks = new Set([...facts.intentions.values()].flatMap((m) => m.waitRank ?? []));
  let selected = [...facts.intentions.values()].filter((m) => m.intended === "select").length;
  const count = (m: Meant | undefined, by: 1 | -1) => {
    if (m?.intended === "select") selected += by;
    if (m?.waitRank) ranks[by === 1 ? "add" : "delete"](m.waitRank);
  };
  return facts.items.map((item) => {
    const { applicationId } = item;
    if (item.isHidden) return { applicationId, fate: "own-conflict", waitRank: null };
    const own = facts.intentions.get(applicationId);
    count(own, -1);
    const judged = judgeIntention(
      { intended: input.intended, reasons: item.reasons || input.reasons, waitRank: own?.waitRank ?? undefined },
      {
        isSubmitted: item.state === "submitted",
        isPublishing: facts.isPublishing,
        capacity: facts.capacity,
        others: { selected, ranks },
      },
    );
    count(judged.ok ? { intended: input.intended, waitRank: judged.value.waitRank } : own, 1);
    return judged.ok ? { applicationId, fate: "done", waitRank: judged.value.waitRank } : { applicationId, fate: judged.refusal, waitRank: null };
  });
}

function fateOfReview(item: BulkFact, isReviewer: boolean): BulkFate {
  if (item.isHidden) return "own-conflict";
  if (!isReviewer) return "not-reviewer";
  if (item.state !== "submitted") return "not-submitted";
  if (item.near || item.hasConflict) return "conflict";
  if (item.decides) return "decides-it";
  return canBeAsked(item.assignment?.state) ? "done" : "already-assigned";
}

const fateOfMail = (item: BulkFact): BulkFate => (item.isHidden ? "own-conflict" : item.state === "withdrawn" ? "withdrawn" : "done");

function fateOfTime(item: BulkFact, { until, now }: BulkFacts): BulkFate {
  if (item.isHidden) return "own-conflict";
  if (item.state === "withdrawn") return "withdrawn";
  if (!item.time || !until) return "nothing-open";
  return until > item.time.until && until > now ? "done" : "not-later";
}

/** What becomes of each application when this is done to them in that order. The page that shows it and the command that does it ask this same rule. */
export function planBulk(input: BulkInput, facts: BulkFacts): BulkStep[] {
  if (input.kind === "intend") return intend(input, facts);
  const fateOf = { review: (item: BulkFact) => fateOfReview(item, facts.isReviewer), write: fateOfMail, extend: (item: BulkFact) => fateOfTime(item, facts) }[input.kind];
  return facts.items.map((item) => ({ applicationId: item.applicationId, fate: fateOf(item), waitRank: null }));
}
