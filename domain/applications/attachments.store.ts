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
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}
