import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** False when the address is taken. */
export async function insertOrganiser(db: Db, row: Insertable<DB["organiser"]>): Promise<boolean> {
  const made = await db
    .insertInto("organiser")
    .values(row)
    .onConflict((c) => c.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** False when there is no such organiser. */
export async function lockOrganiser(db: Db, id: string): Promise<void> {
  await db.selectFrom("organiser").select("id").where("id", "=", id).forUpdate().execute();
}

export async function updateOrganiser(db: Db, id: string, change: Updateable<DB["organiser"]>): Promise<boolean> {
  const changed = await db.updateTable("organiser").set(change).where("id", "=", id).returning("id").executeTakeFirst();
  return changed !== undefined;
}

/** False when the address is taken. */
export async function insertProgramme(db: Db, row: Insertable<DB["programme"]>): Promise<boolean> {
  const made = await db
    .insertInto("programme")
    .values(row)
    .onConflict((c) => c.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function updateProgramme(db: Db, id: string, change: Updateable<DB["programme"]>): Promise<void> {
  await db.updateTable("programme").set(change).where("id", "=", id).execute();
}

/** False when it is published already. */
export async function publishProgramme(db: Db, id: string, at: Date): Promise<boolean> {
  const changed = await db.updateTable("programme").set({ published_at: at }).where("id", "=", id).where("published_at", "is", null).returning("id").executeTakeFirst();
  return changed !== undefined;
}

/** The themes and partners of a programme, whole lists in their order. */
export async function replaceLists(db: Db, programmeId: string, lists: { themes: Insertable<DB["theme"]>[]; partners: Insertable<DB["programme_partner"]>[] }): Promise<void> {
  await db.deleteFrom("theme").where("programme_id", "=", programmeId).execute();
  await db.deleteFrom("programme_partner").where("programme_id", "=", programmeId).execute();
  if (lists.themes.length > 0) await db.insertInto("theme").values(lists.themes).execute();
  if (lists.partners.length > 0) await db.insertInto("programme_partner").values(lists.partners).execute();
}

/** Holds the programme until the transaction ends, so that two editions do not get the same number. */
export async function lockProgramme(db: Db, id: string) {
  return db.selectFrom("programme").select(["id", "slug", "name", "languages"]).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function lastEdition(db: Db, programmeId: string): Promise<number> {
  const row = await db
    .selectFrom("cohort")
    .select((eb) => eb.fn.max("edition").as("last"))
    .where("programme_id", "=", programmeId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function insertCohort(db: Db, row: Insertable<DB["cohort"]>, phases: Insertable<DB["phase"]>[]): Promise<void> {
  await db.insertInto("cohort").values(row).execute();
  if (phases.length > 0) await db.insertInto("phase").values(phases).execute();
}

/** The phases of a cohort, a whole list in its order. */
export async function replacePhases(db: Db, cohortId: string, phases: Insertable<DB["phase"]>[]): Promise<void> {
  await db.deleteFrom("phase").where("cohort_id", "=", cohortId).execute();
  if (phases.length > 0) await db.insertInto("phase").values(phases).execute();
}

export async function lockCohort(db: Db, id: string) {
  return db.selectFrom("cohort").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function updateCohort(db: Db, id: string, change: Updateable<DB["cohort"]>): Promise<void> {
  await db.updateTable("cohort").set(change).where("id", "=", id).execute();
}

export async function insertFormVersion(db: Db, row: Insertable<DB["form_version"]>): Promise<void> {
  await db.insertInto("form_version").values(row).execute();
}

/** The number of a form version. */
export async function findFormNumber(db: Db, id: string): Promise<number> {
  return (await db.selectFrom("form_version").select("form_version.number").where("form_version.id", "=", id).executeTakeFirstOrThrow()).number;
}

export async function insertCall(db: Db, row: Insertable<DB["call"]>, criteria: Insertable<DB["criterion"]>[]): Promise<void> {
  await db.insertInto("call").values(row).execute();
  if (criteria.length > 0) await db.insertInto("criterion").values(criteria).execute();
}

export async function lockCallOfCohort(db: Db, cohortId: string) {
  return db.selectFrom("call").selectAll().where("cohort_id", "=", cohortId).forUpdate().executeTakeFirst();
}

export async function updateCall(db: Db, id: string, change: Updateable<DB["call"]>): Promise<void> {
  await db.updateTable("call").set(change).where("id", "=", id).execute();
}

export async function insertCriterion(db: Db, row: Insertable<DB["criterion"]>): Promise<void> {
  await db.insertInto("criterion").values(row).execute();
}

export async function updateCriterion(db: Db, id: string, change: Updateable<DB["criterion"]>): Promise<void> {
  await db.updateTable("criterion").set(change).where("id", "=", id).execute();
}

export async function deleteCriterion(db: Db, id: string): Promise<void> {
  await db.deleteFrom("criterion").where("id", "=", id).execute();
}

/** The info session of a call, made or changed; a change raises its number. */
export async function putInfoSession(db: Db, row: Insertable<DB["info_session"]>): Promise<void> {
  const { call_id: _, ...change } = row;
  await db
    .insertInto("info_session")
    .values(row)
    .onConflict((c) => c.column("call_id").doUpdateSet((eb) => ({ ...change, revision: eb("info_session.revision", "+", 1) })))
    .execute();
}

/** False when there was none. */
export async function deleteInfoSession(db: Db, callId: string): Promise<boolean> {
  const row = await db.deleteFrom("info_session").where("call_id", "=", callId).returning("call_id").executeTakeFirst();
  return row !== undefined;
}
