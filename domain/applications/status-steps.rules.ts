export type StatusFacts = { state: "draft" | "submitted" | "decided" | "withdrawn"; submittedAt: Date | null; withdrawnAt: Date | null; decidedAt: Date | null; decisionsOn: string; confirmBy: Date };

/** One step of an application's way: `at` when it happened, `promised` what was said in the call (a day or a moment). */
export type StatusStep = { key: "received" | "review" | "decision" | "place" | "withdrawn"; state: "done" | "now" | "coming"; at: Date | null; promised: { day: string } | { until: Date } | null };

/** What has happened to a sent application and what comes next. It tells nothing that has not been published: a decision is a step when its letter is out. */
export function statusSteps(facts: StatusFacts): StatusStep[] {
  if (!facts.submittedAt) return facts.withdrawnAt ? [{ key: "withdrawn", state: "done", at: facts.withdrawnAt, promised: null }] : [];
  const received: StatusStep = { key: "received", state: "done", at: facts.submittedAt, promised: null };
  if (facts.state === "withdrawn") return [received, { key: "withdrawn", state: "done", at: facts.withdrawnAt, promised: null }];
  const decided = facts.state === "decided";
  return [
    received,
    { key: "review", state: decided ? "done" : "now", at: null, promised: null },
    { key: "decision", state: decided ? "done" : "coming", at: decided ? facts.decidedAt : null, promised: { day: facts.decisionsOn } },
    { key: "place", state: "coming", at: null, promised: { until: facts.confirmBy } },
  ];
}
