import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { lockFor } from "./application-access.queries.ts";
import { redactedCopyRemoved } from "./applications.events.ts";
import { listAttachments } from "./attachments.queries.ts";
import { changeRedactedCopy } from "./attachments.store.ts";

/** Takes a redacted copy away from reviewers and deletes it. Done as well when there is none any more. */
export async function removeRedactedCopy(ctx: Context, input: { applicationId: string; attachmentId: string }, storage: Storage): Promise<Outcome<null, "wrong-state" | "late">> {
  const outcome = await inTransaction(ctx, async (tx): Promise<Outcome<{ former: string[] }, "wrong-state" | "late">> => {
    const locked = await lockFor(tx, input.applicationId, "redact-file");
    if (!locked.ok) return locked;
    const attached = (await listAttachments(tx, input.applicationId)).find((a) => a.id === input.attachmentId);
    const { id: attachmentId } = found(attached, "attachment");
    const former = found(await changeRedactedCopy(tx.db, attachmentId, null), "attachment");
    if (former.length > 0) await record(tx, redactedCopyRemoved, { applicationId: input.applicationId, attachmentId });
    return done({ former });
  });
  if (!outcome.ok) return outcome;
  for (const key of outcome.value.former) await storage.remove(key);
  return done(null);
}
