import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { caseSubstituteEnded } from "./selection.events.ts";
import { mustRunCohortOfCase } from "./substitutes.queries.ts";
import * as store from "./substitutes.store.ts";

/** Nobody stands in for this application any more; what they have decided stays. */
export async function endSubstitute(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome<null, "no-substitute">> {
  return inTransaction(ctx, async (tx) => {
    await mustRunCohortOfCase(tx, applicationId);
    const substituteId = await store.endCurrent(tx.db, applicationId, tx.now);
    if (!substituteId) return refused("no-substitute");
    await record(tx, caseSubstituteEnded, { decisionOf: applicationId, substituteId });
    return done(null);
  });
}
