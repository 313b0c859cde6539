import { inTransaction } from "#db/transaction.ts";
import { forgetMailsAbout } from "#domain/messages/forget-mails.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { infoSignupErased } from "./signups.events.ts";
import { listOldSignups, listSignupsOf } from "./signups.queries.ts";
import * as store from "./signups.store.ts";

/**
 * Erases name and address of those whose time of keeping is over, or of one person who was erased, with what was mailed to
 * them; how many came stays. For the worker; harmless to repeat.
 */
export async function forgetSignups(ctx: Context, of: { personId?: string } = {}): Promise<void> {
  for (const { id, callId, cohortId } of of.personId ? await listSignupsOf(ctx, of.personId) : await listOldSignups(ctx)) {
    await inTransaction(ctx, async (tx) => {
      await store.eraseSignup(tx.db, id, tx.now);
      await forgetMailsAbout(tx, { infoSignupId: id });
      await record(tx, infoSignupErased, { cohortId, callId, infoSignupId: id });
    });
  }
}
