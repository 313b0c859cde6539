import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getCall } from "./cases.queries.ts";
import { publicationStopped } from "./selection.events.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

/** Stops a publication that is running: what has gone out stays, the rest are intended decisions again. */
export async function stopPublication(ctx: Context, { cohortId }: { cohortId: string }): Promise<Outcome<{ left: number }, "not-running">> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, cohortId);
    const call = await getCall(tx, cohortId);
    const batch = await decisions.findRunningBatch(tx.db, call.id);
    if (!batch) return refused("not-running");
    const left = await decisions.emptyBatch(tx.db, batch.id);
    await decisions.finishBatch(tx.db, batch.id, tx.now);
    await record(tx, publicationStopped, { batchId: batch.id, cohortId, left: String(left) });
    return done({ left });
  });
}
