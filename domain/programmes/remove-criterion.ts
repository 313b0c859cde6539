import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { structureRefusal } from "./criteria-change.rules.ts";
import { lockCriteria } from "./locked-criteria.queries.ts";
import { criteriaChanged } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** Takes a criterion off, while nobody has marked by it and applicants can still see that it is gone. */
export async function removeCriterion(ctx: Context, { cohortId, criterionId }: { cohortId: string; criterionId: string }): Promise<Outcome<null, "reviews-begun" | "criteria-promised">> {
  return inTransaction(ctx, async (tx) => {
    const { callId, criteria, use } = await lockCriteria(tx, cohortId);
    const refusal = structureRefusal(use);
    if (refusal) return refused(refusal);
    found(
      criteria.find((c) => c.id === criterionId),
      "criterion",
    );
    await store.deleteCriterion(tx.db, criterionId);
    await record(tx, criteriaChanged, { cohortId, callId });
    return done(null);
  });
}
