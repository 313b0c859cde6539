// Runs a file under Node's own watch, as `npm run dev` does: node scripts/run-watched.ts --watch-path=app server.ts.
// Node's watcher lives on when whoever started it is killed; this ends it then.
import { spawn } from "node:child_process";

const watcher = spawn(process.execPath, process.argv.slice(2), { stdio: "inherit" });
watcher.once("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => watcher.kill(signal));
if (process.send) process.once("disconnect", () => watcher.kill("SIGTERM"));
