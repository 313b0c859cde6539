import path from "node:path";
import { randomBytes } from "node:crypto";
import { multiplyData } from "#scripts/scale.ts";
import { startChild, type Child } from "../support/children.ts";
import type { BenchDatabase } from "../support/database.ts";
import { compare } from "../support/numbers.ts";
import { startFloor, startWeb, type Server } from "../support/servers.ts";
import { signIn } from "../support/sign-in.ts";
import { fillWithDemo } from "./base-data.ts";
import type { Load, Loaded } from "./load.ts";
import { sameMain } from "./same-main.ts";
import { findTargets, type Target } from "./targets.ts";

const times = 100;
const connections = 8;
const rounds = 5;
const milliseconds = 1_000;

export type PageResult = { name: string; path: string; kilobytes: number; floor: number; demo: number; scaled: number; share: number; slowdown: number };

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
  const targets = await findTargets(demoUrl);
  const cookies = await signIn(demoUrl, secret, [...new Set(targets.flatMap((t) => t.email ?? []))]);
  const pages = targets.map((t): Page => ({ ...t, cookie: (t.email && cookies.get(t.email)) ?? "" }));
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
