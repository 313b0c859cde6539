import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertComment(db: Db, row: Insertable<DB["answer_comment"]>): Promise<void> {
  await db.insertInto("answer_comment").values(row).execute();
}

/** Settles the open comments of a question up to that one; a later one stays open. How many those were. */
export async function resolveComments(db: Db, at: { applicationId: string; question: string; last: string }, by: { resolved_at: Date; resolved_by: string }): Promise<number> {
  const rows = await db
    .updateTable("answer_comment")
    .set(by)
    .where("application_id", "=", at.applicationId)
    .where("question_key", "=", at.question)
    .where("resolved_at", "is", null)
    .where("id", "<=", at.last)
    .returning("id")
    .execute();
  return rows.length;
}

/** Deletes what was said about the answers to these questions, of all when none are named. */
export async function deleteComments(db: Db, applicationId: string, questions?: string[]): Promise<void> {
  await db
    .deleteFrom("answer_comment")
    .where("application_id", "=", applicationId)
    .$if(questions !== undefined, (q) => q.where("question_key", "in", questions ?? []))
    .execute();
}
