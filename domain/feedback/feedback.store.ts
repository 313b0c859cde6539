import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertRound(db: Db, row: Insertable<DB["feedback_round"]>): Promise<void> {
  await db.insertInto("feedback_round").values(row).execute();
}
