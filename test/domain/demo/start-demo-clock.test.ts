import { expect, test } from "vitest";
import { startDemoClock } from "#domain/demo/start-demo-clock.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import { beat } from "#domain/shared/outbox.store.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const first = new Date("2027-03-10T07:00:00Z");
const real = (minutes: number) => new Date(new Date("2026-11-24T10:00:00Z").getTime() + minutes * 60_000);

test("the first start shows the first moment, and the clock runs on from there", async () => {
  await startDemoClock({ db: own.db }, { first, real: real(0) });
  expect(await shownTime(own.db, real(5))).toEqual(new Date("2027-03-10T07:05:00Z"));
});

test("a demo that was off for a week goes on where the worker was last seen", async () => {
  await beat(own.db, "worker", real(30));
  await startDemoClock({ db: own.db }, { first, real: real(7 * 24 * 60) });
  expect(await shownTime(own.db, real(7 * 24 * 60 + 1))).toEqual(new Date("2027-03-10T07:31:00Z"));
});
