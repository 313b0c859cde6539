import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { signatureDeclined } from "./applications.events.ts";
import { lockByToken } from "./commitment.queries.ts";
import type { DeadLink } from "./signatures.rules.ts";
import * as store from "./signatures.store.ts";

/** A party says that it does not commit, and why. The lead may change the application and ask again. */
export async function declineSignature(ctx: Context, input: { token: string; reason: string }): Promise<Outcome<null, DeadLink>> {
  return inTransaction(ctx, async (tx) => {
    const { id, applicationId, dead } = await lockByToken(tx, input.token);
    if (dead) return refused(dead);
    await store.answerSignature(tx.db, id, { answer: "declined", reason: input.reason, answered_at: tx.now });
    await record(tx, signatureDeclined, { applicationId, signatureId: id });
    return done(null);
  });
}
