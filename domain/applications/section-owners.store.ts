import type { Db } from "#db/types.ts";

/** Takes every section from a writer. */
export async function endSectionsOf(db: Db, writerId: string): Promise<void> {
  await db.deleteFrom("section_owner").where("writer_id", "=", writerId).execute();
}
