import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import { conditionsMet } from "./selection.events.ts";
import * as store from "./decisions.store.ts";

/** The conditions of a published decision are met: the applicants see it, and nobody is reminded any more. */
export async function markConditionsMet(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome<null, "no-conditions" | "already-met">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    await mustRunCase(tx, applicationId);
    const decision = await store.lockDecision(tx.db, applicationId);
    if (!decision?.published || decision.conditions === "") return refused("no-conditions");
    if (decision.conditions_met_at) return refused("already-met");
    await store.updateDecision(tx.db, applicationId, { conditions_met_at: tx.now, conditions_met_by: me.personId });
    await record(tx, conditionsMet, { applicationId });
    return done(null);
  });
}
