import { inTransaction } from "#db/transaction.ts";
import { lockInfoSession } from "#domain/programmes/info-session.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { infoMailAsked } from "./signups.events.ts";
import * as store from "./signups.store.ts";

/** The mail goes to this sign-up once more. Part of a command that holds its session's row. */
export async function sendAgain(tx: Context, of: { cohortId: string; callId: string; infoSignupId: string }): Promise<void> {
  await store.updateSignup(tx.db, of.infoSignupId, { mail_asked: true });
  await record(tx, infoMailAsked, of);
}

/** Somebody who has signed up has lost the mail: the worker sends it again. Nothing is said of whether the address has signed up. */
export async function askSignupMail(ctx: Context, { callId, email }: { callId: string; email: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const session = await lockInfoSession(tx, callId);
    if (!session?.isOn || session.startsAt <= tx.now) return;
    const known = await store.findOfAddress(tx.db, callId, email);
    if (known && !known.endedAt) await sendAgain(tx, { cohortId: session.cohortId, callId, infoSignupId: known.id });
  });
}
