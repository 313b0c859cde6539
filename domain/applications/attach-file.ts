import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { lockFor } from "./application-access.queries.ts";
import { attachmentRemoved, fileAttached } from "./applications.events.ts";
import * as store from "./attachments.store.ts";
import { keepFile, type FileInput, type FileRefusal } from "./keep-file.ts";

export type AttachInput = FileInput & { applicationId: string };

/** Attaches a file to a question of a draft; one that was there before gives way. */
export async function attachFile(ctx: Context, input: AttachInput, storage: Storage): Promise<Outcome<{ attachmentId: string }, FileRefusal | "wrong-state" | "late">> {
  mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "attach-file");
    if (!locked.ok) return locked;
    const kept = await keepFile(
      tx,
      locked.value.form.sections.flatMap((s) => s.questions),
      input,
      storage,
    );
    if (!kept.ok) return kept;
    const former = await store.endAttachmentOf(tx.db, input.applicationId, input.question, tx.now);
    if (former) await record(tx, attachmentRemoved, { applicationId: input.applicationId, attachmentId: former });
    const attachmentId = newId(tx);
    await store.insertAttachment(tx.db, { id: attachmentId, application_id: input.applicationId, question_key: input.question, file_id: kept.value.fileId, created_at: tx.now });
    await record(tx, fileAttached, { applicationId: input.applicationId, attachmentId });
    return done({ attachmentId });
  });
}
