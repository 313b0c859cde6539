import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { completionFileAttached } from "./applications.events.ts";
import * as store from "./attachments.store.ts";
import { lockCompletion, type CompletionRefusal } from "./completions.queries.ts";
import { keepFile, type FileInput, type FileRefusal } from "./keep-file.ts";

/** Attaches a file to a question that is to be completed. It waits, seen by the writers alone, until the completion is sent; what was sent before stays until then. */
export async function attachCompletionFile(
  ctx: Context,
  input: FileInput & { applicationId: string; completionId: string },
  storage: Storage,
): Promise<Outcome<{ attachmentId: string }, FileRefusal | CompletionRefusal>> {
  mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockCompletion(tx, input, "complete");
    if (!locked.ok) return locked;
    const kept = await keepFile(tx, locked.value.questions, input, storage);
    if (!kept.ok) return kept;
    await store.endWaitingAttachments(tx.db, input.completionId, tx.now, input.question);
    const attachmentId = newId(tx);
    const row = { application_id: input.applicationId, question_key: input.question, file_id: kept.value.fileId, completion_id: input.completionId, created_at: tx.now };
    await store.insertAttachment(tx.db, { id: attachmentId, ...row });
    await record(tx, completionFileAttached, { attachmentId });
    return done({ attachmentId });
  });
}
