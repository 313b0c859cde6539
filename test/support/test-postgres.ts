import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { connect } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate.ts";
import { startPostgres } from "#scripts/embedded-postgres.ts";

const checkout = path.resolve(import.meta.dirname, "../..");
const fast = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/** The server that the tests of this checkout share: it keeps nothing safe, so that it is fast. Its address and the name of the migrated template database. */
export async function startTestPostgres() {
  const server = await startPostgres({ dataFolder: path.join(tmpdir(), `kohortti-test-${process.getuid?.() ?? "user"}-${digest(checkout)}`), settings: fast });
  if (!server.shared) await removeLeftovers(server.url);
  return { url: server.url, template: await migratedTemplate(server.url), stop: server.stop };
}

/** The same server's address with another database. */
export const withDatabase = (url: string, name: string) => url.replace(/\/[^/]+$/, `/${name}`);

/** Runs one statement outside any pool, such as `create database`. */
export async function runStatement(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Migrates a database once for each state of the migrations folder; later runs find it. Runs at the same time wait for each other. */
async function migratedTemplate(url: string): Promise<string> {
  const folder = path.join(checkout, "db/migrations");
  const name = `template_${digest(
    readdirSync(folder)
      .sort()
      .map((file) => file + readFileSync(path.join(folder, file), "utf8"))
      .join(),
  )}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('template'))");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return name;
    await client.query(`drop database if exists ${name}_new with (force)`);
    await client.query(`create database ${name}_new`);
    const { db } = connect(withDatabase(url, `${name}_new`), 1);
    await migrateToLatest(db).finally(() => db.destroy());
    await client.query(`alter database ${name}_new rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

/** Databases of runs that were killed, and templates of migrations that have changed. Only while nobody else uses the server. */
async function removeLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname like 't\\_%'");
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);
