import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { answersErased } from "./applications.events.ts";
import { deleteComments } from "./answer-comments.store.ts";
import * as store from "./applications.store.ts";
import { deleteAttachments } from "./attachments.store.ts";
import { listOldAnswers } from "./old-answers.queries.ts";

/**
 * Erases answers, their files and what was said of them, whose time of keeping has run out, from every version of their application. It is the one
 * thing that changes a version once it is written. For the worker's clock; an application at a time, so that a fault
 * leaves the others. A file leaves the storage after its row: a crash in between leaves a file that nothing names.
 */
export async function eraseOldAnswers(ctx: Context, storage: Storage): Promise<void> {
  for (const { applicationId, questions } of await listOldAnswers(ctx)) {
    const files = await inTransaction(ctx, async (tx) => {
      await store.eraseAnswers(tx.db, applicationId, questions);
      await deleteComments(tx.db, applicationId, questions);
      const keys = await deleteAttachments(tx.db, applicationId, questions);
      await record(tx, answersErased, { applicationId });
      return keys;
    });
    for (const key of files) await storage.remove(key);
  }
}
