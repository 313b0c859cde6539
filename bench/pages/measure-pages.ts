import path from "node:path";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createAuth } from "#app/http/auth.server.ts";
import { connect } from "#db/client.ts";
import { freePort } from "#scripts/free-port.ts";
import { multiplyData } from "#scripts/scale.ts";
import { startChild, type Child } from "../support/children.ts";
import type { BenchDatabase } from "../support/database.ts";
import { compare } from "../support/numbers.ts";
import { fillWithDemo } from "./base-data.ts";
import type { FloorPage } from "./floor.ts";
import type { Load, Loaded } from "./load.ts";
import { sameMain } from "./same-main.ts";
import { findTargets, type Target } from "./targets.ts";

const times = 100;
const connections = 8;
const rounds = 5;
const milliseconds = 1_000;

export type PageResult = { name: string; path: string; kilobytes: number; floor: number; demo: number; scaled: number; share: number; slowdown: number };

type Server = { origin: string; child: Child };
type Page = Target & { cookie: string };

const file = (name: string) => path.resolve(import.meta.dirname, name);

/**
 * Requests a second of the five pages: the floor, the application with the demo's data, and with a hundred times as
 * much. One process each, all three running, asked in turn by one load process; every round asks each of them for every page.
 */
export async function measurePages(database: BenchDatabase, say: (line: string) => void): Promise<PageResult[]> {
  const secret = randomBytes(32).toString("hex");
  const env = { KOHORTTI_SECRET: secret, KOHORTTI_DATA: database.folder, KOHORTTI_DEMO: "1" };
  const demoUrl = await database.copyAs("demo");
  say("pages: making the demo data");
  await fillWithDemo(demoUrl, database.folder);
  const pages = await signIn(demoUrl, secret, await findTargets(demoUrl));
  const scaledUrl = await database.copyAs("scaled", "demo");
  say(`pages: making the data ${times} times as much`);
  await multiplyData(scaledUrl, times);

  const children: Child[] = [];
  const started = (child: Child) => (children.push(child), child);
  try {
    const floor = await startFloor(started, { ...env, DATABASE_URL: demoUrl }, pages);
    const demo = await startWeb(started, { ...env, DATABASE_URL: demoUrl });
    const scaled = await startWeb(started, { ...env, DATABASE_URL: scaledUrl });
    for (const page of pages) await sameMain(page, [floor.origin, demo.origin, scaled.origin]);
    const load = started(startChild(file("load.ts")));
    const run = (server: Server, page: Page, ms: number) => load.ask<Loaded>({ url: `${server.origin}${page.path}`, cookie: page.cookie, connections, milliseconds: ms } satisfies Load);

    const results: PageResult[] = [];
    for (const page of pages) {
      const perSecond = new Map([floor, demo, scaled].map((server) => [server, [] as number[]]));
      let bytes = 0;
      for (const server of perSecond.keys()) await run(server, page, milliseconds);
      for (let round = 0; round < rounds; round += 1) {
        for (const [server, seen] of perSecond) {
          const loaded = await run(server, page, milliseconds);
          seen.push(loaded.perSecond);
          if (server === demo) bytes = loaded.bytes;
        }
      }
      const share = compare(perSecond.get(demo)!, perSecond.get(floor)!);
      const slowdown = compare(perSecond.get(demo)!, perSecond.get(scaled)!);
      results.push({
        name: page.name,
        path: page.path,
        kilobytes: Math.round(bytes / 1024),
        floor: share.floor,
        demo: share.ours,
        scaled: slowdown.floor,
        share: share.ratio,
        slowdown: slowdown.ratio,
      });
      say(`pages: ${page.name}: floor ${Math.round(share.floor)}/s, demo ${share.ratio.toFixed(2)} of it, ${slowdown.ratio.toFixed(2)} times slower at ${times} times the data`);
    }
    return results;
  } finally {
    for (const child of children.reverse()) await child.end();
  }
}

/** A session for everybody whose page is measured, made in the first database and so also in its copy. */
export async function signIn(url: string, secret: string, targets: Target[]): Promise<Page[]> {
  const { db } = connect(url, 2);
  const auth = createAuth({ db, baseURL: "http://localhost", secret });
  const cookieOf = async (email: string) => {
    const { headers } = await auth.api.signInPersona({ body: { email }, returnHeaders: true });
    return headers
      .getSetCookie()
      .map((set) => set.split(";")[0]!)
      .join("; ");
  };
  const pages: Page[] = [];
  for (const target of targets) pages.push({ ...target, cookie: target.email ? await cookieOf(target.email) : "" });
  await db.destroy();
  return pages;
}

async function startFloor(started: (child: Child) => Child, env: Record<string, string>, pages: Page[]): Promise<Server> {
  const wanted: FloorPage[] = pages.map(({ path: address, cookie }) => ({ path: address, cookie }));
  const child = started(startChild(file("floor.ts"), { ...env, PAGES: JSON.stringify(wanted) }));
  const { port } = await child.ask<{ port: number }>();
  return { origin: `http://127.0.0.1:${port}`, child };
}

/** The web process as `npm start` runs it. */
async function startWeb(started: (child: Child) => Child, env: Record<string, string>): Promise<Server> {
  const port = String(await freePort());
  const child = started(startChild(path.resolve("server.ts"), { ...env, PORT: port }));
  const origin = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 200; i += 1) {
    const up = await fetch(`${origin}/healthz`).then(
      (r) => r.ok,
      () => false,
    );
    if (up) return { origin, child };
    await sleep(50);
  }
  throw new Error("The web process does not answer.");
}
