import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** The cohort's row, locked: whoever counts or changes its places holds it until the transaction ends. */
export async function lockCohort(db: Db, id: string) {
  return db.selectFrom("cohort").select(["id", "state", "capacity", "zone"]).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function insertSeat(db: Db, row: Insertable<DB["seat"]>): Promise<void> {
  await db.insertInto("seat").values(row).execute();
}

export async function lockSeat(db: Db, id: string) {
  return db.selectFrom("seat").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function updateSeat(db: Db, id: string, change: Updateable<DB["seat"]>): Promise<void> {
  await db.updateTable("seat").set(change).where("id", "=", id).execute();
}

/** Offered and confirmed places, and those that a running batch is about to offer. Hold the cohort's lock. */
export async function countTaken(db: Db, cohortId: string): Promise<number> {
  const seats = await db
    .selectFrom("seat")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("cohort_id", "=", cohortId)
    .where("state", "in", ["offered", "confirmed"])
    .executeTakeFirstOrThrow();
  const reserved = await db
    .selectFrom("decision")
    .innerJoin("publication_batch", "publication_batch.id", "decision.batch_id")
    .innerJoin("call", "call.id", "publication_batch.call_id")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("call.cohort_id", "=", cohortId)
    .where("decision.intended", "=", "select")
    .where("decision.published", "is", null)
    .where("publication_batch.finished_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(seats.n) + Number(reserved.n);
}

/** First in the waiting list. */
export async function takeNextWaiting(db: Db, cohortId: string) {
  return db.selectFrom("seat").selectAll().where("cohort_id", "=", cohortId).where("state", "=", "waitlisted").orderBy("rank").orderBy("id").limit(1).forUpdate().executeTakeFirst();
}

/** Offers that nobody has taken in time. */
export async function listExpiredOffers(db: Db, now: Date) {
  return db.selectFrom("seat").select(["id", "cohort_id"]).where("state", "=", "offered").where("offered_until", "<=", now).orderBy("offered_until").limit(200).execute();
}
