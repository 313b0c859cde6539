import { sql, type Kysely } from "kysely";

/** Runs the statements of a migration one by one, so that an error names the one that failed. They are split at a line that ends with ";". */
export async function runStatements(db: Kysely<never>, text: string): Promise<void> {
  for (const statement of text.split(/;[ \t]*\n/).map((s) => s.trim())) if (statement) await sql.raw(statement.replace(/;$/, "")).execute(db);
}
