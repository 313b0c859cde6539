import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertAssignment(db: Db, row: Insertable<DB["assignment"]>): Promise<void> {
  await db.insertInto("assignment").values(row).execute();
}
