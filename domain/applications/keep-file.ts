import { createHash, randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import * as store from "./attachments.store.ts";
import { isAllowedFile, mostBytes, tidyFileName } from "./file-types.rules.ts";

export type FileInput = { question: string; name: string; bytes: Uint8Array };
export type FileFault = "empty-file" | "too-large" | "wrong-type";
export type FileRefusal = "unknown-question" | FileFault;

/** Keeps a file for one of these questions. Part of attaching, which asks for the right to. */
export async function keepFile(tx: Context, questions: Question[], input: FileInput, storage: Storage): Promise<Outcome<{ fileId: string }, FileRefusal>> {
  if (!questions.some((q) => q.key === input.question && q.kind === "file")) return refused("unknown-question");
  return storeFile(tx, input, storage);
}

/**
 * Stores a file that a person gave. The type is read from the content, never believed from the name. The file is
 * stored under a random key before its row is written: a crash in between leaves a file without a row, never a row
 * without a file. Part of a command, which asks for the right to.
 */
export async function storeFile(tx: Context, input: Omit<FileInput, "question">, storage: Storage): Promise<Outcome<{ fileId: string }, FileFault>> {
  if (input.bytes.length === 0) return refused("empty-file");
  if (input.bytes.length > mostBytes) return refused("too-large");
  const name = tidyFileName(input.name);
  const sniffed = (await fileTypeFromBuffer(input.bytes))?.mime;
  if (!sniffed || !isAllowedFile(name, sniffed)) return refused("wrong-type");

  const key = `attachments/${randomUUID()}`;
  await storage.put(key, input.bytes, sniffed);
  const fileId = newId(tx);
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const { personId } = mustBePerson(tx);
  await store.insertFile(tx.db, { id: fileId, stored_key: key, name, bytes: input.bytes.length, media_type: sniffed, sha256, uploaded_by: personId, created_at: tx.now });
  return done({ fileId });
}
