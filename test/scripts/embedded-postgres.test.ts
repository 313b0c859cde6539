import { fork, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPostgres, stopServerIn, type EmbeddedPostgres } from "#scripts/embedded-postgres.ts";
import { runningProcess } from "#scripts/embedded-postgres/processes.ts";
import { problemInOutput, StartProblem, usingFolder } from "#scripts/start-problem.ts";

const isRoot = process.getuid?.() === 0;
let folder: string;
const running: EmbeddedPostgres[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kohortti-pg-"));
  chmodSync(folder, 0o755); // as root the server runs as another user
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await stopServerIn(folder);
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataFolder: folder });
  running.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query(text)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** A launcher in a process of its own, started and ready. */
async function launcher(): Promise<{ child: ChildProcess; server: { pid: number; adopted: boolean } }> {
  const child = fork(path.join(import.meta.dirname, "../support/postgres-launcher.ts"), [folder]);
  const server = await new Promise<{ pid: number; adopted: boolean }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { pid: number; adopted: boolean })); // its own message, two lines long
    child.once("exit", (code) => reject(new Error(`the launcher ended with code ${code}`)));
  });
  return { child, server };
}

async function endWith(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

describe("one launcher", () => {
  test("makes the database once and finds its data on the second start", async () => {
    const first = await start();
    expect(first).toMatchObject({ created: true, adopted: false });
    await query(first.url, "create table kept as select 'yes' as answer");
    await first.stop();
    expect(runningProcess(first.pid)).toBeUndefined();
    const second = await start();
    expect(second).toMatchObject({ created: false, adopted: false });
    expect(await query(second.url, "select answer from kept")).toBe("yes");
  });

  test("sorts as Finnish does and listens on this machine only", async () => {
    const { url } = await start();
    expect(await query(url, `select string_agg(name, '' order by name collate "fi-x-icu") from unnest(array['ö', 'a', 'z', 'å', 'ä']) name`)).toBe("azåäö");
    expect(await query(url, "show listen_addresses")).toBe("127.0.0.1");
  });

  test("begins anew after an initdb that was killed", async () => {
    mkdirSync(path.join(folder, "db.new"));
    writeFileSync(path.join(folder, "db.new", "PG_VERSION"), "18\n");
    expect((await start()).created).toBe(true);
    expect(existsSync(path.join(folder, "db.new"))).toBe(false);
  });

  test("recovers what was committed when the server itself was killed", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 'yes' as answer");
    process.kill(first.pid, "SIGKILL");
    while (runningProcess(first.pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await query((await start()).url, "select answer from kept")).toBe("yes");
  });

  test("does not take a process of another kind for the server, when a stale pid file has its number", async () => {
    const first = await start();
    await first.stop();
    writeFileSync(path.join(folder, "db", "postmaster.pid"), `${process.pid}\n${folder}/db\n1\n5432\n\n127.0.0.1\n`);
    expect(await start()).toMatchObject({ adopted: false, created: false });
  });
});

describe("several launchers", () => {
  test("a server that outlived its killed launcher is joined, and stopped by the last one", async () => {
    const killed = await launcher();
    await endWith(killed.child, "SIGKILL");
    expect(runningProcess(killed.server.pid)).toBeDefined();
    const next = await start();
    expect(next).toMatchObject({ adopted: true, shared: false, pid: killed.server.pid });
    await next.stop();
    expect(runningProcess(next.pid)).toBeUndefined();
  });

  test("the second does not stop the server while the first lives, nor the first while the second does", async () => {
    const first = await launcher();
    const second = await launcher();
    expect(second.server).toEqual({ pid: first.server.pid, adopted: true });
    const third = await start();
    expect(third.shared).toBe(true);
    await endWith(first.child, "SIGTERM");
    await endWith(second.child, "SIGTERM");
    expect(await query(third.url, "select 1")).toBe(1);
    await third.stop();
    expect(runningProcess(third.pid)).toBeUndefined();
  });

  test("two that start at the same moment share one server", async () => {
    const [a, b] = await Promise.all([launcher(), launcher()]);
    expect(a.server.pid).toBe(b.server.pid);
    expect([a.server.adopted, b.server.adopted].sort()).toEqual([false, true]);
    await Promise.all([endWith(a.child, "SIGTERM"), endWith(b.child, "SIGTERM")]);
    expect(runningProcess(a.server.pid)).toBeUndefined();
  });

  test("a server in use is not stopped for a fresh start", async () => {
    const { child } = await launcher();
    await expect(stopServerIn(folder)).rejects.toThrow(StartProblem);
    await endWith(child, "SIGTERM");
  });
});

describe("what stands in the way is one sentence", () => {
  test("files of another major version", async () => {
    await (await start()).stop();
    writeFileSync(path.join(folder, "db", "PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow(/^The database in [^\n]*\/db was made by PostgreSQL 17, and this version of Kohortti brings PostgreSQL 18, which cannot open it; [^\n]*\.$/);
    expect(readFileSync(path.join(folder, "db", "PG_VERSION"), "utf8")).toBe("17\n");
  });

  test("a password file that is gone", async () => {
    await (await start()).stop();
    rmSync(path.join(folder, "db.password"));
    await expect(start()).rejects.toThrow(/has lost its password file/);
  });

  test("a folder that cannot be written", async () => {
    const closed = path.join(folder, "closed");
    mkdirSync(closed, { mode: 0o555 });
    const dataFolder = isRoot ? "/sys/kohortti" : path.join(closed, "data"); // root may write everywhere but there
    const problem = startPostgres({ dataFolder });
    await expect(problem).rejects.toThrow(StartProblem);
    await expect(problem).rejects.toThrow(/^The data folder [^\n]* cannot be used: [^\n]*KOHORTTI_DATA[^\n]*\.$/);
  });

  test("a file where the folder should be", async () => {
    writeFileSync(path.join(folder, "file"), "");
    await expect(startPostgres({ dataFolder: path.join(folder, "file") })).rejects.toThrow(/^The data folder [^\n]* cannot be used: there is a file of that name; [^\n]*\.$/);
  });

  // only root starts the server as another user
  if (isRoot)
    test("a folder inside a home that is closed to the server's user", async () => {
      chmodSync(folder, 0o700);
      const problem = startPostgres({ dataFolder: path.join(folder, "data") });
      await expect(problem).rejects.toThrow(/^The data folder [^\n]* lies inside a folder that other users cannot enter, [^\n]*KOHORTTI_DATA[^\n]*\.$/);
      expect(existsSync(path.join(folder, "data", "db.new"))).toBe(false);
    });

  test.each([
    ["ENOSPC", /no space left on its disk/],
    ["EDQUOT", /quota is full/],
    ["EROFS", /read-only file system/],
    ["EACCES", /may not write there/],
  ])("%s while using the folder", async (code, sentence) => {
    const problem = usingFolder("/data", () => Promise.reject(Object.assign(new Error("write"), { code })));
    await expect(problem).rejects.toThrow(StartProblem);
    await expect(problem).rejects.toThrow(sentence);
  });

  test("a full disk that only the log of initdb or postgres tells of", () => {
    expect(problemInOutput("/data", 'FATAL:  could not write lock file "postmaster.pid": No space left on device')?.message).toMatch(
      /^The data folder \/data cannot be used: there is no space left on its disk/,
    );
    expect(problemInOutput("/data", "FATAL:  out of memory")).toBeUndefined();
  });
});
