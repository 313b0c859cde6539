// A lock file that lacks a platform's optional package installs where it was made and fails elsewhere in `npm ci` (EUSAGE: Missing … from lock file).
import { readFileSync } from "node:fs";

type Locked = { version?: string; optionalDependencies?: Record<string, string> };
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Where npm would find a package that `folder` asks for: beside it, or in any folder above. */
function isLocked(name: string, folder: string): boolean {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const missing = Object.entries(packages).flatMap(([folder, { version, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(name, folder))
    .map(([name, range]) => `${folder}@${version} wants ${name}@${range}, which the lock file lacks`),
);
if (missing.length) {
  console.error(`${missing.join("\n")}\nMake the lock file with "npm run lock".`);
  process.exit(1);
}
