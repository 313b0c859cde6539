import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#scripts/free-port.ts";
import type { FloorPage } from "../pages/floor.ts";
import { startChild, type Child } from "./children.ts";

export type Server = { origin: string; child: Child };
/** Notes what must be ended, as soon as it has been started. */
export type Started = (child: Child) => Child;

/** The web process as `npm start` runs it. */
export async function startWeb(started: Started, env: Record<string, string>): Promise<Server> {
  const port = String(await freePort());
  const child = started(startChild(path.resolve("server.ts"), { ...env, PORT: port }));
  const origin = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 200; i += 1) {
    const up = await fetch(`${origin}/healthz`).then(
      (r) => r.ok,
      () => false,
    );
    if (up) return { origin, child };
    await sleep(50);
  }
  throw new Error("The web process does not answer.");
}

/** The floor of pages: bare node:http and the same React tree, see pages/floor.ts. */
export async function startFloor(started: Started, env: Record<string, string>, pages: readonly FloorPage[]): Promise<Server> {
  const wanted = pages.map(({ path: address, cookie }): FloorPage => ({ path: address, cookie }));
  return startListening(started, path.resolve(import.meta.dirname, "../pages/floor.ts"), { ...env, PAGES: JSON.stringify(wanted) });
}

/** A process that says over its channel on which port it listens. */
export async function startListening(started: Started, file: string, env: Record<string, string>): Promise<Server> {
  const child = started(startChild(file, env));
  const { port } = await child.ask<{ port: number }>();
  return { origin: `http://127.0.0.1:${port}`, child };
}
