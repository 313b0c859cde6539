import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Two who plan the rounds of a cohort wait for each other. */
export async function lockCohort(db: Db, cohortId: string): Promise<void> {
  await db.selectFrom("cohort").select("cohort.id").where("cohort.id", "=", cohortId).forNoKeyUpdate().execute();
}

/** Sending and saving wait for a plan. */
export async function lockRounds(db: Db, cohortId: string) {
  return db
    .selectFrom("assessment_round as r")
    .select((eb) => [
      "r.id",
      "r.point",
      "r.opens_at as opensAt",
      "r.closes_at as closesAt",
      eb.exists(eb.selectFrom("assessment_answer as a").select("a.id").whereRef("a.round_id", "=", "r.id")).as("isAnswered"),
    ])
    .where("r.cohort_id", "=", cohortId)
    .orderBy("r.id")
    .forUpdate("r")
    .execute();
}

/** Keeps the round's dates as they are until the answer is written. */
export async function holdRound(db: Db, roundId: string): Promise<void> {
  await db.selectFrom("assessment_round as r").select("r.id").where("r.id", "=", roundId).forShare().execute();
}

export async function insertRound(db: Db, row: Insertable<DB["assessment_round"]>): Promise<void> {
  await db.insertInto("assessment_round").values(row).execute();
}

export async function updateRound(db: Db, id: string, change: Updateable<DB["assessment_round"]>): Promise<void> {
  await db.updateTable("assessment_round").set(change).where("id", "=", id).execute();
}

export async function deleteRound(db: Db, id: string): Promise<void> {
  await db.deleteFrom("assessment_round").where("id", "=", id).execute();
}

/** The first save of a person; of two at once one is made. False for the other. */
export async function insertAnswer(db: Db, row: Insertable<DB["assessment_answer"]>): Promise<boolean> {
  const made = await db
    .insertInto("assessment_answer")
    .values(row)
    .onConflict((c) => c.columns(["round_id", "person_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** A later save, on top of the version that it started from; false when that is not the last any more. */
export async function updateAnswer(db: Db, id: string, from: number, change: Updateable<DB["assessment_answer"]>): Promise<boolean> {
  const made = await db.updateTable("assessment_answer").set(change).where("id", "=", id).where("version", "=", from).returning("id").executeTakeFirst();
  return made !== undefined;
}

/** The answers of a person that no result holds yet: drafts, and those of rounds that are not closed. */
export async function deleteAnswersOf(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .deleteFrom("assessment_answer")
    .where("person_id", "=", personId)
    .where((eb) => eb.or([eb("sent_at", "is", null), eb("round_id", "in", eb.selectFrom("assessment_round as r").select("r.id").where("r.closes_at", ">", now))]))
    .execute();
}
