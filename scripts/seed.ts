// npm run seed: plays the demo's history into an empty, migrated database, with mails to SMTP_URL. `npm run demo` runs it built.
// With --scale 100 the data is there a hundred times over, for measuring: see scripts/scale.ts.
import { pino } from "pino";
import { connect } from "#db/client.ts";
import { readSettings } from "#env.server.ts";
import { openWorker } from "#jobs/start-worker.ts";
import { diskStorage } from "../storage.server.ts";
import { multiplyData } from "./scale.ts";
import { play } from "./seed/play.ts";
import { lastMoment, wholeStory } from "./seed/whole-story.ts";
import { main, StartProblem } from "./start-problem.ts";

await main(async () => {
  const times = scaleFrom(process.argv);
  const settings = readSettings(process.env);
  const { db } = connect(withoutWaitingForDisk(settings.databaseUrl), 10);
  if (await db.selectFrom("person").select("id").limit(1).executeTakeFirst()) throw new StartProblem("The database has people in it; the demo data is made only in an empty one.");
  const storage = diskStorage(settings.dataFolder);
  const worker = await openWorker({ ...settings, db, from: settings.mailFrom, storage, demo: true, log: pino({ level: "warn" }) });
  await play(wholeStory(), settings.clockStart ?? lastMoment, { db, storage, secret: settings.secret, worker: { round: () => worker.round(true), idle: worker.idle } });
  await worker.close();
  await db.destroy();
  if (times > 1) await multiplyData(settings.databaseUrl, times);
});

/** The history is whole or made again, so a commit need not wait for the disk. */
function withoutWaitingForDisk(url: string): string {
  const hasty = new URL(url);
  hasty.searchParams.set("options", "-c synchronous_commit=off");
  return hasty.href;
}

/** The number after --scale; 1 without one. */
function scaleFrom(args: string[]): number {
  const at = args.indexOf("--scale");
  if (at === -1) return 1;
  const times = Number(args[at + 1]);
  if (!Number.isInteger(times) || times < 1 || times > 1000) throw new StartProblem("--scale needs a whole number from 1 to 1000.");
  return times;
}
