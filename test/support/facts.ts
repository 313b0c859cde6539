import type { Db } from "#db/types.ts";

/** The names of the facts whose payload holds that id, oldest first. */
export async function factsAbout(db: Db, about: Record<string, string>): Promise<string[]> {
  const rows = await db
    .selectFrom("event")
    .select("name")
    .where("payload", "@>", JSON.stringify(about) as never) // Kysely has no type for a jsonb literal
    .orderBy("id")
    .execute();
  return rows.map((r) => r.name);
}
