import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { revokeFeedTokens } from "./invitation.store.ts";
import { feedTokenRevoked } from "./schedule.events.ts";

/** The calendar address of a person who was erased stops working. For the worker; harmless to repeat. */
export async function endFeed(ctx: Context, { personId }: { personId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (await revokeFeedTokens(tx.db, personId, tx.now)) await record(tx, feedTokenRevoked, { personId });
  });
}
