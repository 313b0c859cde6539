import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { freePort } from "#scripts/free-port.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { ownRedis } from "#test/support/redis.ts";
import { eventually, testSecret } from "#test/support/worker.ts";

const own = ownDatabase();
const redis = ownRedis();
const sink = ownMailSink();
const children: ChildProcess[] = [];
const data = mkdtempSync(path.join(tmpdir(), "kohortti-production-"));

afterEach(async () => {
  await Promise.all(
    children.splice(0).map(async (c) => {
      if (c.exitCode !== null || c.signalCode) return;
      const gone = new Promise((resolve) => c.once("exit", resolve));
      c.kill("SIGTERM");
      await gone;
    }),
  );
});

/** A process as production runs it; it has nothing but its environment. */
function start(file: string, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATABASE_URL: own.url, SMTP_URL: sink.url, KOHORTTI_DATA: data, KOHORTTI_SECRET: testSecret, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.push(child);
  return child;
}

async function web(env: Record<string, string>): Promise<string> {
  const port = await freePort();
  start("server.ts", { ...env, PORT: String(port) });
  const origin = `http://localhost:${port}`;
  await eventually(
    () =>
      fetch(`${origin}/healthz`)
        .then((r) => r.ok)
        .catch(() => false),
    origin,
  );
  return origin;
}

const ask = (origin: string, email: string) => fetch(`${origin}/sign-in?index`, { method: "POST", body: new URLSearchParams({ email }), redirect: "manual", headers: { origin } });

describe.each(["without Redis", "with Redis"] as const)("two web and two worker processes %s", (how) => {
  const env = (): Record<string, string> => (how === "with Redis" ? { REDIS_URL: redis.url } : {});
  const name = how === "with Redis" ? "redis" : "postgres";

  test("lose and double nothing, also when a worker is killed while it sends", async () => {
    const origins = [await web(env()), await web(env())];
    const first = start("build/worker.js", env());
    start("build/worker.js", env());
    await own.db.deleteFrom("rate_limit").execute();
    const addresses = Array.from({ length: 30 }, (_, i) => `both-${i}@${name}.example`);
    const asked = Promise.all(addresses.map((email, i) => ask(origins[i % 2]!, email)));
    await sleep(300);
    first.kill("SIGKILL");
    expect((await asked).map((a) => a.status)).toEqual(addresses.map(() => 303));
    // what the killed worker had claimed waits for its lease: the test lets it run out now instead of in two minutes
    await sleep(1_500);
    await own.db
      .updateTable("message")
      .set({ lease_until: new Date(0) })
      .where("state", "=", "sending")
      .execute();
    await eventually(async () => {
      const rows = await own.db.selectFrom("message").select("state").where("address", "like", `both-%@${name}.example`).execute();
      return rows.length === addresses.length && rows.every((r) => r.state === "sent");
    }, "thirty mails");
    const doubled = addresses.filter((a) => new Set(sink.to(a).map((m) => m.mail.messageId)).size !== 1);
    expect(doubled).toEqual([]);
    const twice = addresses.filter((a) => sink.to(a).length > 1);
    // a mail that was on the wire when the worker died may arrive again, under the same Message-ID; no other
    expect(twice.length).toBeLessThanOrEqual(8);
  });
});

describe("a setting that is wrong or missing ends the process with one sentence", () => {
  test.each(["server.ts", "build/worker.js"])("%s without DATABASE_URL", async (file) => {
    const child = spawn(process.execPath, [file], { env: { PATH: process.env.PATH, NODE_ENV: "production", KOHORTTI_SECRET: testSecret }, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (b: Buffer) => (said += String(b)));
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain("DATABASE_URL");
  });
});
