import { SettingsProblem } from "#env.server.ts";

/** Why something could not start, as one sentence for the person at the terminal. */
export class StartProblem extends Error {}

const reasons: Record<string, string> = {
  ENOSPC: "there is no space left on its disk; free some space or set KOHORTTI_DATA to a folder on another disk",
  EDQUOT: "your disk quota is full; free some space or set KOHORTTI_DATA to another folder",
  EROFS: "it is on a read-only file system; set KOHORTTI_DATA to a folder that can be written",
  EACCES: "you may not write there; set KOHORTTI_DATA to a folder that can be written",
  EPERM: "you may not write there; set KOHORTTI_DATA to a folder that can be written",
  ENOTDIR: "a part of its path is a file, not a folder; set KOHORTTI_DATA to a folder",
  EEXIST: "there is a file of that name; set KOHORTTI_DATA to a folder",
};

/** Runs `work` in the data folder; a disk that is full, read-only or closed becomes a StartProblem that names the folder. */
export async function usingFolder<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? reasons[String(error.code)] : undefined;
    if (!reason || error instanceof StartProblem) throw error;
    throw new StartProblem(`The data folder ${folder} cannot be used: ${reason}.`, { cause: error });
  }
}

/** The sentence that a line of a tool's output stands for (initdb, postgres), if it tells of the disk. */
export function problemInOutput(folder: string, output: string): StartProblem | undefined {
  const code = /no space left on device/i.test(output) ? "ENOSPC" : /read-only file system/i.test(output) ? "EROFS" : /permission denied/i.test(output) ? "EACCES" : undefined;
  return code && new StartProblem(`The data folder ${folder} cannot be used: ${reasons[code]}.`);
}

/**
 * Runs the main function of a script. A problem that was foreseen ends the process with its sentence and code 1;
 * anything else is a bug and keeps its stack trace.
 */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StartProblem || error instanceof SettingsProblem ? error.message : error);
    process.exit(1);
  }
}
