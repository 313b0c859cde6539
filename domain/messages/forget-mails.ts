import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import * as store from "./messages.store.ts";

/** What was mailed to a person who was erased stays as a line with its date; address and text go, and what still waits does not go out. For the worker; harmless to repeat. */
export async function forgetMails(ctx: Context, { personId }: { personId: string }): Promise<void> {
  await inTransaction(ctx, (tx) => store.forgetMailsOf(tx.db, personId));
}

/** The same for what was mailed about something whose time of keeping is over, to people who need not have signed in. Part of erasing it. */
export async function forgetMailsAbout(ctx: Context, about: Record<string, string>): Promise<void> {
  await inTransaction(ctx, (tx) => store.forgetMailsAbout(tx.db, about));
}
