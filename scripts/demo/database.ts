import { existsSync } from "node:fs";
import path from "node:path";
import { connect } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate.ts";
import { startDemoClock } from "#domain/demo/start-demo-clock.ts";
import { startPostgres } from "../embedded-postgres.ts";
import { reachDatabase } from "../reach-database.ts";
import { StartProblem } from "../start-problem.ts";
import type { ChildProcesses } from "./children.ts";
import { isComplete, markComplete } from "./data-folder.ts";

type Demo = { folder: string; env: NodeJS.ProcessEnv; children: ChildProcesses; say: (line: string) => void };

/** The demo's database with its newest schema and the demo data: its own PostgreSQL, or the one of DATABASE_URL. */
export async function openDatabase(demo: Demo): Promise<{ url: string; stop: () => Promise<void> }> {
  const { folder, env } = demo;
  if (env.DATABASE_URL) {
    await reachDatabase(env.DATABASE_URL);
    await fill(demo, env.DATABASE_URL);
    return { url: env.DATABASE_URL, stop: async () => {} };
  }
  const postgres = await startPostgres({ dataFolder: folder });
  try {
    await fill(demo, postgres.url);
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function fill({ folder, env, children, say }: Demo, url: string): Promise<void> {
  const isEmpty = await migrate(url, folder);
  if (!isComplete(folder)) await makeData({ folder, env, children, say }, url, isEmpty);
  const { db } = connect(url, 1);
  await startDemoClock({ db }, { first: new Date(env.KOHORTTI_NOW ?? Date.now()), real: new Date() });
  await db.destroy();
}

async function makeData({ folder, env, children, say }: Demo, url: string, isEmpty: boolean): Promise<void> {
  if (!isEmpty) return say("The database of DATABASE_URL has people in it, so the demo data is left out.");
  const script = path.resolve(import.meta.dirname, "../seed.ts");
  if (existsSync(script)) {
    say("Making the demo data.");
    await children.run({ name: "The demo data", args: [script], env: { ...env, DATABASE_URL: url }, log: path.join(folder, "seed.log") });
  }
  markComplete(folder);
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
