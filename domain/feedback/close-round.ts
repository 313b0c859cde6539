import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { roundClosed } from "./feedback.events.ts";
import * as store from "./feedback.store.ts";
import { getRound } from "./rounds.queries.ts";

/** Ends a round: no more feedback is taken, and what was given stays readable. */
export async function closeRound(ctx: Context, input: { roundId: string }): Promise<Outcome<null, "closed">> {
  return inTransaction(ctx, async (tx) => {
    const { cohortId } = await getRound(tx, input.roundId);
    await mustHaveRole(tx, cohortId, cohortRunners);
    await store.lockRound(tx.db, input.roundId);
    if ((await getRound(tx, input.roundId)).closedAt) return refused("closed");
    await store.closeRound(tx.db, input.roundId, tx.now);
    await record(tx, roundClosed, { roundId: input.roundId, cohortId });
    return done(null);
  });
}
