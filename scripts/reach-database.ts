import pg from "pg";
import { StartProblem } from "./start-problem.ts";

/** Connects once; a database that does not let us in becomes a StartProblem that names DATABASE_URL, without its password. */
export async function reachDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartProblem(`DATABASE_URL: the database ${pathname.slice(1)} at ${host} does not let us in (${reason(error)}).`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]); // localhost has two addresses
  return error instanceof Error ? error.message : String(error);
}
