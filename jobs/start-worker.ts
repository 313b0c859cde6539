import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { DB } from "#db/types.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { beat } from "#domain/shared/outbox.store.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { newId } from "#domain/shared/ids.ts";
import { deliver, TryAgain } from "./deliver.ts";
import { jobEngine } from "./engine.ts";
import { jobs as listed, messages as listedMessages, ticks } from "./index.ts";
import { smtpMailer } from "./mailer.ts";
import { moveClock } from "./move-clock.ts";
import { planningJob, passOnAgain, relay, runFactJob, type AddFacts, type AddMails, type FactJob, type MailJob } from "./relay.ts";
import { sweep } from "./sweep.ts";
import type { Tools } from "./tools.ts";

export type WorkerDeps = {
  db: Kysely<DB>;
  databaseUrl: string;
  redisUrl?: string;
  smtpUrl: string;
  from: string;
  origin: string;
  secret: string;
  storage: Storage;
  demo: boolean;
  log: Logger;
  /** milliseconds between rounds, in which facts are passed on */
  every?: number;
  /** milliseconds between sweeps, in which the clock is looked at; a clock that jumps is looked at at once */
  sweepEvery?: number;
};

/** Opens the queues, their workers and the mail in this process. Facts are passed on and the clock is looked at in `round`, whenever it is called. */
export async function openWorker(deps: WorkerDeps) {
  const { db, log } = deps;
  const engine = await jobEngine({ databaseUrl: deps.databaseUrl, redisUrl: deps.redisUrl, problem: (error) => log.warn({ problem: error.message }, "queue") });
  const backoff = { type: "exponential", delay: 1_000, jitter: 0.5 };
  const facts = engine.queue<FactJob>("facts", { defaultJobOptions: { backoff, removeOnComplete: { age: 86_400, count: 10_000 }, removeOnFail: { age: 7 * 86_400 } } });
  // the ledger, not the queue, remembers what has gone: a finished job leaves at once, so that its id can be used again
  const mails = engine.queue<MailJob>("mails", { defaultJobOptions: { backoff, attempts: 6, removeOnComplete: true, removeOnFail: true } });
  const addMails: AddMails = async (ids) => (ids.length > 0 ? mails.addBulk(ids.map((message) => ({ name: "deliver", data: { message }, opts: { jobId: `m-${message}` } }))) : undefined);

  const tools: Tools = { storage: deps.storage, secret: deps.secret, from: deps.from, url: (path) => new URL(path, deps.origin).href, log };
  const messages = new Map(listedMessages.map((m) => [m.kind, m]));
  const all = [...listed, ...listedMessages.filter((m) => m.on.length > 0).map((m) => planningJob(m, addMails))];
  const byName = new Map(all.map((j) => [j.name, j]));
  const mailer = smtpMailer(deps.smtpUrl);
  const context = async (): Promise<Context> => ({ db, now: deps.demo ? await shownTime(db, new Date()) : new Date(), actor: { kind: "system" } });
  const owner = newId({ now: new Date() });

  engine
    .worker<FactJob>("facts", async (job) => runFactJob(await context(), byName, job.data, tools), { concurrency: 4 })
    .on("failed", (job, error) => log.error({ job: job?.name, problem: error.message }, "job failed"));
  engine
    .worker<MailJob>("mails", async (job) => deliver(await context(), messages, job.data.message, tools, { mailer, from: deps.from, owner }), { concurrency: 8 })
    .on("failed", (_job, error) => (error instanceof TryAgain ? log.warn({ problem: error.message }, "mail waits") : log.error({ problem: error.message }, "mail failed")));

  const addFacts: AddFacts = (made) => facts.addBulk(made);
  let swept = 0;
  const round = async (sweepNow = false) => {
    const ctx = await context();
    await beat(db, "worker", new Date());
    while ((await relay(ctx, all, addFacts)) > 0);
    if (!sweepNow && performance.now() - swept < (deps.sweepEvery ?? 3_000)) return;
    await passOnAgain(ctx, byName, addFacts);
    await sweep(ctx, ticks, messages, tools, addMails);
    swept = performance.now();
  };
  const idle = async () => {
    const counts = [await facts.getJobCounts("waiting", "active", "prioritized"), await mails.getJobCounts("waiting", "active", "prioritized")];
    return counts.every((c) => Object.values(c).every((n) => n === 0));
  };
  return {
    kind: engine.kind,
    context,
    round,
    idle,
    async close() {
      await engine.close();
      mailer.close();
    },
  };
}

/** A worker that goes its rounds by itself. `stop` lets what runs end. */
export async function startWorker(deps: WorkerDeps) {
  const { kind, context, round, idle, close } = await openWorker(deps);
  let stopping = false;
  const rounds = (async () => {
    while (!stopping) {
      try {
        await round();
        if (deps.demo) await moveClock(await context(), { round: () => round(true), idle });
      } catch (error) {
        deps.log.error({ problem: error instanceof Error ? error.message : String(error) }, "round failed");
        await sleep(500);
      }
      if (!stopping) await sleep(deps.every ?? 500);
    }
  })();
  return {
    kind,
    async stop() {
      stopping = true;
      await rounds;
      await close();
    },
  };
}
