import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import path from "node:path";

/** The first of the programs that is on the PATH, as a full path. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/**
 * The first of the programs that is there. When none is, root on Debian or Ubuntu gets the distribution's package;
 * anyone else gets an error with the name of what to install.
 */
export function requireProgram({ programs, debianPackage, advice }: { programs: string[]; debianPackage: string; advice: string }): string {
  const found = findProgram(...programs);
  if (found) return found;
  if (canInstall()) install(debianPackage);
  const installed = findProgram(...programs);
  if (installed) return installed;
  throw new Error(`The tests need ${programs.join(" or ")} and it is not installed: ${advice}.`);
}

function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !findProgram("apt-get")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

function install(debianPackage: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  console.log(`Installing ${debianPackage} with apt-get, which the tests need.`);
  spawnSync("apt-get", ["update", "-q"], { env, stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", debianPackage], { env, stdio: ["ignore", "ignore", "inherit"] });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
