import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { startWorker, type WorkerDeps } from "#jobs/start-worker.ts";
import { diskStorage } from "../../storage.server.ts";

export const testSecret = "test-secret-test-secret-test-secret-test";

/** The real worker in this process: relay, both queues, sweep. */
export const testWorker = (o: { db: Kysely<DB>; url: string; smtpUrl: string; redisUrl?: string; demo?: boolean }, more: Partial<WorkerDeps> = {}) =>
  startWorker({
    db: o.db,
    databaseUrl: o.url,
    redisUrl: o.redisUrl,
    smtpUrl: o.smtpUrl,
    from: "Kohortti <kohortti@kohortti.example>",
    origin: "http://localhost:3999",
    secret: testSecret,
    storage: diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-uploads-"))),
    demo: o.demo ?? false,
    log: pino({ level: process.env.TEST_LOG ?? "silent" }),
    every: 50,
    sweepEvery: 200,
    ...more,
  });

/** The worker on the demo's clock, which stands in its call: what lies in the demo's winter would be over or not yet on the real one. */
export async function workerInDemo(own: { db: Kysely<DB>; url: string }, sink: { url: string }) {
  await own.db
    .insertInto("demo_clock")
    .values({ id: 1, shown_at: new Date("2026-11-24T10:00:00Z"), set_at: new Date() })
    .onConflict((c) => c.doNothing())
    .execute();
  return testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, demo: true });
}

/** Waits until `ready` answers something true, at most 20 s; returns it. */
export async function eventually<T>(ready: () => Promise<T | undefined | false> | T | undefined | false, what = "it"): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const answer = await ready();
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error(`${what} has not happened in 20 seconds`);
}
