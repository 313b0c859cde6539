import { beforeAll, expect, test } from "vitest";
import { remindLate } from "#domain/reminders/remind-late.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { makeAssignment, makeCall, makeTeam } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const now = new Date("2027-03-10T07:00:00Z"); // the plan was due on 19.2.
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let cohortId = "";
let manager = "";

beforeAll(async () => {
  const { call, cohort } = await makeCall(own.db);
  cohortId = cohort.id;
  for (let i = 0; i < 3; i++) await makeTeam(own.db, { callId: call.id, cohortId });
  await makeAssignment(own.db, cohortId);
  manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohortId });
});
const ctx = (at = now) => as(own.db, manager, at);
const queued = () => own.db.selectFrom("message").selectAll().where("cohort_id", "=", cohortId).orderBy("id").execute();

test("nobody is late with feedback, so nothing is queued", async () => {
  expect(await remindLate(await ctx(), { cohortId, kind: "feedback" })).toEqual({ ok: false, refusal: "nobody-late" });
  expect(await queued()).toEqual([]);
});

test("everyone who is late gets one mail, however many click at once", async () => {
  const outcomes = await Promise.all([1, 2, 3].map(async () => remindLate(await ctx(), { cohortId, kind: "plan" })));
  expect(outcomes.filter((o) => o.ok)).toEqual([{ ok: true, value: { count: 3, dueAt: now } }]);
  expect(outcomes.filter((o) => !o.ok)).toEqual([
    { ok: false, refusal: "already-today" },
    { ok: false, refusal: "already-today" },
  ]);
  expect((await queued()).map((m) => [m.kind, m.state])).toEqual(Array.from({ length: 3 }, () => ["plan-overdue", "queued"]));
  expect(await own.db.selectFrom("event").selectAll().where("name", "=", "reminder.late-reminded").execute()).toHaveLength(1);
});

test("again the next day; at night it waits for the morning", async () => {
  expect(await remindLate(await ctx(later(8)), { cohortId, kind: "plan" })).toEqual({ ok: false, refusal: "already-today" });
  expect(await remindLate(await ctx(later(36)), { cohortId, kind: "plan" })).toEqual({ ok: true, value: { count: 3, dueAt: new Date("2027-03-12T05:00:00Z") } });
});

test("those who only follow may not", async () => {
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: cohortId });
  await expect(remindLate(await as(own.db, observer, now), { cohortId, kind: "plan" })).rejects.toBeInstanceOf(Forbidden);
});
