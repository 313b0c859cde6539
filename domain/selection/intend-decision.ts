import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { getCase, mustRunCase } from "./cases.queries.ts";
import { listIntentions } from "./decisions.queries.ts";
import { judgeIntention, type IntendRefusal } from "./intention.rules.ts";
import { decisionEdits, decisionIntended } from "./selection.events.ts";
import type { IntendDecisionInput } from "./selection.schema.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

type Words = "conditionsDueOn" | "feedback" | "quoted";
type Intended = { applicationId: string } & Omit<IntendDecisionInput, Words> & Partial<Pick<IntendDecisionInput, Words>>;

/** What is meant to be decided, kept apart from what is published. */
export async function intendDecision(ctx: Context, input: Intended): Promise<Outcome<null, IntendRefusal> | Overtaken> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { cohort_id } = await getCase(tx, input.applicationId);
    const cohort = found(await seats.lockCohort(tx.db, cohort_id), "cohort");
    const one = await mustRunCase(tx, input.applicationId); // as it is under the lock: it may have been published while we waited
    const others = await listIntentions(tx, one.call_id, input.applicationId);
    const judged = judgeIntention(input, {
      isSubmitted: one.state === "submitted",
      isPublishing: (await decisions.findRunningBatch(tx.db, one.call_id)) !== undefined,
      capacity: cohort.capacity,
      others: { selected: others.filter((o) => o.intended === "select").length, ranks: new Set(others.flatMap((o) => o.waitRank ?? [])) },
    });
    if (!judged.ok) return judged;
    const overtaken = await changedSince(tx, input.seen, decisionEdits(input.applicationId));
    if (overtaken) return overtaken;
    const conditions = input.intended === "refuse" ? "" : input.conditions;
    await decisions.putIntention(tx.db, {
      application_id: input.applicationId,
      intended: input.intended,
      wait_rank: judged.value.waitRank,
      reasons: input.reasons,
      conditions,
      conditions_due_on: conditions ? (input.conditionsDueOn ?? null) : null,
      feedback: input.feedback ?? "",
      quoted: JSON.stringify(input.quoted ?? []),
      intended_by: me.personId,
      intended_at: tx.now,
    });
    await record(tx, decisionIntended, { decisionOf: input.applicationId });
    return done(null);
  });
}
