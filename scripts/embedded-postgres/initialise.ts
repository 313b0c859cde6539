import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { problemInOutput, StartProblem } from "../start-problem.ts";
import type { Binaries } from "./binaries.ts";
import { canUse, type ServerUser } from "./server-user.ts";

/** Where one server keeps its files inside the data folder. */
export function serverFiles(dataFolder: string, name: string) {
  const at = path.join(dataFolder, name);
  return { dataFolder, cluster: at, log: `${at}.log`, password: `${at}.password`, lock: `${at}.lock`, holders: `${at}.users` };
}
export type ServerFiles = ReturnType<typeof serverFiles>;

/** What the server's processes need whoever starts them: a folder that can be entered, plain messages, UTC. */
export const processOptions = (user: ServerUser) => ({ ...user, cwd: path.parse(process.cwd()).root, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } });

/** Makes the database files when there are none, and answers whether it did. Throws when those that are there belong to another major version. */
export function initialise(files: ServerFiles, { folder, major }: Binaries, user: ServerUser): boolean {
  const found = clusterVersion(files.cluster);
  if (found !== undefined) {
    if (found !== major) {
      throw new StartProblem(
        `The database in ${files.cluster} was made by PostgreSQL ${found}, and this version of Kohortti brings PostgreSQL ${major}, which cannot open it; move that folder away to start anew, or set KOHORTTI_DATA to another folder.`,
      );
    }
    if (!existsSync(files.password)) throw new StartProblem(`The database in ${files.cluster} has lost its password file ${files.password}; put it back, or move both away to start anew.`);
    return false;
  }
  // into a folder of another name, renamed when whole: an initdb that was killed leaves PG_VERSION behind
  const half = `${files.cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  own(half, user);
  if (!canUse(user, half, "-w")) {
    rmSync(half, { recursive: true });
    throw new StartProblem(
      `The data folder ${files.dataFolder} lies inside a folder that other users cannot enter, and PostgreSQL runs as one of them when started by root; set KOHORTTI_DATA to a folder outside it.`,
    );
  }
  writeFileSync(files.password, randomBytes(18).toString("base64url"), { mode: 0o600 });
  runInitdb(files, half, path.join(folder, "initdb"), user);
  renameSync(half, files.cluster);
  return true;
}

function runInitdb(files: ServerFiles, half: string, initdb: string, user: ServerUser): void {
  const passwordForInitdb = `${half}.password`; // readable by the server's user, gone in a moment
  writeFileSync(passwordForInitdb, readFileSync(files.password), { mode: 0o600 });
  own(passwordForInitdb, user);
  const options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"];
  const ended = spawnSync(initdb, ["-D", half, "-U", "kohortti", `--pwfile=${passwordForInitdb}`, ...options], { ...processOptions(user), encoding: "utf8" });
  rmSync(passwordForInitdb, { force: true });
  if (ended.status === 0) return;
  const output = ended.error?.message ?? `${ended.stdout}${ended.stderr}`;
  const lastLine = output.trim().split("\n").at(-1) ?? "";
  throw problemInOutput(files.dataFolder, output) ?? new StartProblem(`PostgreSQL could not make its files in ${files.cluster}: ${lastLine}`, { cause: output });
}

function own(target: string, { uid, gid }: ServerUser): void {
  if (uid !== undefined && gid !== undefined) chownSync(target, uid, gid);
}

/** The major version that made the files; undefined when there are none. */
function clusterVersion(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(cluster, "PG_VERSION"), "utf8"), 10);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return undefined;
    if (code === "EACCES") throw new StartProblem(`The database in ${cluster} belongs to another user of this machine; start as that user, or set KOHORTTI_DATA to another folder.`);
    throw error;
  }
}
