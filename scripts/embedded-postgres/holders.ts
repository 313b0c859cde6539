import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { processLabel, stillRuns } from "./processes.ts";

/**
 * Who uses a server: a folder with one file for each. The one that leaves last stops the server.
 * Call these only while having the lock of the data folder.
 */
export function holdersIn(folder: string) {
  let count = 0;
  return {
    /** Adds one more user in this process; the answer leaves again and says whether anyone else is left. */
    join(): () => { othersLeft: boolean } {
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${process.pid}-${Date.now()}-${count++}`);
      writeFileSync(file, processLabel(process.pid));
      return () => {
        rmSync(file, { force: true });
        return { othersLeft: living(folder) > 0 };
      };
    },
    /** How many living users there are; files of dead ones are cleared away. */
    living: () => living(folder),
  };
}

function living(folder: string): number {
  let found = 0;
  for (const name of list(folder)) {
    const file = path.join(folder, name);
    if (stillRuns(readFileSync(file, "utf8"))) found++;
    else rmSync(file, { force: true });
  }
  return found;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
