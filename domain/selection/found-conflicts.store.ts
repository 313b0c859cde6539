import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Whether a conflict closes the case to its person. */
export async function setHolds(db: Db, conflictId: string, holds: boolean): Promise<void> {
  await db.updateTable("conflict").set({ has_conflict: holds }).where("id", "=", conflictId).execute();
}

export async function insertSetAside(db: Db, row: Insertable<DB["conflict_set_aside"]>): Promise<void> {
  await db.insertInto("conflict_set_aside").values(row).execute();
}

/** The row of a conflict that is set aside ends; undefined when it is not. */
export async function endSetAside(db: Db, conflictId: string, by: { personId: string; at: Date }): Promise<string | undefined> {
  const row = await db
    .updateTable("conflict_set_aside")
    .set({ taken_back_by: by.personId, taken_back_at: by.at })
    .where("conflict_id", "=", conflictId)
    .where("taken_back_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}
