import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertFile(db: Db, row: Insertable<DB["file"]>): Promise<void> {
  await db.insertInto("file").values(row).execute();
}

export async function insertAttachment(db: Db, row: Insertable<DB["attachment"]>): Promise<void> {
  await db.insertInto("attachment").values(row).execute();
}

/** Takes the current file of a question away; what was attached stays in the history. Returns the attachment's id. */
export async function endAttachmentOf(db: Db, applicationId: string, questionKey: string, at: Date): Promise<string | undefined> {
  const row = await db
    .updateTable("attachment")
    .set({ removed_at: at })
    .where("application_id", "=", applicationId)
    .where("question_key", "=", questionKey)
    .where("removed_at", "is", null)
    .where("completion_id", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Takes away what waits for a completion to be sent; with a question only its file. */
export async function endWaitingAttachments(db: Db, completionId: string, at: Date, questionKey?: string): Promise<void> {
  await db
    .updateTable("attachment")
    .set({ removed_at: at })
    .where("completion_id", "=", completionId)
    .where("removed_at", "is", null)
    .$if(questionKey !== undefined, (q) => q.where("question_key", "=", questionKey ?? ""))
    .execute();
}

/** What waited for a completion becomes the application's, from this moment on. */
export async function releaseAttachments(db: Db, completionId: string, at: Date): Promise<void> {
  await db.updateTable("attachment").set({ completion_id: null, created_at: at }).where("completion_id", "=", completionId).where("removed_at", "is", null).execute();
}

/** Deletes the files of these questions (of all when none are named), former ones too. Returns their keys in the storage. */
export async function deleteAttachments(db: Db, applicationId: string, questions?: string[]): Promise<string[]> {
  const gone = await db
    .deleteFrom("attachment")
    .where("application_id", "=", applicationId)
    .$if(questions !== undefined, (q) => q.where("question_key", "in", questions ?? []))
    .returning(["file_id", "redacted_file_id"])
    .execute();
  return deleteFiles(
    db,
    gone.flatMap((row) => [row.file_id, row.redacted_file_id]),
  );
}

async function deleteFiles(db: Db, ids: (string | null)[]): Promise<string[]> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return [];
  return (await db.deleteFrom("file").where("id", "in", known).returning("stored_key").execute()).map((row) => row.stored_key);
}

/** Puts a redacted copy in the place of the one before (null takes it away) and deletes that. Returns its key in the storage; undefined when the attachment is gone. */
export async function changeRedactedCopy(db: Db, attachmentId: string, fileId: string | null): Promise<string[] | undefined> {
  const before = await db.selectFrom("attachment").select("redacted_file_id").where("id", "=", attachmentId).forUpdate().executeTakeFirst();
  if (!before) return undefined;
  await db.updateTable("attachment").set({ redacted_file_id: fileId }).where("id", "=", attachmentId).execute();
  return deleteFiles(db, [before.redacted_file_id]);
}
