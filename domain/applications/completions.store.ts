import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** False when another request of the application is open. */
export async function insertCompletion(db: Db, row: Insertable<DB["completion_request"]>): Promise<boolean> {
  const made = await db
    .insertInto("completion_request")
    .values(row)
    .onConflict((c) => c.column("application_id").where("sent_at", "is", null).where("withdrawn_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

type Ending = { withdrawn_at: Date } | { sent_at: Date; sent_by: string; sent_version: number; changed: string[] };

export async function updateCompletion(db: Db, id: string, change: { due_at: Date } | Ending): Promise<void> {
  await db.updateTable("completion_request").set(change).where("id", "=", id).execute();
}
