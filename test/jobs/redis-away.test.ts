import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { beforeAll, expect, test } from "vitest";
import { requestSignIn } from "#domain/people/request-sign-in.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { asVisitor, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { ownRedis } from "#test/support/redis.ts";
import { eventually, testSecret, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const redis = ownRedis();
const sink = ownMailSink();

const at = (text: string) => new Date(text);
const clock = (moment: string) => setClock(own.db, at(moment), new Date(), null);
const workers = (count: number) => Promise.all(Array.from({ length: count }, () => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, redisUrl: redis.url, demo: true })));
const ask = async (email: string) => requestSignIn(asVisitor(own.db, await shownTime(own.db, new Date())), { email, code: "123456", language: "fi", secret: testSecret });
const addresses = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}@redis.example`);
const allSent = (list: string[]) => async () => {
  const rows = await own.db.selectFrom("message").select("state").where("address", "in", list).execute();
  return rows.length === list.length && rows.every((row) => row.state === "sent");
};
const howOften = (list: string[]) => new Set(list.map((address) => sink.to(address).length));

/** People of teams to whom one session is near: a week before it, at 7:00 UTC, each is due a reminder. */
async function peopleBeforeSession(list: string[], session: string): Promise<void> {
  const { call, cohort } = await makeCall(own.db);
  for (const email of list) await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, personId: await makePerson(own.db, { email }) });
  await makeSession(own.db, cohort.id, { startsAt: at(session) });
}
beforeAll(() => clock("2027-02-04T06:58:00Z")); // a code is good for 15 minutes

test("Redis stops for 25 seconds while mails are due, and comes back empty: each mail goes once", { timeout: 90_000 }, async () => {
  const [reminded, asked] = [addresses("reminded", 10), addresses("asked", 20)];
  await peopleBeforeSession(reminded, "2027-02-11T07:00:00Z");
  const both = await workers(2);
  await Promise.all(asked.slice(0, 10).map(ask));
  await clock("2027-02-04T07:00:01Z");
  await redis.stop();
  await Promise.all(asked.slice(10).map(ask)); // people work on: the web does not need the queue
  await sleep(25_000);
  await redis.start();
  await eventually(allSent([...reminded, ...asked]), "all mails");
  await Promise.all(both.map((worker) => worker.stop()));
  expect(howOften([...reminded, ...asked])).toEqual(new Set([1]));
});

test("Redis is emptied again and again in the middle of the work: each mail goes once", { timeout: 60_000 }, async () => {
  const [reminded, asked] = [addresses("due", 10), addresses("meanwhile", 60)];
  await peopleBeforeSession(reminded, "2027-03-04T07:00:00Z");
  const both = await workers(2);
  await clock("2027-02-25T07:00:01Z");
  const admin = new Redis(redis.url);
  for (const address of asked) {
    await ask(address);
    await admin.flushall();
  }
  await admin.quit();
  await eventually(allSent([...reminded, ...asked]), "all mails");
  await Promise.all(both.map((worker) => worker.stop()));
  expect(howOften([...reminded, ...asked])).toEqual(new Set([1]));
});
