// npm run build: web (build/client, build/server), worker (build/worker.js) and the maker of the demo data (build/seed.js).
import { spawnSync } from "node:child_process";
import { fingerprint, keepFingerprint } from "./build-fingerprint.ts";
import { withOwnTools } from "./own-tools.ts";

const programs = [
  "worker=jobs/worker.ts",
  "seed=scripts/seed.ts",
  "--bundle",
  "--platform=node",
  "--format=esm",
  "--target=node24",
  "--packages=external",
  "--jsx=automatic",
  "--sourcemap",
  "--log-level=warning",
  "--outdir=build",
];

const taken = fingerprint();
run("remix", ["vite:build"]);
run("esbuild", programs);
keepFingerprint(taken);

function run(tool: string, args: string[]): void {
  const { status } = spawnSync(tool, args, { stdio: "inherit", env: withOwnTools({ ...process.env, NODE_ENV: "production" }) });
  if (status !== 0) process.exit(status ?? 1);
}
