import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { problemInOutput, StartProblem } from "../start-problem.ts";
import { processOptions, type ServerFiles } from "./initialise.ts";
import { runningProcess } from "./processes.ts";
import type { ServerUser } from "./server-user.ts";

export type ServerProcess = { pid: number; port: number };

/** The live server on these files, if any; it may have outlived the launcher that was killed. A pid file without its server is removed. */
export function findServer({ cluster }: ServerFiles): ServerProcess | undefined {
  const pidFile = path.join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(pidFile, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const command = runningProcess(pid)?.command ?? "";
  if (command.includes("postgres") && command.includes(cluster)) return { pid, port };
  rmSync(pidFile, { force: true }); // its number may belong to someone else by now
  return undefined;
}

/** Starts postgres on a free port of 127.0.0.1. It writes to a log file, since a pipe would die with the launcher. */
export async function launchServer(files: ServerFiles, binaries: string, user: ServerUser, settings: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "200", logging_collector: "off", ...settings };
  const log = openSync(files.log, "w");
  // detached: Ctrl-C in the terminal must not reach it before those who use it are done
  const child = spawn(path.join(binaries, "postgres"), ["-D", files.cluster, "-p", String(port), ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])], {
    ...processOptions(user),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new StartProblem(`PostgreSQL could not be started: ${error.message}.`)));
    child.once("spawn", () => resolve({ pid: child.pid ?? 0, port }));
  });
}

/** Why a server that ended at its start did so, from its log. */
export function whyServerEnded(files: ServerFiles): StartProblem {
  const log = readFileSync(files.log, "utf8");
  const fatal = log.split("\n").findLast((line) => /FATAL|PANIC|error/.test(line)) ?? "it left no message";
  return problemInOutput(files.dataFolder, log) ?? new StartProblem(`PostgreSQL ended at its start: ${fatal.replace(/^.*?(FATAL|PANIC):\s*/, "")} (log: ${files.log}).`);
}

/** Ends the server: it cuts its connections and writes everything down; after 10 s without success it is told to drop everything, which the next start repairs. */
export async function stopServer({ pid }: ServerProcess): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += 25) {
      if (!runningProcess(pid)) return;
      await sleep(25);
    }
  }
}
