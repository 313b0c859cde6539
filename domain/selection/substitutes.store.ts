import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Who stood in for this application so far does not any more; returns the row's id. */
export async function endCurrent(db: Db, applicationId: string, at: Date): Promise<string | undefined> {
  const row = await db.updateTable("case_substitute").set({ ended_at: at }).where("application_id", "=", applicationId).where("ended_at", "is", null).returning("id").executeTakeFirst();
  return row?.id;
}

export async function insertSubstitute(db: Db, row: Insertable<DB["case_substitute"]>): Promise<void> {
  await db.insertInto("case_substitute").values(row).execute();
}
