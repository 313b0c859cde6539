import type { Db } from "#db/types.ts";

/** The applications that somebody writes. */
export async function listWritten(db: Db, personId: string): Promise<{ applicationId: string }[]> {
  return db.selectFrom("application_writer").select("application_id as applicationId").where("person_id", "=", personId).where("ended_at", "is", null).execute();
}

export async function lockApplication(db: Db, applicationId: string) {
  return db.selectFrom("application").select("state").where("id", "=", applicationId).forUpdate().executeTakeFirstOrThrow();
}

/** Withdraws a draft and takes its answers, files and contacts away; returns the stored names of the files. */
export async function emptyDraft(db: Db, applicationId: string, at: Date): Promise<string[]> {
  await db.updateTable("application").set({ state: "withdrawn", withdrawn_at: at }).where("id", "=", applicationId).execute();
  await db.updateTable("answer_set_version").set({ answers: {} }).where("application_id", "=", applicationId).execute();
  await db
    .updateTable("application_party")
    .set({ contact_name: "N. N.", contact_email: `${applicationId}@erased.invalid`, contact_phone: null, backup_name: null, backup_email: null, backup_phone: null })
    .where("application_id", "=", applicationId)
    .execute();
  const attached = await db.deleteFrom("attachment").where("application_id", "=", applicationId).returning("file_id").execute();
  if (attached.length === 0) return [];
  const files = await db
    .deleteFrom("file")
    .where(
      "id",
      "in",
      attached.map((a) => a.file_id),
    )
    .returning("stored_key")
    .execute();
  return files.map((f) => f.stored_key);
}
