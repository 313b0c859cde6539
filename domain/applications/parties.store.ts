import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";
import type { PartyInput, WriterAccess } from "./applications.schema.ts";

/** The columns of a party's contact persons, from what was typed. */
export const contactColumns = (c: Pick<PartyInput, "contactName" | "contactEmail" | "contactPhone" | "backupName" | "backupEmail" | "backupPhone">) => ({
  contact_name: c.contactName,
  contact_email: c.contactEmail,
  contact_phone: c.contactPhone || null,
  backup_name: c.backupName || null,
  backup_email: c.backupEmail || null,
  backup_phone: c.backupPhone || null,
});

/** False when the organisation is a party already. */
export async function insertParty(db: Db, row: Insertable<DB["application_party"]>): Promise<boolean> {
  const made = await db
    .insertInto("application_party")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "organisation_id"]).where("left_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function updateParty(db: Db, id: string, change: Updateable<DB["application_party"]>): Promise<void> {
  await db.updateTable("application_party").set(change).where("id", "=", id).execute();
}

export async function deleteParty(db: Db, id: string): Promise<void> {
  await db.deleteFrom("application_party").where("id", "=", id).execute();
}

/** Makes these the party's units, whatever they were. */
export async function replaceUnits(db: Db, partyId: string, unitIds: string[]): Promise<void> {
  await db.deleteFrom("party_unit").where("party_id", "=", partyId).execute();
  if (unitIds.length > 0)
    await db
      .insertInto("party_unit")
      .values(unitIds.map((unit_id) => ({ party_id: partyId, unit_id })))
      .execute();
}

/** False when the person writes here already. */
export async function insertWriter(db: Db, row: Insertable<DB["application_writer"]>): Promise<boolean> {
  const made = await db
    .insertInto("application_writer")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "person_id"]).where("ended_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function endWriter(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable("application_writer").set({ ended_at: at }).where("id", "=", id).execute();
}

export async function changeAccess(db: Db, id: string, access: WriterAccess): Promise<void> {
  await db.updateTable("application_writer").set({ access }).where("id", "=", id).execute();
}
