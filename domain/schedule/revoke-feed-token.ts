import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done } from "#domain/shared/outcome.ts";
import * as invitations from "./invitation.store.ts";
import { feedTokenRevoked } from "./schedule.events.ts";

/** The person's feed address stops working at once; without one this does nothing. */
export async function revokeFeedToken(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    if (await invitations.revokeFeedTokens(tx.db, me.personId, tx.now)) await record(tx, feedTokenRevoked, { personId: me.personId });
    return done(null);
  });
}
