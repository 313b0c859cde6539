import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertSession(db: Db, row: Insertable<DB["session"]>): Promise<void> {
  await db.insertInto("session").values(row).execute();
}

export async function insertRevision(db: Db, row: Insertable<DB["session_revision"]>): Promise<void> {
  await db.insertInto("session_revision").values(row).execute();
}

export async function insertAgenda(db: Db, rows: Insertable<DB["agenda_block"]>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("agenda_block").values(rows).execute();
}

export async function deleteAgenda(db: Db, sessionId: string): Promise<void> {
  await db.deleteFrom("agenda_block").where("session_id", "=", sessionId).execute();
}

/** The session with its current revision; its row is locked until the transaction ends, so that changes and invitations come one after another. */
export async function lockSession(db: Db, id: string) {
  // first the lock, then the read: a joined read that had to wait would still see the revision of before
  await db.selectFrom("session").select("id").where("id", "=", id).forUpdate().execute();
  return db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .innerJoin("cohort", "cohort.id", "session.cohort_id")
    .selectAll("now")
    .select(["session.id", "session.cohort_id", "session.number", "session.title", "session.goal", "session.state", "session.revision", "session.held_at", "cohort.zone"])
    .where("session.id", "=", id)
    .executeTakeFirst();
}
export type LockedSession = NonNullable<Awaited<ReturnType<typeof lockSession>>>;

/** Drafts of a cohort, locked in the order of their numbers. */
export async function lockDrafts(db: Db, cohortId: string, only?: string): Promise<{ id: string; revision: number; ends_at: Date }[]> {
  await db.selectFrom("session").select("id").where("cohort_id", "=", cohortId).orderBy("number").forUpdate().execute();
  return db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select(["session.id", "session.revision", "now.ends_at"])
    .where("session.cohort_id", "=", cohortId)
    .where("session.state", "=", "draft")
    .$if(only !== undefined, (q) => q.where("session.id", "=", only!))
    .orderBy("session.number")
    .execute();
}

/** Locks the cohort, so that two new sessions do not take the same number; returns the next one. */
export async function nextNumber(db: Db, cohortId: string): Promise<number> {
  await db.selectFrom("cohort").select("id").where("id", "=", cohortId).forUpdate().execute();
  const row = await db
    .selectFrom("session")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("cohort_id", "=", cohortId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function updateSession(db: Db, id: string, change: Updateable<DB["session"]>): Promise<void> {
  await db.updateTable("session").set(change).where("id", "=", id).execute();
}

/** Changes a revision that nobody was told of yet. */
export async function updateRevision(db: Db, sessionId: string, revision: number, change: Updateable<DB["session_revision"]>): Promise<void> {
  await db.updateTable("session_revision").set(change).where("session_id", "=", sessionId).where("revision", "=", revision).execute();
}

/** The time that a host is bound: from start to end, the end not included. Fails with 23P01 when they are elsewhere. */
export async function insertHost(db: Db, sessionId: string, personId: string, from: Date, to: Date): Promise<boolean> {
  const row = await db
    .insertInto("session_host")
    .values({ session_id: sessionId, person_id: personId, during: range(from, to), active: true })
    .onConflict((c) => c.columns(["session_id", "person_id"]).doNothing())
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteHost(db: Db, sessionId: string, personId: string): Promise<boolean> {
  const row = await db.deleteFrom("session_host").where("session_id", "=", sessionId).where("person_id", "=", personId).returning("person_id").executeTakeFirst();
  return row !== undefined;
}

/** Moves the hosts' time along with the session. Fails with 23P01 when one of them is elsewhere. */
export async function moveHosts(db: Db, sessionId: string, from: Date, to: Date): Promise<void> {
  await db
    .updateTable("session_host")
    .set({ during: range(from, to) })
    .where("session_id", "=", sessionId)
    .where("active", "=", true)
    .execute();
}

/** A cancelled session binds nobody. */
export async function freeHosts(db: Db, sessionId: string): Promise<void> {
  await db.updateTable("session_host").set({ active: false }).where("session_id", "=", sessionId).execute();
}

const range = (from: Date, to: Date) => sql<string>`tstzrange(${from}, ${to})`;

/** True for the constraint that keeps a host from being in two places. */
export const isHostBusy = (error: unknown): boolean => typeof error === "object" && error !== null && "constraint" in error && error.constraint === "session_host_one_place_at_a_time";
