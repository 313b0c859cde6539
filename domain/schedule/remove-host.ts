import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { hostRemoved } from "./schedule.events.ts";
import * as store from "./schedule.store.ts";
import { sessionToRun } from "./session.access.ts";

/** Takes a host off a session that is not over; removing one who is not there is harmless. */
export async function removeHost(ctx: Context, input: { sessionId: string; personId: string }): Promise<Outcome<null, "over">> {
  return inTransaction(ctx, async (tx) => {
    const session = await sessionToRun(tx, input.sessionId);
    if (session.ends_at <= tx.now) return refused("over");
    const removed = await store.deleteHost(tx.db, session.id, input.personId);
    if (removed) await record(tx, hostRemoved, { sessionId: session.id, cohortId: session.cohort_id, personId: input.personId });
    return done(null);
  });
}
