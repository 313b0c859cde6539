import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { eventually } from "#test/support/worker.ts";

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("what is watched ends when whoever started it is gone, and when it is asked to", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "kohortti-watched-")), "watched.js");
  writeFileSync(file, "console.log(process.pid, process.ppid); setInterval(() => {}, 1000);");
  for (const end of ["disconnect", "kill"] as const) {
    const child = spawn(process.execPath, ["scripts/run-watched.ts", "--watch", file], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
    const ended = once(child, "exit");
    const [said] = (await once(child.stdout!, "data")) as [Buffer];
    const pids = String(said).trim().split(" ").map(Number);
    expect(pids.map(lives)).toEqual([true, true]);
    child[end]();
    await ended;
    await eventually(() => !pids.some(lives), "the end of the watcher and of what it watched");
  }
});
