import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** False when another change of the application waits for its answer. */
export async function insertRequestedChange(db: Db, row: Insertable<DB["requested_change"]>): Promise<boolean> {
  const made = await db
    .insertInto("requested_change")
    .values(row)
    .onConflict((c) => c.column("application_id").where("answer", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

type Answer = { answer: "accepted" | "refused"; answered_by: string; answered_at: Date; reason: string | null; party_id: string | null };

export async function answerRequestedChange(db: Db, id: string, answer: Answer): Promise<void> {
  await db.updateTable("requested_change").set(answer).where("id", "=", id).execute();
}
