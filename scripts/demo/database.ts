import path from "node:path";
import { connect } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate.ts";
import { startDemoClock } from "#domain/demo/start-demo-clock.ts";
import { startPostgres } from "../embedded-postgres.ts";
import { reachDatabase } from "../reach-database.ts";
import { StartProblem } from "../start-problem.ts";
import type { ChildProcesses } from "./children.ts";
import { isComplete, markComplete } from "./data-folder.ts";

type Database = { url: string; isEmpty: boolean; stop: () => Promise<void> };

/** The demo's database with its newest schema: its own PostgreSQL, or the one of DATABASE_URL. `isEmpty`: there is nobody in it yet. */
export async function openDatabase(folder: string, given: string | undefined): Promise<Database> {
  if (given) {
    await reachDatabase(given);
    return { url: given, isEmpty: await migrate(given, folder), stop: async () => {} };
  }
  const postgres = await startPostgres({ dataFolder: folder });
  try {
    return { ...postgres, isEmpty: await migrate(postgres.url, folder) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

type Filling = { folder: string; env: NodeJS.ProcessEnv; children: ChildProcesses; development: boolean; say: (line: string) => void };

/** Plays the demo's history into an empty database, over the real mail server, and lets its clock run on. Whole or not at all: a cut-off first start begins anew. */
export async function fillDatabase({ folder, env, children, development, say }: Filling, { url, isEmpty }: Database): Promise<void> {
  if (!isComplete(folder) && isEmpty) {
    say("Making the demo data: four months of an academy.");
    await children.run({
      name: "The demo data",
      args: development ? ["--import", "tsx", "scripts/seed.ts"] : ["build/seed.js"],
      env: { ...env, DATABASE_URL: url },
      log: path.join(folder, "seed.log"),
    });
  } else if (!isComplete(folder)) say("The database of DATABASE_URL has people in it, so the demo data is left out.");
  markComplete(folder);
  const { db } = connect(url, 1);
  await startDemoClock({ db }, { first: new Date(env.KOHORTTI_NOW ?? Date.now()), real: new Date() });
  await db.destroy();
}

/** Answers whether the database is still without people. */
async function migrate(url: string, folder: string): Promise<boolean> {
  const { db } = connect(url, 1);
  try {
    await migrateToLatest(db);
    return !(await db.selectFrom("person").select("id").limit(1).executeTakeFirst());
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (!/corrupted migrations/.test(text)) throw error;
    throw new StartProblem(`The demo data in ${folder} was made by another version of Kohortti; start over with: npm run demo -- --reset`, { cause: error });
  } finally {
    await db.destroy();
  }
}
