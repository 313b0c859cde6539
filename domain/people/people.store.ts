import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertKeptForm(db: Db, row: Insertable<DB["kept_form"]>): Promise<void> {
  await db.insertInto("kept_form").values(row).execute();
}

export async function deleteKeptFormsBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom("kept_form").where("created_at", "<", moment).execute();
}

export async function insertSignInRequest(db: Db, row: Insertable<DB["sign_in_request"]>): Promise<void> {
  await db.insertInto("sign_in_request").values(row).execute();
}

/** The library's row of a code gets the moment by our clock at which it was asked for. */
export async function stampCode(db: Db, email: string, at: Date): Promise<void> {
  await db.updateTable("verification").set({ asked_at: at }).where("identifier", "=", `sign-in-otp-${email}`).execute();
}

export async function deleteSignInRequest(db: Db, id: string): Promise<void> {
  await db.deleteFrom("sign_in_request").where("id", "=", id).execute();
}

/** A person by address; makes one when there is none yet. Two at once get the same. */
export async function upsertPerson(db: Db, row: { id: string; email: string; name: string; language: "fi" | "sv" | "en"; now: Date }): Promise<{ id: string; name: string; isNew: boolean }> {
  const made = await db
    .insertInto("person")
    .values({ id: row.id, email: row.email, name: row.name, email_verified: false, language: row.language, created_at: row.now, updated_at: row.now })
    .onConflict((c) => c.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return { id: made.id, name: row.name, isNew: true };
  const known = await db.selectFrom("person").select(["id", "name"]).where("email", "=", row.email).executeTakeFirstOrThrow();
  return { ...known, isNew: false };
}

export async function updatePerson(db: Db, id: string, change: Updateable<DB["person"]>): Promise<void> {
  await db.updateTable("person").set(change).where("id", "=", id).execute();
}

export async function insertGrant(db: Db, row: Insertable<DB["role_grant"]>): Promise<boolean> {
  const made = await db
    .insertInto("role_grant")
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function endGrant(db: Db, id: string, at: Date): Promise<boolean> {
  const ended = await db.updateTable("role_grant").set({ ended_at: at }).where("id", "=", id).where("ended_at", "is", null).returning("id").executeTakeFirst();
  return ended !== undefined;
}

/** The grants of the administrators of today, locked, so that two cannot end each other's at once. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("role_grant").select("id").where("role", "=", "administrator").where("ended_at", "is", null).orderBy("id").forUpdate().execute();
  return rows.map((r) => r.id);
}

export async function deleteSession(db: Db, id: string, personId: string): Promise<boolean> {
  const gone = await db.deleteFrom("sign_in_session").where("id", "=", id).where("user_id", "=", personId).returning("id").executeTakeFirst();
  return gone !== undefined;
}
