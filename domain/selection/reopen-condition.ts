import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import * as store from "./conditions.store.ts";
import { conditionReopened } from "./selection.events.ts";

/** A condition that was answered or met is open again, and the applicants are told why; what they said stays to go on from. */
export async function reopenCondition(ctx: Context, { applicationId, conditionId, why }: { applicationId: string; conditionId: string; why: string }): Promise<Outcome<null, "already-open">> {
  mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    await mustRunCase(tx, applicationId);
    const one = found(
      (await store.lockConditions(tx.db, applicationId)).find((c) => c.id === conditionId),
      "condition",
    );
    if (!one.met_at && !one.answered_at) return refused("already-open");
    await store.updateCondition(tx.db, one.id, { met_at: null, met_by: null, answered_at: null, reopened_at: tx.now, reopened_why: why });
    await record(tx, conditionReopened, { applicationId, conditionId });
    return done(null);
  });
}
