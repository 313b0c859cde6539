import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { getBulkInput, readBulkFacts } from "./bulk.queries.ts";
import { planBulk, type BulkStep } from "./bulk.rules.ts";
import type { BulkInput } from "./bulk.schema.ts";
import { endBulkAction, lockBulkAction } from "./bulk.store.ts";
import { giveReview } from "./give-review.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import { applicantsWritten, bulkActionDone, decisionIntended } from "./selection.events.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

type Facts = Awaited<ReturnType<typeof readBulkFacts>>;
type Of = { bulkActionId: string; cohortId: string };

async function doOne(tx: Context, { bulkActionId, cohortId }: Of, input: BulkInput, step: BulkStep, item: Facts["items"][number], reviewsDueAt: Date): Promise<void> {
  const { applicationId } = step;
  if (input.kind === "review") await giveReview(tx, { applicationId, reviewerId: input.reviewerId, dueAt: reviewsDueAt, before: item.assignment?.id });
  if (input.kind === "write") await record(tx, applicantsWritten, { applicationId, bulkActionId, cohortId });
  if (input.kind !== "intend") return;
  const { intended } = input;
  const words = { reasons: item.reasons || input.reasons, conditions: intended === "refuse" ? "" : item.conditions };
  await decisions.putIntention(tx.db, { application_id: applicationId, intended, wait_rank: step.waitRank, ...words, intended_by: mustBePerson(tx).personId, intended_at: tx.now });
  await record(tx, decisionIntended, { decisionOf: applicationId });
}

/**
 * Does what was prepared, all of it in one transaction: to those that it can be done to now, which may be fewer than the
 * page said, and notes what became of each. Pressing again changes nothing.
 */
export async function doBulk(ctx: Context, { cohortId, bulkActionId }: Of): Promise<Outcome<null, never>> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, cohortId);
    const action = found(await lockBulkAction(tx.db, bulkActionId), "bulk-action");
    found(action.cohort_id === cohortId ? action : undefined, "bulk-action");
    if (action.done_at) return done(null);
    const input = await getBulkInput(tx, bulkActionId);
    const facts = await readBulkFacts(tx, cohortId, bulkActionId, input);
    if (input.kind === "review") {
      const seen = facts.items.filter((i) => !i.isHidden).map((i) => ({ applicationId: i.applicationId, personId: input.reviewerId, kind: i.near }));
      await noteFoundConflicts(tx, seen);
    }
    const steps = planBulk(input, facts);
    for (const [i, step] of steps.entries()) if (step.fate === "done") await doOne(tx, { cohortId, bulkActionId }, input, step, facts.items[i]!, facts.reviewsDueAt);
    await endBulkAction(tx.db, bulkActionId, steps, tx.now);
    await record(tx, bulkActionDone, { bulkActionId, cohortId });
    return done(null);
  });
}
