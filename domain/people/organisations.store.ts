import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** The organisation of a business id; makes one when there is none yet. Two at once get the same. */
export async function upsertOrganisation(db: Db, row: Insertable<DB["organisation"]>): Promise<{ id: string; isNew: boolean }> {
  const made = await db
    .insertInto("organisation")
    .values(row)
    .onConflict((c) => c.column("business_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return { id: made.id, isNew: true };
  const known = await db.selectFrom("organisation").select("id").where("business_id", "=", row.business_id).executeTakeFirstOrThrow();
  return { id: known.id, isNew: false };
}

export async function lockOrganisation(db: Db, id: string): Promise<void> {
  await db.selectFrom("organisation").select("id").where("id", "=", id).forUpdate().execute();
}

export async function updateOrganisation(db: Db, id: string, change: Updateable<DB["organisation"]>): Promise<void> {
  await db.updateTable("organisation").set(change).where("id", "=", id).execute();
}

export async function insertUnit(db: Db, row: Insertable<DB["organisation_unit"]>): Promise<boolean> {
  const made = await db
    .insertInto("organisation_unit")
    .values(row)
    .onConflict((c) => c.columns(["organisation_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** False when the person is a member already. */
export async function insertMembership(db: Db, row: Insertable<DB["organisation_membership"]>): Promise<boolean> {
  const made = await db
    .insertInto("organisation_membership")
    .values(row)
    .onConflict((c) => c.columns(["organisation_id", "person_id"]).where("to_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function endMembership(db: Db, id: string, at: Date): Promise<boolean> {
  const ended = await db.updateTable("organisation_membership").set({ to_at: at }).where("id", "=", id).where("to_at", "is", null).returning("id").executeTakeFirst();
  return ended !== undefined;
}

/** The current contacts of an organisation, locked, so that two cannot end each other's membership at once. */
export async function lockContacts(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_membership")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("role", "=", "contact")
    .where("to_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((r) => r.id);
}

/** The unit of that name in an organisation; made when there is none yet. Two at once get the same. */
export async function upsertUnit(db: Db, row: Insertable<DB["organisation_unit"]>): Promise<{ id: string; isNew: boolean }> {
  if (await insertUnit(db, row)) return { id: row.id, isNew: true };
  const { id } = await db.selectFrom("organisation_unit").select("id").where("organisation_id", "=", row.organisation_id).where("name", "=", row.name).executeTakeFirstOrThrow();
  return { id, isNew: false };
}
