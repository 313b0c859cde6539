import { promises as fs } from "node:fs";
import path from "node:path";
import type { Kysely } from "kysely";
import { FileMigrationProvider, Migrator } from "kysely/migration";
import type { DB } from "./types.ts";

/** Brings the schema to the newest migration; throws on the first that fails. Returns the names that ran. */
export async function migrateToLatest(db: Kysely<DB>): Promise<string[]> {
  const folder = path.join(import.meta.dirname, "migrations");
  const { error, results } = await new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder: folder }) }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((r) => r.migrationName);
}
