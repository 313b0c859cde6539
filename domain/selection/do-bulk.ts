import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { getBulkInput, readBulkFacts } from "./bulk.queries.ts";
import { planBulk } from "./bulk.rules.ts";
import { endBulkAction, lockBulkAction } from "./bulk.store.ts";
import { doOne } from "./do-one.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import { bulkActionDone } from "./selection.events.ts";
import * as seats from "./seats.store.ts";

type Of = { bulkActionId: string; cohortId: string };

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
      const seen = facts.items.filter((i) => !i.isHidden).map((i) => ({ applicationId: i.applicationId, personId: input.reviewerId, near: i.near }));
      await noteFoundConflicts(tx, seen);
    }
    const steps = planBulk(input, facts);
    const fates = [];
    for (const [i, step] of steps.entries()) {
      const fate = step.fate === "done" ? await doOne(tx, { cohortId, bulkActionId }, input, step, facts.items[i]!, facts.reviewsDueAt) : step.fate;
      fates.push({ applicationId: step.applicationId, fate });
    }
    await endBulkAction(tx.db, bulkActionId, fates, tx.now);
    await record(tx, bulkActionDone, { bulkActionId, cohortId });
    return done(null);
  });
}
