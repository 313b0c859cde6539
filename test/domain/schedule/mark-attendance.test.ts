import { expect, test } from "vitest";
import { addHost } from "#domain/schedule/add-host.ts";
import { listAttendanceForPage, listAttendanceOfCohort } from "#domain/schedule/attendance.queries.ts";
import { attendanceShare } from "#domain/schedule/attendance.rules.ts";
import { markAttendance } from "#domain/schedule/mark-attendance.ts";
import { noteHeldSessions } from "#domain/schedule/note-held-sessions.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout, makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();
const during = new Date("2027-01-20T07:10:00Z");
const mark = (personId: string, state: "present" | "late" | "absent" | "excused" = "present") => [{ personId, state }];

test("from 30 minutes before the start; the last mark counts; the same again is harmless", async () => {
  const s = await makeSchedule(own.db);
  const by = (iso: string) => ({ ...s.manager, now: new Date(iso) });
  const input = { sessionId: s.session.id, marks: mark(s.team.personId) };
  expect(await markAttendance(by("2027-01-20T06:29:59Z"), input)).toEqual({ ok: false, refusal: "too-early" });
  expect(await markAttendance(by("2027-01-20T06:30:00Z"), input)).toEqual({ ok: true, value: { changed: 1 } });
  expect(await markAttendance(by("2027-01-20T06:31:00Z"), input)).toEqual({ ok: true, value: { changed: 0 } });
  expect(await markAttendance(by("2027-01-20T06:32:00Z"), { ...input, marks: mark(s.team.personId, "late") })).toEqual({ ok: true, value: { changed: 1 } });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.attendance-marked", "session.attendance-marked"]);
});

test("two facilitators mark at once: one row a person, nothing lost", async () => {
  const s = await makeSchedule(own.db);
  const ctx = { ...s.manager, now: during };
  const answers = await Promise.all((["present", "late", "absent", "excused"] as const).map((state) => markAttendance(ctx, { sessionId: s.session.id, marks: mark(s.team.personId, state) })));
  expect(answers.every((a) => a.ok)).toBe(true);
  expect(await own.db.selectFrom("attendance").selectAll().where("session_id", "=", s.session.id).execute()).toHaveLength(1);
});

test("refused: not published, and people whom the session does not concern", async () => {
  const s = await makeSchedule(own.db, { state: "draft" });
  const ctx = { ...s.manager, now: during };
  expect(await markAttendance(ctx, { sessionId: s.session.id, marks: mark(s.team.personId) })).toEqual({ ok: false, refusal: "not-published" });
  const t = await makeSchedule(own.db);
  expect(await markAttendance({ ...t.manager, now: during }, { sessionId: t.session.id, marks: mark(s.team.personId) })).toEqual({ ok: false, refusal: "not-concerned" });
});

test("a host may mark; a participant and an evaluator may not", async () => {
  const s = await makeSchedule(own.db);
  const [host, evaluator] = [await makePerson(own.db), await makePerson(own.db)];
  await giveRole(own.db, host, "mentor", { kind: "team", id: s.team.id });
  await giveRole(own.db, evaluator, "evaluator", { kind: "cohort", id: s.cohort.id });
  await addHost(s.manager, { sessionId: s.session.id, personId: host });
  const input = { sessionId: s.session.id, marks: mark(s.team.personId) };
  expect(await markAttendance(await as(own.db, host, during), input)).toEqual({ ok: true, value: { changed: 1 } });
  await expect(markAttendance({ ...s.member, now: during }, input)).rejects.toThrow(NotFound);
  await expect(markAttendance(await as(own.db, evaluator, during), input)).rejects.toThrow(Forbidden);
  expect(await listAttendanceForPage(await as(own.db, host, during), { id: s.session.id, cohortId: s.cohort.id })).toMatchObject([{ personId: s.team.personId, state: "present" }]);
  await expect(listAttendanceForPage(s.member, { id: s.session.id, cohortId: s.cohort.id })).rejects.toThrow(NotFound);
});

test("held once its end has passed and it was marked: by the mark, or by the clock; then it counts", async () => {
  const s = await makeSchedule(own.db);
  await noteHeldSessions(asSystem(own.db, s.over)); // what the other tests left
  expect(await noteHeldSessions(asSystem(own.db, s.over))).toBe(0);
  await markAttendance({ ...s.manager, now: during }, { sessionId: s.session.id, marks: mark(s.team.personId, "late") });
  expect(await noteHeldSessions(asSystem(own.db, during))).toBe(0);
  expect(await listAttendanceOfCohort(asSystem(own.db), s.cohort.id)).toMatchObject([{ attended: 0, held: 0, share: null }]);
  const both = await Promise.all([1, 2].map(() => noteHeldSessions(asSystem(own.db, s.over))));
  expect(both.sort()).toEqual([0, 1]);
  expect(await listAttendanceOfCohort(asSystem(own.db), s.cohort.id)).toMatchObject([{ personId: s.team.personId, attended: 1, held: 1, share: 1 }]);
  const t = await makeSchedule(own.db);
  await markAttendance({ ...t.manager, now: t.over }, { sessionId: t.session.id, marks: mark(t.team.personId) });
  expect(await factsAbout(own.db, t.session.id)).toEqual(["session.attendance-marked", "session.held"]);
});

test("the share: present and late count, excused does not, sessions before joining do not concern", () => {
  const held = ["a", "b", "c", "d"].map((sessionId, i) => ({ sessionId, startsAt: new Date(Date.UTC(2027, i, 20)) }));
  const marks = new Map([
    ["a", "absent"],
    ["b", "present"],
    ["c", "late"],
    ["d", "excused"],
  ] as const);
  expect(attendanceShare(held, marks, new Date("2027-01-01"))).toEqual({ attended: 2, held: 4, share: 0.5 });
  expect(attendanceShare(held, marks, new Date("2027-02-01"))).toEqual({ attended: 2, held: 3, share: 2 / 3 });
  expect(attendanceShare(held, marks, new Date("2028-01-01"))).toEqual({ attended: 0, held: 0, share: null });
});
