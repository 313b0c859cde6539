import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Notes that a person has the section open at that moment. */
export async function markPresence(db: Db, row: Insertable<DB["section_presence"]>): Promise<void> {
  await db
    .insertInto("section_presence")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "section_key", "person_id"]).doUpdateSet({ seen_at: row.seen_at }))
    .execute();
}
