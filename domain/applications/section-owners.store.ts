import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Makes it that writer's section, whosever it was. */
export async function giveSection(db: Db, row: Insertable<DB["section_owner"]>): Promise<void> {
  const { writer_id, given_by, given_at } = row;
  await db
    .insertInto("section_owner")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "section_key"]).doUpdateSet({ writer_id, given_by, given_at }))
    .execute();
}

/** Makes it nobody's. */
export async function freeSection(db: Db, applicationId: string, section: string): Promise<void> {
  await db.deleteFrom("section_owner").where("application_id", "=", applicationId).where("section_key", "=", section).execute();
}

/** Takes every section from a writer. */
export async function endSectionsOf(db: Db, writerId: string): Promise<void> {
  await db.deleteFrom("section_owner").where("writer_id", "=", writerId).execute();
}
