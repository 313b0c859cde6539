import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "#db/preparing-client.ts";
import type { DB } from "#db/types.ts";

// A date without a time has no zone: as text it stays the day that was meant, whatever the process's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** One pool and one Kysely for the process. `lost` hears of idle connections that dropped; without a listener the process would die. */
export function connect(url: string, max = 10, lost: (error: Error) => void = () => {}) {
  const pool = new pg.Pool({ Client: PreparingClient, connectionString: url, max, application_name: "kohortti" });
  pool.on("error", lost);
  return { pool, db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }) };
}
