import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertEnquiry(db: Db, row: Insertable<DB["enquiry"]>): Promise<void> {
  await db.insertInto("enquiry").values(row).execute();
}

/** Serialises what one person asks, so that their limit holds. */
export async function lockAsker(db: Db, personId: string): Promise<void> {
  await db.selectFrom("person").select("id").where("id", "=", personId).forUpdate().execute();
}

/** False when the answer is another than the one that was seen. */
export async function updateAnswer(
  db: Db,
  id: string,
  { seen, ...answer }: { seen: Date | null; answer: string; public_question: string | null; answered_by: string; answered_at: Date },
): Promise<boolean> {
  const row = await db.updateTable("enquiry").set(answer).where("id", "=", id).where("answered_at", "is not distinct from", seen).returning("id").executeTakeFirst();
  return row !== undefined;
}
