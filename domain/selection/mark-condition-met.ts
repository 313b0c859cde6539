import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import * as store from "./conditions.store.ts";
import { conditionMet, conditionsMet } from "./selection.events.ts";

type Met = { applicationId: string; conditionId: string; /** when the answer was given that the page showed; null: none */ seen: Date | null };

/** One condition of a published decision is met. With the last one the place is whole: the applicants see it. */
export async function markConditionMet(ctx: Context, { applicationId, conditionId, seen }: Met): Promise<Outcome<null, "already-met" | "answered-meanwhile">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    await mustRunCase(tx, applicationId);
    const all = await store.lockConditions(tx.db, applicationId);
    const one = found(
      all.find((c) => c.id === conditionId),
      "condition",
    );
    if (one.met_at) return refused("already-met");
    if (one.answered_at?.getTime() !== seen?.getTime()) return refused("answered-meanwhile");
    await store.updateCondition(tx.db, one.id, { met_at: tx.now, met_by: me.personId, reopened_at: null, reopened_why: null });
    await record(tx, conditionMet, { applicationId, conditionId });
    if (all.every((c) => c.met_at || c.id === one.id)) await record(tx, conditionsMet, { applicationId });
    return done(null);
  });
}
