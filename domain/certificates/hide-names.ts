import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { certificateNameHidden } from "./certificates.events.ts";
import * as store from "./certificates.store.ts";

/** Who was erased has no longer agreed that their name stands on a check page; the certificates stay valid. For the worker; harmless to repeat. */
export async function hideNames(ctx: Context, { personId }: { personId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const awardId of await store.hideNamesOf(tx.db, personId)) await record(tx, certificateNameHidden, { awardId, personId });
  });
}
