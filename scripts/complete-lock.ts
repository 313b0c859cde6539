// Adds the platform packages that npm left out to the lock file, so that `npm ci` accepts it everywhere; they are never fetched on a platform that they are not for.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

type Locked = { version?: string; dev?: boolean; optional?: boolean; optionalDependencies?: Record<string, string>; [field: string]: unknown };
type Known = { os?: string | string[]; cpu?: string | string[]; libc?: string | string[]; engines?: unknown; license?: string };

const file = "package-lock.json";
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(file, "utf8"));
const { "": project = {}, ...packages } = lock.packages;

for (const [folder, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (packages[`node_modules/${name}`] || packages[`${folder}/node_modules/${name}`]) continue;
    const { os, cpu, libc, engines, license } = about(name);
    packages[`node_modules/${name}`] = { version, cpu: list(cpu), dev, libc: list(libc), license, optional: true, os: list(os), engines };
    console.log(`Added ${name} ${version}`);
  }
}

const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: { "": project, ...Object.fromEntries(sorted) } }, null, 2)}\n`);

/** What the registry says of the package's newest version; its platforms do not change between versions. */
function about(name: string): Known {
  const answer = execFileSync("npm", ["view", name, "os", "cpu", "libc", "engines", "license", "--json"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return answer ? JSON.parse(answer) : {};
}

function list(value: string | string[] | undefined): string[] | undefined {
  return value === undefined ? undefined : [value].flat();
}
