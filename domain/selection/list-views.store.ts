import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** A view of that name is written over. */
export async function putListView(db: Db, row: Insertable<DB["list_view"]>): Promise<string> {
  const put = await db
    .insertInto("list_view")
    .values(row)
    .onConflict((c) => c.columns(["cohort_id", "person_id", "name"]).doUpdateSet({ filter: row.filter }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return put.id;
}

/** False when the person has no such view in the cohort. */
export async function deleteListView(db: Db, of: { id: string; cohortId: string; personId: string }): Promise<boolean> {
  const gone = await db.deleteFrom("list_view").where("id", "=", of.id).where("cohort_id", "=", of.cohortId).where("person_id", "=", of.personId).returning("id").executeTakeFirst();
  return gone !== undefined;
}
