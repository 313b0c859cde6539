import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolderFor } from "#env.server.ts";
import { stopServerIn } from "../embedded-postgres.ts";
import { StartProblem } from "../start-problem.ts";

/** The demo keeps to a folder of its own, unless it is told which to use. */
export const demoFolderFor = (env: NodeJS.ProcessEnv) => (env.KOHORTTI_DATA ? dataFolderFor(env) : path.join(dataFolderFor(env), "demo"));

/** Written when the demo data is whole: a start that was cut off in the middle begins anew. It also marks the folder as the demo's. */
const marker = (folder: string) => path.join(folder, "demo.json");

type Mark = { complete: boolean };

export function isComplete(folder: string): boolean {
  return existsSync(marker(folder)) && readMark(folder).complete;
}

export function markComplete(folder: string): void {
  writeMark(folder, { complete: true });
}

/** Makes the folder the demo's. Refuses one that holds an installation, whose files a reset would take. */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (existsSync(marker(folder))) return;
  if (["uploads", "secret", "db"].some((name) => existsSync(path.join(folder, name)))) {
    throw new StartProblem(`The folder ${folder} holds the files of an installation that is not a demo; set KOHORTTI_DATA to another folder.`);
  }
  writeMark(folder, { complete: false });
}

/** Removes everything that the demo has made, except the copy of PostgreSQL's programs and the lock that we hold. */
export async function startOver(folder: string): Promise<void> {
  await stopServerIn(folder);
  for (const name of readdirSync(folder)) {
    if (name === "demo.json" || name === "demo.lock" || name.startsWith("postgres-")) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  writeMark(folder, { complete: false });
}

function readMark(folder: string): Mark {
  try {
    return JSON.parse(readFileSync(marker(folder), "utf8"));
  } catch {
    return { complete: false }; // cut off while it was written
  }
}

function writeMark(folder: string, mark: Mark): void {
  writeFileSync(marker(folder), JSON.stringify(mark));
}
