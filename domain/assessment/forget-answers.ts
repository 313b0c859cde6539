import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import * as store from "./assessment.store.ts";

/**
 * Takes away what a person who was erased has answered: their drafts, and what they sent to rounds that are still open. In a
 * closed round the answers stay under "N. N.": without them its results would move, and tell what they were. For the worker;
 * harmless to repeat.
 */
export async function forgetAnswers(ctx: Context, { personId }: { personId: string }): Promise<void> {
  await inTransaction(ctx, (tx) => store.deleteAnswersOf(tx.db, personId, tx.now));
}
