import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function putWishRound(db: Db, row: Insertable<DB["wish_round"]>): Promise<void> {
  const { call_id: _, ...change } = row;
  await db
    .insertInto("wish_round")
    .values(row)
    .onConflict((c) => c.column("call_id").doUpdateSet(change))
    .execute();
}

/** What a person says of each application; what they said before gives way. */
export async function putWishes(db: Db, rows: Insertable<DB["review_wish"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("review_wish")
    .values(rows)
    .onConflict((c) => c.columns(["application_id", "person_id"]).doUpdateSet((eb) => ({ wish: eb.ref("excluded.wish"), said_at: eb.ref("excluded.said_at") })))
    .execute();
}
