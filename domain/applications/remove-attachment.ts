import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { attachmentRemoved } from "./applications.events.ts";
import { listAttachments } from "./attachments.queries.ts";
import * as store from "./attachments.store.ts";

/** Takes a file off a draft. Its row and content stay in the history until the application's retention ends. */
export async function removeAttachment(ctx: Context, input: { applicationId: string; attachmentId: string }): Promise<Outcome<null, "wrong-state" | "late">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "attach-file");
    if (!locked.ok) return locked;
    const attached = (await listAttachments(tx, input.applicationId)).find((a) => a.id === input.attachmentId);
    if (!attached) throw new NotFound("attachment");
    await store.endAttachmentOf(tx.db, input.applicationId, attached.questionKey, tx.now);
    await record(tx, attachmentRemoved, { applicationId: input.applicationId, attachmentId: attached.id });
    return done(null);
  });
}
