import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function lockCall(db: Db, id: string): Promise<void> {
  await db.selectFrom("call").select("id").where("id", "=", id).forUpdate().execute();
}

export async function putIntention(db: Db, row: Insertable<DB["decision"]>): Promise<void> {
  const { application_id, ...change } = row;
  await db
    .insertInto("decision")
    .values({ application_id, ...change })
    .onConflict((c) => c.column("application_id").doUpdateSet(change))
    .execute();
}

/** False when nothing was intended. */
export async function clearIntention(db: Db, applicationId: string): Promise<boolean> {
  const row = await db
    .updateTable("decision")
    .set({ intended: null, wait_rank: null })
    .where("application_id", "=", applicationId)
    .where("intended", "is not", null)
    .where("published", "is", null)
    .returning("application_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findRunningBatch(db: Db, callId: string) {
  return db.selectFrom("publication_batch").selectAll().where("call_id", "=", callId).where("finished_at", "is", null).executeTakeFirst();
}

export async function insertBatch(db: Db, row: Insertable<DB["publication_batch"]>): Promise<void> {
  await db.insertInto("publication_batch").values(row).execute();
}

/** Puts every unpublished intention for a submitted application of the call into the batch; returns how many. */
export async function fillBatch(db: Db, callId: string, batchId: string): Promise<number> {
  const rows = await db
    .updateTable("decision")
    .set({ batch_id: batchId })
    .where("published", "is", null)
    .where("intended", "is not", null)
    .where("application_id", "in", (eb) => eb.selectFrom("application").select("application.id").where("application.call_id", "=", callId).where("application.state", "=", "submitted"))
    .returning("application_id")
    .execute();
  return rows.length;
}

/** The next unpublished decision of a batch, locked; those that someone else is publishing right now are passed over. */
export async function takeUnpublished(db: Db, batchId: string) {
  return db.selectFrom("decision").selectAll().where("batch_id", "=", batchId).where("published", "is", null).orderBy("application_id").limit(1).forUpdate().skipLocked().executeTakeFirst();
}

/** Ends a batch in which nothing is left; false while there is, or when it has ended. */
export async function finishBatch(db: Db, batchId: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable("publication_batch")
    .set({ finished_at: at })
    .where("id", "=", batchId)
    .where("finished_at", "is", null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("decision").select("decision.application_id").where("decision.batch_id", "=", batchId).where("decision.published", "is", null))))
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes what is not published out of a batch; returns how many. */
export async function emptyBatch(db: Db, batchId: string): Promise<number> {
  const rows = await db.updateTable("decision").set({ batch_id: null }).where("batch_id", "=", batchId).where("published", "is", null).returning("application_id").execute();
  return rows.length;
}

export async function insertApproval(db: Db, row: Insertable<DB["publication_approval"]>): Promise<void> {
  await db.insertInto("publication_approval").values(row).execute();
}

export async function updateDecision(db: Db, applicationId: string, change: Updateable<DB["decision"]>): Promise<void> {
  await db.updateTable("decision").set(change).where("application_id", "=", applicationId).execute();
}

export async function insertLetter(db: Db, row: Insertable<DB["letter"]>): Promise<void> {
  await db.insertInto("letter").values(row).execute();
}

/** Intended decisions of submitted applications that are not published: all, or those of one kind. */
export async function countReady(db: Db, callId: string, intended?: "select" | "wait" | "refuse"): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .innerJoin("application", "application.id", "decision.application_id")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("application.call_id", "=", callId)
    .where("application.state", "=", "submitted")
    .where("decision.published", "is", null)
    .where("decision.intended", "is not", null)
    .$if(intended !== undefined, (q) => q.where("decision.intended", "=", intended!))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function findBatch(db: Db, id: string) {
  return db
    .selectFrom("publication_batch")
    .innerJoin("call", "call.id", "publication_batch.call_id")
    .select(["publication_batch.id", "call.cohort_id"])
    .where("publication_batch.id", "=", id)
    .executeTakeFirst();
}

export async function putReading(db: Db, row: Insertable<DB["letter_reading"]>): Promise<void> {
  const { fingerprint, read_at } = row;
  await db
    .insertInto("letter_reading")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "person_id"]).doUpdateSet({ fingerprint, read_at }))
    .execute();
}
