import { sql, type Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertEvent(db: Db, row: Insertable<DB["event"]>): Promise<void> {
  await db.insertInto("event").values(row).execute();
}

/** One event for each payload, in their order, in one statement. */
export async function insertEvents(db: Db, row: Omit<Insertable<DB["event"]>, "payload">, payloads: readonly Record<string, string>[]): Promise<void> {
  if (payloads.length === 0) return;
  await sql`
    insert into event (name, payload, actor_id, occurred_at)
    select ${row.name}, payload::jsonb, ${row.actor_id}::uuid, ${row.occurred_at}::timestamptz
    from unnest(${sql.val(payloads.map((p) => JSON.stringify(p)))}::text[]) with ordinality as given (payload, position) order by position`.execute(db);
}
