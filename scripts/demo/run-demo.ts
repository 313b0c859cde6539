import path from "node:path";
import { readSettings } from "#env.server.ts";
import { isBuilt } from "../build-fingerprint.ts";
import { lockHolder, takeLock } from "../embedded-postgres/lock.ts";
import { StartProblem, usingFolder } from "../start-problem.ts";
import { childProcesses } from "./children.ts";
import { claimFolder, demoFolderFor, isComplete, startOver } from "./data-folder.ts";
import { fillDatabase, openDatabase } from "./database.ts";
import { portsMustBeFree } from "./ports.ts";
import { untilReady } from "./ready.ts";

const demoClock = "2027-03-10T09:00:00+02:00";

/** What the web server runs itself; the pages are Vite's. (A plain --watch would follow Vite's own temporary files and never rest.) */
const watchedByWeb = ["server.ts", "env.server.ts", "storage.server.ts", "app/http", "domain", "db"];

type Options = { reset: boolean; development: boolean };
type Ending = { code: number; sentence?: string; error?: unknown };

/**
 * Starts PostgreSQL, inbox, web and worker, and stays until a signal comes or one of them ends by itself. Nothing is
 * started before the folder, the settings and the ports are known to be good. Everything is ended, last started first;
 * the answer is the exit code.
 */
export async function runDemo(options: Options): Promise<number> {
  const folder = demoFolderFor(process.env);
  const children = childProcesses();
  const endings: (() => void | Promise<void>)[] = [];
  const leaving = new AbortController();
  const end = Promise.withResolvers<Ending>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end.resolve({ code: 0 }));

  const started = usingFolder(folder, () => startDemo(options, { folder, children, endings, leaving: leaving.signal, ended: (sentence) => end.resolve({ code: 1, sentence }) }));
  started.catch((error: unknown) => end.resolve({ code: 1, error }));
  const { code, sentence, error } = await end.promise;
  if (sentence) console.error(sentence);
  leaving.abort();
  await children.stopJobs();
  await started.catch(() => {}); // it gives up at its next step
  for (const ending of endings.reverse()) await ending();
  if (error !== undefined) throw error;
  return code;
}

type Running = { folder: string; children: ReturnType<typeof childProcesses>; endings: (() => void | Promise<void>)[]; leaving: AbortSignal; ended: (sentence: string) => void };

async function startDemo({ reset, development }: Options, { folder, children, endings, leaving, ended }: Running): Promise<void> {
  const env = environment(folder, development);
  // what only the children need is filled in, so that nothing is written before all settings are known to be good
  const { port, inboxPort, smtpPort } = readSettings({
    ...env,
    DATABASE_URL: env.DATABASE_URL || "postgres://embedded",
    KOHORTTI_SECRET: env.KOHORTTI_SECRET || "made by the children when they start",
  });
  claimFolder(folder);
  const lock = path.join(folder, "demo.lock");
  const release = takeLock(lock);
  if (!release) throw new StartProblem(`Another demo is running on the data folder ${folder} (process ${lockHolder(lock)}); stop it, or set KOHORTTI_DATA to another folder.`);
  endings.push(release);
  await portsMustBeFree({ PORT: port, INBOX_PORT: inboxPort, SMTP_PORT: smtpPort });
  if (reset && env.DATABASE_URL) throw new StartProblem("--reset removes only the demo's own database; unset DATABASE_URL, or empty that database yourself.");
  if (reset || !isComplete(folder)) await startOver(folder); // nothing there yet, or a first start that was cut off

  const opening = openDatabase(folder, env.DATABASE_URL).then((opened) => {
    endings.push(opened.stop);
    return opened;
  });
  const built = development || isBuilt() ? undefined : buildWeb();
  await Promise.allSettled([opening, built]); // both have ended before a failure of one is told
  const database = await opening;
  await built;
  const childEnv = { ...env, DATABASE_URL: database.url };
  const keep = (name: string, file: string, ...args: string[]) => {
    const child = children.keep({ name, args, env: childEnv, log: development ? undefined : path.join(folder, `${file}.log`) }, ended);
    return { child, stop: () => children.stop(child) };
  };

  const inbox = keep("The inbox", "inbox", "scripts/inbox.ts");
  endings.push(inbox.stop);
  await new Promise((resolve) => inbox.child.once("message", resolve).once("exit", resolve));
  await fillDatabase({ folder, env, children, development, say: console.log }, database);
  const web = development ? keep("The web server", "web", "scripts/run-watched.ts", ...watchedByWeb.map((path) => `--watch-path=${path}`), "server.ts") : keep("The web server", "web", "server.ts");
  const worker = development ? keep("The worker", "worker", "scripts/run-watched.ts", "--watch", "--import", "tsx", "jobs/worker.ts") : keep("The worker", "worker", "build/worker.js");
  endings.push(async () => void (await Promise.all([web.stop(), worker.stop()])));
  await untilReady(`http://localhost:${port}`, 60_000, leaving);
  console.log(`Kohortti ready: http://localhost:${port}`);
  console.log(`Personas and clock: http://localhost:${port}/demo · Mail: http://localhost:${inboxPort} · Stop: Ctrl-C`);

  async function buildWeb(): Promise<void> {
    console.log("Building the pages, as on the first start and after a change.");
    await children.run({ name: "The build", args: ["scripts/build.ts"], env, log: path.join(folder, "build.log") });
  }
}

function environment(folder: string, development: boolean): NodeJS.ProcessEnv {
  const { SMTP_PORT = "1025", KOHORTTI_NOW = demoClock } = process.env;
  return {
    ...process.env,
    NODE_ENV: development ? "development" : "production",
    KOHORTTI_DATA: folder,
    KOHORTTI_DEMO: "1",
    KOHORTTI_NOW,
    SMTP_URL: process.env.SMTP_URL || `smtp://127.0.0.1:${SMTP_PORT}`,
  };
}
