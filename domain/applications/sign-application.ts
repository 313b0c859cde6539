import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { applicationSigned } from "./applications.events.ts";
import type { SignInput } from "./applications.schema.ts";
import { lockByToken } from "./commitment.queries.ts";
import type { DeadLink } from "./signatures.rules.ts";
import * as store from "./signatures.store.ts";

/** Commits a party to the application that its link froze. The link is the right to; of two clicks at once, or a click beside an edit, one comes too late. */
export async function signApplication(ctx: Context, input: SignInput & { token: string }): Promise<Outcome<null, DeadLink>> {
  return inTransaction(ctx, async (tx) => {
    const { id, applicationId, dead } = await lockByToken(tx, input.token);
    if (dead) return refused(dead);
    await store.answerSignature(tx.db, id, { answer: "signed", signer_name: input.name, signer_title: input.title, answered_at: tx.now });
    await record(tx, applicationSigned, { applicationId, signatureId: id });
    return done(null);
  });
}
