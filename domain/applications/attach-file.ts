import { createHash, randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { lockFor } from "./application-access.queries.ts";
import { attachmentRemoved, fileAttached } from "./applications.events.ts";
import * as store from "./attachments.store.ts";
import { isAllowedFile, mostBytes, tidyFileName } from "./file-types.rules.ts";

export type AttachInput = { applicationId: string; question: string; name: string; bytes: Uint8Array };
export type AttachRefusal = "wrong-state" | "late" | "unknown-question" | "empty-file" | "too-large" | "wrong-type";

/**
 * Attaches a file to a question; one that was there before gives way. The type is read from the content, never believed
 * from the name. The file is stored under a random key before its row is written: a crash in between leaves a file
 * without a row, never a row without a file.
 */
export async function attachFile(ctx: Context, input: AttachInput, storage: Storage): Promise<Outcome<{ attachmentId: string }, AttachRefusal>> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "attach-file");
    if (!locked.ok) return locked;
    const question = locked.value.form.sections.flatMap((s) => s.questions).find((q) => q.key === input.question && q.kind === "file");
    if (!question) return refused("unknown-question");
    if (input.bytes.length === 0) return refused("empty-file");
    if (input.bytes.length > mostBytes) return refused("too-large");
    const name = tidyFileName(input.name);
    const sniffed = (await fileTypeFromBuffer(input.bytes))?.mime;
    if (!sniffed || !isAllowedFile(name, sniffed)) return refused("wrong-type");

    const key = `attachments/${randomUUID()}`;
    await storage.put(key, input.bytes, sniffed);
    const fileId = newId(tx);
    const attachmentId = newId(tx);
    const sha256 = createHash("sha256").update(input.bytes).digest("hex");
    await store.insertFile(tx.db, { id: fileId, stored_key: key, name, bytes: input.bytes.length, media_type: sniffed, sha256, uploaded_by: me.personId, created_at: tx.now });
    const former = await store.endAttachmentOf(tx.db, input.applicationId, question.key, tx.now);
    if (former) await record(tx, attachmentRemoved, { applicationId: input.applicationId, attachmentId: former });
    await store.insertAttachment(tx.db, { id: attachmentId, application_id: input.applicationId, question_key: question.key, file_id: fileId, created_at: tx.now });
    await record(tx, fileAttached, { applicationId: input.applicationId, attachmentId });
    return done({ attachmentId });
  });
}
