import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { processLabel, stillRuns } from "./processes.ts";

/**
 * Takes a lock file for this process, or returns undefined when another living process has it.
 * A lock whose process is gone is taken over. The answer gives it back.
 */
export function takeLock(file: string): (() => void) | undefined {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, processLabel(process.pid));
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (linked(mine, file)) return () => rmSync(file, { force: true });
      const holder = lockHolder(file);
      if (holder) return undefined;
      removeStale(file);
    }
    return undefined;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The pid of the living process that has the lock, if any. */
export function lockHolder(file: string): number | undefined {
  const label = read(file);
  return label && stillRuns(label) ? Number(label.split(" ", 1)[0]) : undefined;
}

/** Runs `work` while this process alone has the lock; waits for its turn, at most `patience` milliseconds. */
export async function withLock<T>(file: string, patience: number, work: () => Promise<T>): Promise<T | undefined> {
  const until = performance.now() + patience;
  for (;;) {
    const release = takeLock(file);
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (performance.now() > until) return undefined;
    await sleep(50);
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to); // unlike rename, this never replaces a file
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Two processes may find the same stale lock: what was moved away is read again and put back when it has an owner by now. */
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other one was faster
  }
  if (lockHolder(aside)) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
