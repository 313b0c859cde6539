import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertApplication(db: Db, row: Insertable<DB["application"]>): Promise<void> {
  await db.insertInto("application").values(row).execute();
}

export async function updateApplication(db: Db, id: string, change: Updateable<DB["application"]>): Promise<void> {
  await db.updateTable("application").set(change).where("id", "=", id).execute();
}

export async function insertAnswerSet(db: Db, row: Insertable<DB["answer_set_version"]>): Promise<void> {
  await db.insertInto("answer_set_version").values(row).execute();
}

/**
 * The next number of an organiser's diary in a year. The counter's row stays locked until the transaction ends, so that
 * numbers follow each other without gaps: one that rolls back gives its number back.
 */
export async function nextDiaryNumber(db: Db, organiserId: string, year: number): Promise<number> {
  const row = await db
    .insertInto("diary_counter")
    .values({ organiser_id: organiserId, year, last: 1 })
    .onConflict((c) => c.columns(["organiser_id", "year"]).doUpdateSet({ last: sql`diary_counter.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

/** False when it was marked already. */
export async function insertSectionDone(db: Db, row: Insertable<DB["section_done"]>): Promise<boolean> {
  const made = await db
    .insertInto("section_done")
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning("section_key")
    .executeTakeFirst();
  return made !== undefined;
}

export async function deleteSectionDone(db: Db, applicationId: string, section: string): Promise<boolean> {
  const gone = await db.deleteFrom("section_done").where("application_id", "=", applicationId).where("section_key", "=", section).returning("section_key").executeTakeFirst();
  return gone !== undefined;
}

/** The drafts that got the form version. */
export async function moveDrafts(db: Db, callId: string, formVersionId: string): Promise<string[]> {
  const moved = await db.updateTable("application").set({ form_version_id: formVersionId }).where("call_id", "=", callId).where("state", "=", "draft").returning("id").execute();
  return moved.map((a) => a.id);
}

/** False when it is not a sent application (any more). */
export async function markDecided(db: Db, id: string): Promise<boolean> {
  const decided = await db.updateTable("application").set({ state: "decided" }).where("id", "=", id).where("state", "=", "submitted").returning("id").executeTakeFirst();
  return decided !== undefined;
}

/** Takes the answers to these questions out of every version. */
export async function eraseAnswers(db: Db, applicationId: string, questions: string[]): Promise<void> {
  await db
    .updateTable("answer_set_version")
    .set({ answers: sql`answers - ${sql.val(questions)}::text[]` })
    .where("application_id", "=", applicationId)
    .execute();
}
