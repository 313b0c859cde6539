import { expect, test } from "vitest";
import { addHost } from "#domain/schedule/add-host.ts";
import { attendanceByTeam, listAttendanceForPage, listAttendanceOfCohort } from "#domain/schedule/attendance.queries.ts";
import { newMarks } from "#domain/schedule/attendance.rules.ts";
import { markAttendance } from "#domain/schedule/mark-attendance.ts";
import { noteHeldSessions } from "#domain/schedule/note-held-sessions.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
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

test("a page that shows old marks undoes none: only what a person has marked on it counts", () => {
  const [marked, left, fresh] = ["a", "b", "c"];
  expect(newMarks({ mark: { a: "absent", b: "present", c: "late" }, was: { a: "present", b: "present" } })).toEqual([
    { personId: marked, state: "absent" },
    { personId: fresh, state: "late" },
  ]);
  expect(newMarks({ mark: { [left!]: "present" }, was: { [left!]: "present" } })).toEqual([]);
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
  expect(await listAttendanceOfCohort(asSystem(own.db), s.cohort.id)).toMatchObject([{ attended: 0, held: 0, toHold: 1 }]);
  const both = await Promise.all([1, 2].map(() => noteHeldSessions(asSystem(own.db, s.over))));
  expect(both.sort()).toEqual([0, 1]);
  expect(await listAttendanceOfCohort(asSystem(own.db), s.cohort.id)).toMatchObject([{ personId: s.team.personId, attended: 1, held: 1, toHold: 0 }]);
  const t = await makeSchedule(own.db);
  await markAttendance({ ...t.manager, now: t.over }, { sessionId: t.session.id, marks: mark(t.team.personId) });
  expect(await factsAbout(own.db, t.session.id)).toEqual(["session.attendance-marked", "session.held"]);
});

test("present and late count, excused does not; sessions before joining and after leaving do not concern a person", async () => {
  const { cohort, call } = await makeCall(own.db);
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const [early, late] = [await makePerson(own.db), await makePerson(own.db)];
  const organisation_id = team.organisationId;
  const member = (person_id: string, joined: string, left: string | null) => ({
    id: newId({ now: testNow }),
    team_id: team.id,
    person_id,
    organisation_id,
    joined_at: new Date(joined),
    left_at: left && new Date(left),
  });
  await own.db
    .insertInto("team_member")
    .values([member(early, "2027-01-01", "2027-03-01"), member(late, "2027-02-01", null)])
    .execute();
  for (const [i, state] of (["present", "late", "absent", "excused"] as const).entries()) {
    const startsAt = new Date(Date.UTC(2027, i, 20, 7));
    const session = await makeSession(own.db, cohort.id, { number: i + 1, startsAt, heldAt: startsAt });
    const rows = [team.personId, late].map((person_id) => ({ session_id: session.id, person_id, state, marked_by: early, marked_at: startsAt }));
    await own.db.insertInto("attendance").values(rows).execute();
  }
  await makeSession(own.db, cohort.id, { number: 5, startsAt: new Date("2027-05-20T07:00:00Z") });
  const rows = await listAttendanceOfCohort(asSystem(own.db, new Date("2027-05-01")), cohort.id);
  const of = (personId: string) => rows.find((r) => r.personId === personId);
  expect(of(team.personId)).toMatchObject({ attended: 2, held: 4, toHold: 1 });
  expect(of(late)).toMatchObject({ attended: 1, held: 3, toHold: 1 });
  expect(of(early)).toBeUndefined();
  expect(await attendanceByTeam(asSystem(own.db), cohort.id).execute()).toEqual([{ teamId: team.id, attended: "2", held: "4" }]);
});
