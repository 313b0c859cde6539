import { sql, type Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertBulkAction(db: Db, row: Insertable<DB["bulk_action"]>, applicationIds: readonly string[]): Promise<void> {
  await db.insertInto("bulk_action").values(row).execute();
  await sql`insert into bulk_item (bulk_action_id, application_id, position)
    select ${row.id}, id, position from unnest(${sql.val(applicationIds)}::uuid[]) with ordinality as picked (id, position)`.execute(db);
}

export async function lockBulkAction(db: Db, id: string) {
  return db.selectFrom("bulk_action").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Notes what became of each application, and that the action is done. */
export async function endBulkAction(db: Db, id: string, fates: readonly { applicationId: string; fate: string }[], at: Date): Promise<void> {
  await sql`update bulk_item set fate = told.fate
    from unnest(${sql.val(fates.map((f) => f.applicationId))}::uuid[], ${sql.val(fates.map((f) => f.fate))}::text[]) as told (id, fate)
    where bulk_item.bulk_action_id = ${id} and bulk_item.application_id = told.id`.execute(db);
  await db.updateTable("bulk_action").set({ done_at: at }).where("id", "=", id).execute();
}
