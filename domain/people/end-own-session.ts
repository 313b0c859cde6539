import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustBePerson } from "./access.queries.ts";
import { sessionEnded } from "./people.events.ts";
import * as store from "./people.store.ts";

/** Signs the actor out somewhere else; only sessions of their own. */
export async function endOwnSession(ctx: Context, input: { sessionId: string }): Promise<Outcome<null, "already-ended">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    if (!(await store.deleteSession(tx.db, input.sessionId, me.personId))) return refused("already-ended");
    await record(tx, sessionEnded, { personId: me.personId });
    return done(null);
  });
}
