import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { deleteComments } from "./answer-comments.store.ts";
import { applicationWithdrawn } from "./applications.events.ts";
import { deleteAttachments } from "./attachments.store.ts";
import { endAccess } from "./end-writer.ts";
import * as erasure from "./erasure.store.ts";
import { listWriters } from "./parties.queries.ts";

/**
 * Ends the access of a person who was erased. A draft that nobody else may send is withdrawn and emptied, since it was theirs
 * alone; what was sent stays as the organiser's record for as long as its form says, with its contacts. For the worker;
 * harmless to repeat.
 */
export async function endWriting(ctx: Context, storage: Storage, { personId }: { personId: string }): Promise<void> {
  for (const { applicationId } of await erasure.listWritten(ctx.db, personId)) {
    const files = await inTransaction(ctx, async (tx) => {
      const { state } = await erasure.lockApplication(tx.db, applicationId);
      const writers = await listWriters(tx, applicationId);
      const own = writers.find((w) => w.personId === personId);
      if (!own) return [];
      await endAccess(tx, { applicationId, writerId: own.id });
      if (state !== "draft" || writers.some((w) => w.personId !== personId && w.access === "submit")) return [];
      await erasure.emptyDraft(tx.db, applicationId, tx.now);
      await deleteComments(tx.db, applicationId);
      await record(tx, applicationWithdrawn, { applicationId });
      return deleteAttachments(tx.db, applicationId);
    });
    for (const key of files) await storage.remove(key);
  }
}
