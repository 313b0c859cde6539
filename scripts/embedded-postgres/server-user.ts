import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";
import { StartProblem } from "../start-problem.ts";

/** Empty: the server runs as ourselves. */
export type ServerUser = { uid?: number; gid?: number };

/** The user that runs the server: ourselves or, for root, postgres or else nobody, because PostgreSQL refuses root. */
export function serverUser(): ServerUser {
  const ownId = process.getuid?.();
  if (ownId !== 0) {
    if (ownId !== undefined && !hasName()) {
      throw new StartProblem(`PostgreSQL cannot run as the user number ${ownId}, which has no name on this machine; set DATABASE_URL to a PostgreSQL of your own.`);
    }
    return {};
  }
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [idOf(name, "-u"), idOf(name, "-g")];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new StartProblem("PostgreSQL refuses to run as root and this machine has neither a user postgres nor nobody; start as an ordinary user or set DATABASE_URL.");
}

/** Asks the kernel, not the mode bits: can that user enter the folder, and with "-w" also write there? */
export function canUse(user: ServerUser, folder: string, test: "-w" | "-x"): boolean {
  if (process.platform === "win32") return true;
  return spawnSync("/bin/sh", ["-c", `cd "$1" && test ${test} .`, "sh", folder], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false; // a container started with a bare user number
  }
}

function idOf(name: string, which: "-u" | "-g"): number | undefined {
  const answer = spawnSync("id", [which, name], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}
