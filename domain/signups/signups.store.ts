import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertSignup(db: Db, row: Insertable<DB["info_signup"]>): Promise<void> {
  await db.insertInto("info_signup").values(row).execute();
}

export async function updateSignup(db: Db, id: string, change: Updateable<DB["info_signup"]>): Promise<void> {
  await db.updateTable("info_signup").set(change).where("id", "=", id).execute();
}

/** The sign-up of an address for a call; its session's row is held by the caller. */
export async function findOfAddress(db: Db, callId: string, email: string) {
  return db.selectFrom("info_signup").select(["id", "ended_at as endedAt"]).where("call_id", "=", callId).where("email", "=", email).executeTakeFirst();
}

/** The sign-up behind a link, its row locked; undefined for any other token. */
export async function lockByToken(db: Db, hash: string) {
  return db.selectFrom("info_signup").select(["id", "call_id as callId", "ended_at as endedAt"]).where("token_hash", "=", hash).forUpdate().executeTakeFirst();
}

/** Everyone who has ever signed up for a call and is still known, their rows locked, in one order for all. */
export async function lockSignups(db: Db, callId: string) {
  return db.selectFrom("info_signup").selectAll().where("call_id", "=", callId).where("erased_at", "is", null).orderBy("id").forUpdate().execute();
}

/** Name, address and link go; that somebody came stays. */
export async function eraseSignup(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable("info_signup")
    .set((eb) => ({ name: "", email: `${id}@erased.invalid`, person_id: null, token_hash: null, sealed: null, erased_at: now, ended_at: eb.fn.coalesce("ended_at", eb.val(now)) }))
    .where("id", "=", id)
    .execute();
}
