import { expect, test } from "vitest";
import { findNextMoments, isClockMoving } from "#domain/demo/demo.queries.ts";
import { moveDemoClock } from "#domain/demo/move-demo-clock.ts";
import { shownTime } from "#domain/shared/clock.queries.ts";
import { makeCall, makeSession } from "#test/factories/rows.ts";
import { asSystem, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const real = new Date("2026-06-01T00:00:00Z");
const to = new Date("2026-12-01T00:00:00Z");

test("the next session, deadline and end are offered, and nothing of the past", async () => {
  expect(await findNextMoments(asSystem(own.db))).toEqual({ session: null, deadline: null, end: null });
  const { cohort, call } = await makeCall(own.db);
  await makeSession(own.db, cohort.id, { startsAt: new Date("2027-01-20T07:00:00Z") });
  expect(await findNextMoments(asSystem(own.db))).toEqual({ session: new Date("2027-01-20T07:00:00Z"), deadline: call.closes_at, end: new Date("2027-01-21T10:00:00Z") });
});

test("never back", async () => {
  for (const moment of [testNow, new Date(testNow.getTime() - 1)]) expect(await moveDemoClock(asSystem(own.db), { to: moment, real })).toEqual({ ok: false, refusal: "back" });
  expect(await isClockMoving(asSystem(own.db))).toBe(false);
});

test("it is sent on its way from where it is, and runs on until the worker has taken it there", async () => {
  expect(await moveDemoClock(asSystem(own.db), { to, real })).toEqual({ ok: true, value: null });
  expect(await isClockMoving(asSystem(own.db))).toBe(true);
  expect(await shownTime(own.db, new Date(real.getTime() + 5_000))).toEqual(new Date(testNow.getTime() + 5_000));
});
