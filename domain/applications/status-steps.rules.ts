import type { CompletionState } from "./completion.rules.ts";

type SeatState = "waitlisted" | "offered" | "confirmed" | "declined" | "lapsed" | "released";

export type StatusFacts = {
  state: "draft" | "submitted" | "decided" | "withdrawn";
  submittedAt: Date | null;
  withdrawnAt: Date | null;
  decidedAt: Date | null;
  decisionsOn: string;
  confirmBy: Date;
  /** with a decision that gave a place, or one in the waiting list */
  seatState: SeatState | null;
  offeredUntil: Date | null;
  seatAnsweredAt: Date | null;
  completions: { id: string; standing: CompletionState; dueAt: Date; sentAt: Date | null }[];
};

/** One step of an application's way: `at` when it happened, `promised` what was said in the call (a day or a moment). */
export type StatusStep = {
  key: "received" | "completion" | "completed" | "review" | "decision" | "place" | "withdrawn";
  /** of a completion */ id?: string;
  state: "done" | "now" | "coming";
  at: Date | null;
  promised: { day: string } | { until: Date } | null;
};

/** What has happened to a sent application and what comes next. It tells nothing that has not been published: a decision is a step when its letter is out. */
export function statusSteps(facts: StatusFacts): StatusStep[] {
  if (!facts.submittedAt) return facts.withdrawnAt ? [{ key: "withdrawn", state: "done", at: facts.withdrawnAt, promised: null }] : [];
  const received: StatusStep = { key: "received", state: "done", at: facts.submittedAt, promised: null };
  const completions = facts.completions.toReversed().flatMap(({ id, standing, dueAt, sentAt }): StatusStep[] => {
    if (standing === "sent") return [{ key: "completed", id, state: "done", at: sentAt, promised: null }];
    return standing === "open" || standing === "overdue" ? [{ key: "completion", id, state: "now", at: null, promised: { until: dueAt } }] : [];
  });
  if (facts.state === "withdrawn") return [received, ...completions.filter((s) => s.state === "done"), { key: "withdrawn", state: "done", at: facts.withdrawnAt, promised: null }];
  const decided = facts.state === "decided";
  return [
    received,
    ...completions,
    { key: "review", state: decided ? "done" : "now", at: null, promised: null },
    { key: "decision", state: decided ? "done" : "coming", at: decided ? facts.decidedAt : null, promised: { day: facts.decisionsOn } },
    ...(decided ? placeSteps(facts) : [{ key: "place" as const, state: "coming" as const, at: null, promised: { until: facts.confirmBy } }]),
  ];
}

/** How a place stands now: one that was offered until a moment that is over lapses, also before the clock has noted it. */
export const seatStateAt = ({ seatState, offeredUntil }: Pick<StatusFacts, "seatState" | "offeredUntil">, now: Date): SeatState | null =>
  seatState === "offered" && offeredUntil && offeredUntil <= now ? "lapsed" : seatState;

/** Before the decision a place is promised to whoever is chosen; after it only those who got one, or stand in the waiting list, have this step. */
function placeSteps({ seatState, offeredUntil, seatAnsweredAt }: StatusFacts): StatusStep[] {
  if (!seatState) return [];
  if (seatState === "waitlisted") return [{ key: "place", state: "coming", at: null, promised: null }];
  if (seatState === "offered") return [{ key: "place", state: "now", at: null, promised: offeredUntil && { until: offeredUntil } }];
  return [{ key: "place", state: "done", at: seatState === "lapsed" ? offeredUntil : seatAnsweredAt, promised: null }];
}
