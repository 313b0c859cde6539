import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertInvitation(db: Db, row: Insertable<DB["invitation"]>): Promise<void> {
  await db.insertInto("invitation").values(row).execute();
}

export async function updateInvitation(db: Db, id: string, change: Updateable<DB["invitation"]>): Promise<void> {
  await db.updateTable("invitation").set(change).where("id", "=", id).execute();
}

/** One person's invitation, locked. */
export async function lockInvitation(db: Db, sessionId: string, personId: string) {
  return db.selectFrom("invitation").selectAll().where("session_id", "=", sessionId).where("person_id", "=", personId).forUpdate().executeTakeFirst();
}

/** The invitation that a calendar's answer names, by UID and the attendee's address (lower case); locked. */
export async function lockInvitationOf(db: Db, uid: string, email: string) {
  return db
    .selectFrom("invitation")
    .innerJoin("person", "person.id", "invitation.person_id")
    .selectAll("invitation")
    .where("invitation.uid", "=", uid)
    .where("person.email", "=", email)
    .where("person.erased_at", "is", null)
    .forUpdate("invitation")
    .executeTakeFirst();
}

export async function insertFeedToken(db: Db, row: Insertable<DB["feed_token"]>): Promise<void> {
  await db.insertInto("feed_token").values(row).execute();
}

/** Ends the person's current feed address; false when there was none. */
export async function revokeFeedTokens(db: Db, personId: string, at: Date): Promise<boolean> {
  const rows = await db.updateTable("feed_token").set({ revoked_at: at }).where("person_id", "=", personId).where("revoked_at", "is", null).returning("id").execute();
  return rows.length > 0;
}

/** Notes a use, at most once in five minutes. */
export async function touchFeedToken(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable("feed_token")
    .set({ last_used_at: at })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("last_used_at", "is", null), eb("last_used_at", "<", new Date(at.getTime() - 300_000))]))
    .execute();
}

/** Locks the person, so that two new feed addresses come one after the other. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await db.selectFrom("person").select("id").where("id", "=", personId).forUpdate().execute();
}
