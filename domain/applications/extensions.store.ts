import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertExtension(db: Db, row: Insertable<DB["extension"]>): Promise<void> {
  await db.insertInto("extension").values(row).execute();
}

/** Holds the row of the person with that address, if there is one, so that they start no application in between. */
export async function lockPersonAt(db: Db, email: string): Promise<void> {
  await db.selectFrom("person").select("id").where("email", "=", email).forUpdate().execute();
}

/** What was given to a person before they had an application is the one's that they start now. */
export async function bindExtensions(db: Db, callId: string, email: string, applicationId: string): Promise<void> {
  await db
    .updateTable("extension")
    .set({ application_id: applicationId })
    .where("call_id", "=", callId)
    .where("email", "=", email)
    .where("application_id", "is", null)
    .where("ended_at", "is", null)
    .execute();
}

/** False when it had been ended already. */
export async function endExtension(db: Db, id: string, now: Date): Promise<boolean> {
  const ended = await db.updateTable("extension").set({ ended_at: now }).where("id", "=", id).where("ended_at", "is", null).returning("id").executeTakeFirst();
  return ended !== undefined;
}
