import { CompiledQuery, type Kysely } from "kysely";
import type { DB } from "./types.ts";

/** For libraries that bring their own SQL: runs it on our pool. */
export async function runRaw(db: Kysely<DB>, sql: string, parameters: unknown[] = []): Promise<{ rows: unknown[]; rowCount: number }> {
  const answer = await db.executeQuery(CompiledQuery.raw(sql, parameters));
  return { rows: answer.rows, rowCount: Number(answer.numAffectedRows ?? answer.rows.length) };
}
