import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { infoSignedOff } from "./signups.events.ts";
import { findSignupForMail, signupTokenHash } from "./signups.queries.ts";
import * as store from "./signups.store.ts";

/** Whoever holds the link does not come after all; a second time changes nothing. NotFound for any other token. */
export async function signOff(ctx: Context, input: { token: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const signup = found(await store.lockByToken(tx.db, signupTokenHash(input.token)), "sign-up");
    if (signup.endedAt) return;
    const { cohortId } = found(await findSignupForMail(tx, signup.id), "sign-up");
    await store.updateSignup(tx.db, signup.id, { ended_at: tx.now });
    await record(tx, infoSignedOff, { cohortId, callId: signup.callId, infoSignupId: signup.id });
  });
}
