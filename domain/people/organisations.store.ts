import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** The organisation of that business id; made when there is none yet. What is known already stays as it is. */
export async function upsertOrganisation(db: Db, row: Insertable<DB["organisation"]>): Promise<{ id: string; isNew: boolean }> {
  const made = await db
    .insertInto("organisation")
    .values(row)
    .onConflict((c) => c.column("business_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return { id: made.id, isNew: true };
  const known = await db.selectFrom("organisation").select("id").where("business_id", "=", row.business_id).executeTakeFirstOrThrow();
  return { id: known.id, isNew: false };
}

/** The unit of that name in an organisation; made when there is none yet. */
export async function upsertUnit(db: Db, row: Insertable<DB["organisation_unit"]>): Promise<string> {
  const { id } = await db
    .insertInto("organisation_unit")
    .values(row)
    .onConflict((c) => c.columns(["organisation_id", "name"]).doUpdateSet({ name: row.name }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
