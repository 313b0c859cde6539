import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { lockFor } from "./application-access.queries.ts";
import { redactedCopyAdded } from "./applications.events.ts";
import { listAttachments } from "./attachments.queries.ts";
import { changeRedactedCopy } from "./attachments.store.ts";
import { storeFile, type FileFault } from "./keep-file.ts";
import { mayBeRedacted, redactedName } from "./redacted-copy.rules.ts";

export type RedactedCopyInput = { applicationId: string; attachmentId: string; name: string; bytes: Uint8Array };

/**
 * Gives reviewers, while applicants are hidden, a copy of a file from which whoever runs the cohort has taken out who
 * applies. One that was there before is deleted for good, since it may have said too much.
 */
export async function addRedactedCopy(ctx: Context, input: RedactedCopyInput, storage: Storage): Promise<Outcome<null, FileFault | "wrong-state" | "late" | "not-for-reviewers">> {
  const outcome = await inTransaction(ctx, async (tx): Promise<Outcome<{ former: string[] }, FileFault | "wrong-state" | "late" | "not-for-reviewers">> => {
    const locked = await lockFor(tx, input.applicationId, "redact-file");
    if (!locked.ok) return locked;
    const attached = (await listAttachments(tx, input.applicationId)).find((a) => a.id === input.attachmentId);
    const { id: attachmentId, questionKey } = found(attached, "attachment");
    const question = locked.value.form.sections.flatMap((s) => s.questions).find((q) => q.key === questionKey);
    if (!mayBeRedacted(question)) return refused("not-for-reviewers");
    const name = redactedName(locked.value.form, questionKey, input.name, locked.value.language);
    const stored = await storeFile(tx, { name, bytes: input.bytes }, storage);
    if (!stored.ok) return stored;
    const former = found(await changeRedactedCopy(tx.db, attachmentId, stored.value.fileId), "attachment");
    await record(tx, redactedCopyAdded, { applicationId: input.applicationId, attachmentId });
    return done({ former });
  });
  if (!outcome.ok) return outcome;
  for (const key of outcome.value.former) await storage.remove(key); // after its row: a crash in between leaves a file that nothing names
  return done(null);
}
