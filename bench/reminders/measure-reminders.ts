import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "nodemailer";
import pg from "pg";
import PostalMime from "postal-mime";
import { startChild } from "../support/children.ts";
import type { BenchDatabase } from "../support/database.ts";
import { mailSink, type MailSink } from "../support/mail-sink.ts";
import { compare } from "../support/numbers.ts";
import { fillWithDueReminders } from "./due-reminders.ts";

const count = 1_000;
const rounds = 3;

export type ReminderResult = { engine: string; count: number; worker: number; nodemailer: number; ratio: number };

/**
 * Seconds from a worker's first beat until a thousand due reminders have been planned, written to the ledger, queued,
 * composed and taken by a mail server, and seconds in which nodemailer alone hands a thousand copies of one of them, ready, to the same server.
 */
export async function measureReminders(database: BenchDatabase, redisUrl: string | undefined, say: (line: string) => void): Promise<ReminderResult[]> {
  const filled = await database.copyAs("reminders");
  await fillWithDueReminders(filled, count);
  const engines = [{ engine: "PostgreSQL", redisUrl: undefined }, ...(redisUrl ? [{ engine: "Redis", redisUrl }] : [])];
  const results: ReminderResult[] = [];
  for (const { engine, redisUrl: redis } of engines) {
    const [worker, bare]: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const sink = await mailSink();
      try {
        const url = await database.copyAs(`reminders_${engine.toLowerCase()}_${round}`, "reminders");
        const { seconds, sample } = await sendWithWorker(url, redis, sink, database.folder);
        worker!.push(seconds);
        bare!.push(await sendBare(sample, sink));
        say(`reminders: ${engine}, round ${round + 1}: worker ${seconds.toFixed(1)} s, nodemailer alone ${bare!.at(-1)!.toFixed(1)} s`);
      } finally {
        await sink.end();
      }
    }
    const { ours, floor, ratio } = compare(worker!, bare!);
    results.push({ engine, count, worker: ours, nodemailer: floor, ratio });
  }
  return results;
}

async function sendWithWorker(databaseUrl: string, redisUrl: string | undefined, sink: MailSink, folder: string): Promise<{ seconds: number; sample: string }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const env = { DATABASE_URL: databaseUrl, SMTP_URL: sink.url, KOHORTTI_DATA: folder, KOHORTTI_SECRET: "x".repeat(32), KOHORTTI_DEMO: "1", ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
  const worker = startChild("build/worker.js", env);
  try {
    let beat: Date | undefined;
    for (let i = 0; !beat; i += 1) {
      if (i > 6_000) throw new Error("The worker has not begun within a minute.");
      await sleep(10);
      beat = (await client.query<{ at: Date }>("select beat_at as at from heartbeat where name = 'worker'")).rows[0]?.at;
    }
    const { lastAt, last } = await sink.until(count);
    return { seconds: (lastAt - beat.getTime()) / 1000, sample: last };
  } finally {
    await worker.end();
    await client.end();
  }
}

/** With as many connections as the worker's mailer uses. */
async function sendBare(sample: string, sink: MailSink): Promise<number> {
  const { subject, html, text } = await PostalMime.parse(sample);
  const transport = createTransport({ url: sink.url, pool: true, maxConnections: 4 } as never); // the types know no pool beside a URL
  const before = (await sink.taken()).count;
  const begin = Date.now();
  const mails = Array.from({ length: count }, (_, i) => transport.sendMail({ from: "kohortti@kohortti.example", to: `osallistuja-${i}@example.org`, subject, html, text }));
  await Promise.all(mails);
  const { lastAt } = await sink.until(before + count);
  transport.close();
  return (lastAt - begin) / 1000;
}
