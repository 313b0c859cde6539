import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate.ts";
import { startPostgres } from "#scripts/embedded-postgres.ts";
import { runStatement, withDatabase } from "#test/support/test-postgres.ts";

/** A PostgreSQL of this run in a temporary folder, set up as PostgreSQL is by default; `close` removes it. */
export async function benchDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), "kohortti-bench-"));
  chmodSync(folder, 0o755); // started by root, PostgreSQL runs as another user
  const server = await startPostgres({ dataFolder: folder, settings: { max_connections: "100" } });
  const { db } = connect(server.url, 1);
  await migrateToLatest(db).finally(() => db.destroy());
  return {
    folder,
    /** A new database with what is in another one now, else migrated and empty; nobody may be connected to that. Returns its address. */
    async copyAs(name: string, source = "kohortti"): Promise<string> {
      await runStatement(withDatabase(server.url, "postgres"), `create database ${name} template ${source}`);
      return withDatabase(server.url, name);
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type BenchDatabase = Awaited<ReturnType<typeof benchDatabase>>;
