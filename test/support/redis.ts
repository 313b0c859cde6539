import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll } from "vitest";
import { freePort } from "#scripts/free-port.ts";
import { requireProgram } from "./programs.ts";

/** The path of a Redis or Valkey server; see requireProgram. */
export const redisServer = () => requireProgram({ programs: ["redis-server", "valkey-server"], debianPackage: "redis-server", advice: "install redis or valkey, or set REDIS_URL" });

/**
 * A Redis for this test file: REDIS_URL when set, else a server of its own that keeps nothing on disk.
 * `url` can be read inside tests and hooks. `stop` and `start` play an outage on the same port; they need a server of our own.
 */
export function ownRedis() {
  const given = process.env.REDIS_URL;
  const folder = mkdtempSync(path.join(tmpdir(), "kohortti-redis-"));
  let port = 0;
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    if (given) throw new Error("The Redis of REDIS_URL is not ours to start or stop: unset REDIS_URL for this test.");
    server = spawn(redisServer(), ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "no"], { stdio: "ignore" });
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 500) throw new Error("Redis has not answered for five seconds.");
      await sleep(10);
    }
  }

  async function stop(): Promise<void> {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null || running.signalCode) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGTERM");
    await ended;
  }

  beforeAll(async () => {
    if (given) return;
    port = await freePort();
    await start();
  }, 300_000);
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    get url() {
      return given ?? `redis://127.0.0.1:${port}`;
    },
    start,
    stop,
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString().startsWith("+PONG"));
    });
  });
}
