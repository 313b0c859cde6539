import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import { listIntentions } from "./decisions.queries.ts";
import { decisionIntended } from "./selection.events.ts";
import type { IntendDecisionInput } from "./selection.schema.ts";
import * as store from "./selection.store.ts";

type Refusal = "not-submitted" | "publishing" | "over-capacity" | "rank-taken" | "reasons-missing";

/**
 * What is meant to be decided, kept apart from what is published. Never more selected than the cohort has places; a
 * waiting place without a rank gets the next free one. Anything but a yes needs reasons for the letter.
 */
export async function intendDecision(ctx: Context, input: { applicationId: string } & IntendDecisionInput): Promise<Outcome<null, Refusal>> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const one = await mustRunCase(tx, input.applicationId);
    const cohort = found(await store.lockCohort(tx.db, one.cohort_id), "cohort");
    if (one.state !== "submitted") return refused("not-submitted");
    const others = await listIntentions(tx, one.call_id, input.applicationId);
    if (await store.findRunningBatch(tx.db, one.call_id)) return refused("publishing");
    if (input.intended === "select" && others.filter((o) => o.intended === "select").length >= cohort.capacity) return refused("over-capacity");
    if (input.intended !== "select" && !input.reasons) return refused("reasons-missing");
    const ranks = others.flatMap((o) => o.waitRank ?? []);
    if (input.intended === "wait" && input.waitRank && ranks.includes(input.waitRank)) return refused("rank-taken");
    await store.putIntention(tx.db, {
      application_id: input.applicationId,
      intended: input.intended,
      wait_rank: input.intended === "wait" ? (input.waitRank ?? Math.max(0, ...ranks) + 1) : null,
      reasons: input.reasons,
      conditions: input.intended === "refuse" ? "" : input.conditions,
      intended_by: me.personId,
      intended_at: tx.now,
    });
    await record(tx, decisionIntended, { decisionOf: input.applicationId });
    return done(null);
  });
}
