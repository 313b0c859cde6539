import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertConditions(db: Db, rows: Insertable<DB["decision_condition"]>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("decision_condition").values(rows).execute();
}

/** The conditions of an application's decision, locked: what is whole is judged by all of them. */
export async function lockConditions(db: Db, applicationId: string) {
  return db.selectFrom("decision_condition").selectAll().where("application_id", "=", applicationId).orderBy("position").forUpdate().execute();
}

export async function updateCondition(db: Db, id: string, change: Updateable<DB["decision_condition"]>): Promise<void> {
  await db.updateTable("decision_condition").set(change).where("id", "=", id).execute();
}
