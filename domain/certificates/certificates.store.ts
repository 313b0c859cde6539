import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertRule(db: Db, row: Insertable<DB["certificate_rule"]>): Promise<void> {
  await db.insertInto("certificate_rule").values(row).execute();
}
