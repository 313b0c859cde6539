import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertRule(db: Db, row: Insertable<DB["certificate_rule"]>): Promise<void> {
  await db.insertInto("certificate_rule").values(row).execute();
}

/** False when the person has this certificate already; the unique index decides between two at once. */
export async function insertAward(db: Db, row: Insertable<DB["award"]>): Promise<boolean> {
  const made = await db
    .insertInto("award")
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** False when it is not valid any more. */
export async function revokeAward(db: Db, id: string, change: { by: string | null; at: Date; reason: string }): Promise<boolean> {
  const row = await db
    .updateTable("award")
    .set({ state: "revoked", revoked_at: change.at, revoked_by: change.by, revoke_reason: change.reason })
    .where("id", "=", id)
    .where("state", "=", "issued")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The person's own certificate, locked. */
export async function lockOwnAward(db: Db, id: string, personId: string) {
  return db.selectFrom("award").select(["id", "name_shown"]).where("id", "=", id).where("person_id", "=", personId).forUpdate().executeTakeFirst();
}

export async function setNameShown(db: Db, id: string, isShown: boolean): Promise<void> {
  await db.updateTable("award").set({ name_shown: isShown }).where("id", "=", id).execute();
}

export async function hideNamesOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db.updateTable("award").set({ name_shown: false }).where("person_id", "=", personId).where("name_shown", "=", true).returning("id").execute();
  return rows.map((r) => r.id);
}
