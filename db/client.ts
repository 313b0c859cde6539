import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "#db/preparing-client.ts";
import { SharedReading } from "#db/shared-reading.ts";
import type { DB } from "#db/types.ts";

// A date without a time has no zone: as text it stays the day that was meant, whatever the process's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/**
 * One pool for the process: `db` for commands and jobs, `reads` for pages, which share connections and cannot write. `lost` hears of connections that dropped; without a listener the process would die.
 */
export function connect(url: string, max = 10, lost: (error: Error) => void = () => {}) {
  const pool = new pg.Pool({ Client: PreparingClient, connectionString: url, max, pipeline: true, application_name: "kohortti" });
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost)); // one that drops while it is lent out; its questions hear of it as well
  return { pool, db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), reads: new Kysely<DB>({ dialect: new SharedReading(pool) }) };
}
