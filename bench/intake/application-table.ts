import { Agent, get } from "node:http";
import { paths } from "#app/paths.ts";
import { connect } from "#db/client.ts";
import { multiplyData } from "#scripts/scale.ts";
import { sameMain } from "../pages/same-main.ts";
import type { Child } from "../support/children.ts";
import type { BenchDatabase } from "../support/database.ts";
import { percentile } from "../support/numbers.ts";
import { startFloor, startWeb, type Server, type Started } from "../support/servers.ts";
import { signIn } from "../support/sign-in.ts";
import { applicationPart, type Drafts } from "./drafts.ts";
import { reviewEverything } from "./review-load.ts";

const asked = 100;

type Times = { p50: number; p95: number };
export type TableTimes = { applications: number; ours: Times; floor: Times };
export type Tables = { tables: TableTimes[]; /** milliseconds of the command that gives the reviews */ assigning: number };

/** The table of a call's applications, all reviewed, with the thousand that were sent and with ten times as many in the same call: one request after the other, until its last byte. */
export async function measureTable(database: BenchDatabase, env: Record<string, string>, drafts: Drafts): Promise<Tables> {
  const { db } = connect(env.DATABASE_URL!, 2);
  const assigning = await reviewEverything(db, drafts).finally(() => db.destroy());
  const page = { path: paths.cohortApplications(drafts.cohortId), cookie: (await signIn(env.DATABASE_URL!, env.KOHORTTI_SECRET!, [drafts.manager])).get(drafts.manager)! };
  const tenfold = await database.copyAs("intake_tenfold", "intake");
  await multiplyData(tenfold, 10, { ...applicationPart, first: 2_001 });
  const tables = [await measureOne({ ...env, KOHORTTI_DEMO: "1" }, page), await measureOne({ ...env, KOHORTTI_DEMO: "1", DATABASE_URL: tenfold }, page)];
  return { tables, assigning };
}

async function measureOne(env: Record<string, string>, page: { path: string; cookie: string }): Promise<TableTimes> {
  const children: Child[] = [];
  const started: Started = (child) => (children.push(child), child);
  const { db } = connect(env.DATABASE_URL!, 1);
  try {
    const { n } = await db
      .selectFrom("application")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("diary_number", "is not", null)
      .executeTakeFirstOrThrow();
    const web = await startWeb(started, env);
    const floor = await startFloor(started, env, [page]);
    await sameMain(page, [floor.origin, web.origin]);
    const times = new Map<Server, number[]>([
      [web, []],
      [floor, []],
    ]);
    const agent = new Agent({ keepAlive: true });
    for (let i = 0; i < asked + 20; i += 1) for (const [server, seen] of times) seen.push(await ask(server.origin, page, agent));
    agent.destroy();
    const [ours, bare] = [...times.values()].map((all) => all.slice(20)).map((all) => ({ p50: percentile(all, 0.5), p95: percentile(all, 0.95) }));
    return { applications: Number(n), ours: ours!, floor: bare! };
  } finally {
    for (const child of children.reverse()) await child.end();
    await db.destroy();
  }
}

function ask(origin: string, { path, cookie }: { path: string; cookie: string }, agent: Agent): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { agent, headers: { cookie, accept: "text/html", "accept-language": "fi" } }, (response) => {
      response.resume();
      response.on("end", () => (response.statusCode === 200 ? resolve(performance.now() - begin) : reject(new Error(`${path} answered ${response.statusCode}`))));
    }).on("error", reject);
  });
}
