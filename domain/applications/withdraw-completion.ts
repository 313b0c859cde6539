import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { completionWithdrawn } from "./applications.events.ts";
import * as attachments from "./attachments.store.ts";
import { lockCompletion, type CompletionRefusal } from "./completions.queries.ts";
import * as store from "./completions.store.ts";

/** Takes a request for completion back: the application stays as it was sent, and what was written for the completion counts nowhere. */
export async function withdrawCompletion(ctx: Context, input: { applicationId: string; completionId: string }): Promise<Outcome<null, CompletionRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockCompletion(tx, input, "ask-completion");
    if (!locked.ok) return locked;
    await store.updateCompletion(tx.db, input.completionId, { withdrawn_at: tx.now });
    await attachments.endWaitingAttachments(tx.db, input.completionId, tx.now);
    await record(tx, completionWithdrawn, { applicationId: input.applicationId, completionId: input.completionId });
    return done(null);
  });
}
