import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertEvent(db: Db, row: Insertable<DB["event"]>): Promise<void> {
  await db.insertInto("event").values(row).execute();
}
