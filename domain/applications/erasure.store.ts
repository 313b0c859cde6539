import type { Db } from "#db/types.ts";

/** The applications that somebody writes. */
export async function listWritten(db: Db, personId: string): Promise<{ applicationId: string }[]> {
  return db.selectFrom("application_writer").select("application_id as applicationId").where("person_id", "=", personId).where("ended_at", "is", null).execute();
}

export async function lockApplication(db: Db, applicationId: string) {
  return db.selectFrom("application").select("state").where("id", "=", applicationId).forUpdate().executeTakeFirstOrThrow();
}

/** Withdraws a draft and takes its answers and contacts away. */
export async function emptyDraft(db: Db, applicationId: string, at: Date): Promise<void> {
  await db.updateTable("application").set({ state: "withdrawn", withdrawn_at: at }).where("id", "=", applicationId).execute();
  await db.updateTable("answer_set_version").set({ answers: {} }).where("application_id", "=", applicationId).execute();
  await db
    .updateTable("application_party")
    .set({ contact_name: "N. N.", contact_email: `${applicationId}@erased.invalid`, contact_phone: null, backup_name: null, backup_email: null, backup_phone: null })
    .where("application_id", "=", applicationId)
    .execute();
}
