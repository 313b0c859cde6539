import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** False when another change of the application waits for its answer. */
export async function insertContactChange(db: Db, row: Insertable<DB["contact_change"]>): Promise<boolean> {
  const made = await db
    .insertInto("contact_change")
    .values(row)
    .onConflict((c) => c.column("application_id").where("answer", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

type Answer = { answer: "accepted" | "refused"; answered_by: string; answered_at: Date; reason: string | null };

export async function answerContactChange(db: Db, id: string, answer: Answer): Promise<void> {
  await db.updateTable("contact_change").set(answer).where("id", "=", id).execute();
}
