import { sql, type Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertAccessCode(db: Db, row: Insertable<DB["access_code"]>): Promise<void> {
  await db.insertInto("access_code").values(row).execute();
}

/** Counts one use of a code that is still good, in one statement: of two who take the last use at once, one gets undefined. */
export async function takeAccessCode(db: Db, callId: string, code: string, now: Date): Promise<{ id: string } | undefined> {
  return db
    .updateTable("access_code")
    .set({ used: sql`used + 1` })
    .where("call_id", "=", callId)
    .where("code", "=", code)
    .whereRef("used", "<", "uses")
    .where("ended_at", "is", null)
    .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">=", now)]))
    .returning("id")
    .executeTakeFirst();
}

/** False when it had been ended already. */
export async function endAccessCode(db: Db, id: string, now: Date): Promise<boolean> {
  const ended = await db.updateTable("access_code").set({ ended_at: now }).where("id", "=", id).where("ended_at", "is", null).returning("id").executeTakeFirst();
  return ended !== undefined;
}
