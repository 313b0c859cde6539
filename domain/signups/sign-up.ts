import { randomBytes } from "node:crypto";
import { inTransaction } from "#db/transaction.ts";
import { lockInfoSession } from "#domain/programmes/info-session.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Language } from "#domain/shared/language.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { seal } from "#domain/shared/seal.ts";
import { sendAgain } from "./ask-signup-mail.ts";
import { infoSignedUp } from "./signups.events.ts";
import { countSignups, findPersonOf, signupPurpose, signupTokenHash } from "./signups.queries.ts";
import type { SignupInput } from "./signups.schema.ts";
import * as store from "./signups.store.ts";

/**
 * Somebody, who need not have signed in, comes to a call's info session; the worker sends the calendar entry. The outcome
 * is the same whether the address was on the list before: then the mail goes again. The session's row is held, so that its places are not given twice.
 */
export async function signUp(ctx: Context, input: SignupInput & { callId: string; language: Language; secret: string }): Promise<Outcome<null, "closed" | "full">> {
  return inTransaction(ctx, async (tx) => {
    const session = await lockInfoSession(tx, input.callId);
    if (!session?.isOn || session.startsAt <= tx.now) return refused("closed");
    if (session.capacity !== null && (await countSignups(tx, input.callId)) >= session.capacity) return refused("full");
    const { callId, name, email, language } = input;
    const known = await store.findOfAddress(tx.db, callId, email);
    if (known && !known.endedAt) {
      await sendAgain(tx, { cohortId: session.cohortId, callId, infoSignupId: known.id });
      return done(null);
    }
    const token = randomBytes(32).toString("base64url");
    const made = { name, language, token_hash: signupTokenHash(token), sealed: seal(input.secret, signupPurpose, token), signed_up_at: tx.now, person_id: await findPersonOf(tx, email) };
    const infoSignupId = known?.id ?? newId(tx);
    if (known) await store.updateSignup(tx.db, infoSignupId, { ...made, ended_at: null });
    else await store.insertSignup(tx.db, { ...made, id: infoSignupId, call_id: callId, email });
    await record(tx, infoSignedUp, { cohortId: session.cohortId, callId, infoSignupId });
    return done(null);
  });
}
