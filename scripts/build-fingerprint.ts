import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const sources = [
  "app",
  "domain",
  "db",
  "jobs",
  "emails",
  "documents",
  "locales",
  "public",
  "scripts/seed.ts",
  "scripts/seed",
  "scripts/start-problem.ts",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "env.server.ts",
  "storage.server.ts",
];
const kept = "build/fingerprint";

/** Names, sizes and times of everything that the build reads: cheap, and different after any edit. */
export function fingerprint(root = process.cwd()): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesIn(root, source))) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

/** Is there a build of just these sources? */
export function isBuilt(root = process.cwd()): boolean {
  const file = path.join(root, kept);
  const parts = ["build/server/index.js", "build/client", "build/worker.js", "build/seed.js"];
  return existsSync(file) && parts.every((part) => existsSync(path.join(root, part))) && readFileSync(file, "utf8") === fingerprint(root);
}

/** Notes what the build was made of. Take the fingerprint before the build starts: an edit during it then counts as newer. */
export function keepFingerprint(taken: string, root = process.cwd()): void {
  mkdirSync(path.join(root, "build"), { recursive: true });
  writeFileSync(path.join(root, kept), taken);
}

function filesIn(root: string, source: string): string[] {
  const at = path.join(root, source);
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [source];
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
