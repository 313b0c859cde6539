import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** False when the group is held already. */
export async function insertHold(db: Db, row: Insertable<DB["hold"]>): Promise<boolean> {
  const made = await db
    .insertInto("hold")
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** False when nothing holds the group. */
export async function liftHold(db: Db, key: string, cohortId: string, at: Date): Promise<boolean> {
  const row = await db.updateTable("hold").set({ lifted_at: at }).where("key", "=", key).where("cohort_id", "=", cohortId).where("lifted_at", "is", null).returning("id").executeTakeFirst();
  return row !== undefined;
}
