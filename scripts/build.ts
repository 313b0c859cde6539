// npm run build: web (build/client, build/server) and worker (build/worker.js), for `npm start` and `npm run worker`.
import { spawnSync } from "node:child_process";
import { fingerprint, keepFingerprint } from "./build-fingerprint.ts";
import { withOwnTools } from "./own-tools.ts";

const worker = [
  "jobs/worker.ts",
  "--bundle",
  "--platform=node",
  "--format=esm",
  "--target=node24",
  "--packages=external",
  "--jsx=automatic",
  "--sourcemap",
  "--log-level=warning",
  "--outfile=build/worker.js",
];

const taken = fingerprint();
run("remix", ["vite:build"]);
run("esbuild", worker);
keepFingerprint(taken);

function run(tool: string, args: string[]): void {
  const { status } = spawnSync(tool, args, { stdio: "inherit", env: withOwnTools({ ...process.env, NODE_ENV: "production" }) });
  if (status !== 0) process.exit(status ?? 1);
}
