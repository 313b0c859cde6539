import { describe, expect, test } from "vitest";
import { requestSignIn } from "#domain/people/request-sign-in.ts";
import { asVisitor } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { ownRedis } from "#test/support/redis.ts";
import { eventually, testSecret, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const redis = ownRedis();
const sink = ownMailSink();
const ask = (email: string) => requestSignIn(asVisitor(own.db, new Date()), { email, code: "123456", language: "fi", secret: testSecret });
const stateOf = async (address: string) => (await own.db.selectFrom("message").selectAll().where("address", "=", address).execute())[0];

describe.each(["postgres", "redis"] as const)("worker on %s", (kind) => {
  const start = () => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, redisUrl: kind === "redis" ? redis.url : undefined });

  test("a fact becomes one mail, however many workers there are, and the secret is gone afterwards", async () => {
    const workers = await Promise.all([start(), start()]);
    const addresses = Array.from({ length: 10 }, (_, i) => `many-${i}@${kind}.example`);
    await Promise.all(addresses.map(ask));
    for (const address of addresses) await eventually(async () => (await stateOf(address))?.state === "sent", address);
    await Promise.all(workers.map((w) => w.stop()));
    for (const address of addresses) expect(sink.to(address)).toHaveLength(1);
    expect(sink.to(addresses[0]!)[0]!.mail.text).toContain("123456");
    expect((await stateOf(addresses[0]!))!.body).toBeNull();
    expect(await own.db.selectFrom("sign_in_request").selectAll().where("email", "in", addresses).execute()).toEqual([]);
  });

  test("a mail server that is busy or away: the mail waits and goes once", async () => {
    sink.mood = "busy";
    const worker = await start();
    await ask(`busy@${kind}.example`);
    await eventually(async () => ((await stateOf(`busy@${kind}.example`))?.attempts ?? 0) >= 1);
    sink.mood = "takes";
    await sink.stop();
    await ask(`away@${kind}.example`);
    await eventually(async () => ((await stateOf(`away@${kind}.example`))?.attempts ?? 0) >= 1);
    await sink.start();
    for (const name of ["busy", "away"]) {
      await eventually(async () => (await stateOf(`${name}@${kind}.example`))?.state === "sent", name);
      expect(sink.to(`${name}@${kind}.example`)).toHaveLength(1);
    }
    await worker.stop();
  });

  test("an address that the server refuses is shown as failed and not tried again", async () => {
    sink.mood = "refuses";
    const worker = await start();
    await ask(`gone@${kind}.example`);
    const row = await eventually(async () => {
      const m = await stateOf(`gone@${kind}.example`);
      return m?.state === "failed" && m;
    });
    sink.mood = "takes";
    await worker.stop();
    expect(row.why).toBe("refused");
    expect(row.attempts).toBe(1);
    expect(sink.to(`gone@${kind}.example`)).toHaveLength(0);
  });
});
