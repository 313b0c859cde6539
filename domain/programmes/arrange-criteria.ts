import { inTransaction } from "#db/transaction.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { structureRefusal, weightsTogether } from "./criteria-change.rules.ts";
import { lockCriteria } from "./locked-criteria.queries.ts";
import { criteriaChanged, criteriaEdits } from "./programmes.events.ts";
import type { ArrangeCriteriaInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/** The order of a call's criteria and the weights of the weighted ones, which are 100 per cent together. Who is not named keeps both. */
export async function arrangeCriteria(ctx: Context, input: ArrangeCriteriaInput & { cohortId: string }): Promise<Outcome<null, "reviews-begun" | "criteria-promised" | "not-whole"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    const { callId, criteria, use } = await lockCriteria(tx, input.cohortId);
    const refusal = structureRefusal(use);
    if (refusal) return refused(refusal);
    const overtaken = await changedSince(tx, input.seen, criteriaEdits(input.cohortId));
    if (overtaken) return overtaken;
    const arranged = criteria
      .map((c, i) => ({ id: c.id, kind: c.kind, place: input.place[c.key] ?? i + 1, weight: c.kind === "weighted" ? (input.weight[c.key] ?? c.weight) : 0 }))
      .sort((a, b) => a.place - b.place);
    if (arranged.some((c) => c.kind === "weighted") && weightsTogether(arranged.map((c) => c.weight)) !== 100) return refused("not-whole");
    for (const [position, { id, weight }] of arranged.entries()) await store.updateCriterion(tx.db, id, { position, weight });
    await record(tx, criteriaChanged, { cohortId: input.cohortId, callId });
    return done(null);
  });
}
