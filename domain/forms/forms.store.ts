import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** The call of a cohort, held until the transaction ends: two who change its form do it one after the other. */
export async function lockCall(db: Db, cohortId: string) {
  return db
    .selectFrom("call")
    .select(["call.id", "call.form_version_id", "call.published_at", "call.opens_at", "call.closes_at", "call.grace_minutes"])
    .where("call.cohort_id", "=", cohortId)
    .forUpdate()
    .executeTakeFirst();
}

export async function upsertDraft(db: Db, { call_id, ...change }: Insertable<DB["form_draft"]>): Promise<void> {
  await db
    .insertInto("form_draft")
    .values({ call_id, ...change })
    .onConflict((c) => c.column("call_id").doUpdateSet(change))
    .execute();
}

export async function deleteDraft(db: Db, callId: string): Promise<void> {
  await db.deleteFrom("form_draft").where("call_id", "=", callId).execute();
}

/** False when the organiser has a template of that name. */
export async function insertTemplate(db: Db, row: Insertable<DB["form_template"]>): Promise<boolean> {
  const made = await db
    .insertInto("form_template")
    .values(row)
    .onConflict((c) => c.columns(["organiser_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function deleteTemplate(db: Db, organiserId: string, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("form_template").where("organiser_id", "=", organiserId).where("id", "=", id).returning("id").executeTakeFirst();
  return gone !== undefined;
}
