import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { messageResent } from "./messages.events.ts";
import { getMessage } from "./messages.queries.ts";
import * as store from "./messages.store.ts";

/**
 * Puts a message that failed, was skipped, or of which nobody knows whether it went, back into the queue. It is written
 * anew from the facts when it leaves, so one that has become pointless is skipped again.
 */
export async function resendMessage(ctx: Context, input: { cohortId: string; messageId: string }): Promise<Outcome<null, "not-stuck">> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  await getMessage(ctx, input.cohortId, input.messageId);
  return inTransaction(ctx, async (tx) => {
    if (!(await store.requeueMessage(tx.db, input.messageId, tx.now))) return refused("not-stuck");
    await record(tx, messageResent, input);
    return done(null);
  });
}
