import { expect, test } from "vitest";
import { addHost } from "#domain/schedule/add-host.ts";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { changeSession, laterStamp } from "#domain/schedule/change-session.ts";
import { createSession } from "#domain/schedule/create-session.ts";
import { getSessionOfCohort } from "#domain/schedule/schedule.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { makeSession } from "#test/factories/rows.ts";
import { changeOf, factsAbout, makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();
const at = (iso: string) => new Date(iso);
const later = { startsAt: at("2027-01-21T07:00:00Z"), endsAt: at("2027-01-21T10:00:00Z") };
const revisions = (id: string) => own.db.selectFrom("session_revision").selectAll().where("session_id", "=", id).orderBy("revision").execute();

test("a draft is edited in place and nobody is told", async () => {
  const s = await makeSchedule(own.db, { state: "draft" });
  const agenda = [{ minutes: 20, title: { fi: "Missä mennään" }, isBreak: false }];
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id, { ...later, agenda }))).toEqual({ ok: true, value: { change: "time" } });
  expect(await revisions(s.session.id)).toMatchObject([{ revision: 1, sequence: 0, starts_at: later.startsAt }]);
  expect((await getSessionOfCohort(s.manager, s.cohort.id, s.session.id)).agenda).toEqual(agenda);
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.draft-changed"]);
});

test("a published session that moves gets a new revision with a higher sequence; the old one stays as it was told", async () => {
  const s = await makeSchedule(own.db);
  const before = await revisions(s.session.id);
  await changeSession(s.manager, await changeOf(own.db, s.session.id, later));
  const after = await revisions(s.session.id);
  expect(after[0]).toEqual(before[0]);
  expect(after[1]).toMatchObject({ revision: 2, sequence: 1, starts_at: later.startsAt, created_by: s.managerId });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.moved"]);
});

test("a corrected link or title keeps the sequence and gets a newer dtstamp, even within the same second", async () => {
  const s = await makeSchedule(own.db);
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id, { onlineUrl: "https://meet.example/2" }))).toEqual({ ok: true, value: { change: "details" } });
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id, { title: { fi: "Avaus ja tavoitteet" } }))).toEqual({ ok: true, value: { change: "details" } });
  const all = await revisions(s.session.id);
  expect(all.map((r) => r.sequence)).toEqual([0, 0, 0]);
  expect(all[1]!.dtstamp.getTime() - all[0]!.dtstamp.getTime()).toBeGreaterThanOrEqual(1000);
  expect(all[2]!.dtstamp.getTime() - all[1]!.dtstamp.getTime()).toBeGreaterThanOrEqual(1000);
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.corrected", "session.corrected"]);
});

test("the same again changes nothing", async () => {
  const s = await makeSchedule(own.db);
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id))).toEqual({ ok: true, value: { change: "none" } });
  expect(await revisions(s.session.id)).toHaveLength(1);
  expect(await factsAbout(own.db, s.session.id)).toEqual([]);
});

test("refused: changed by someone else meanwhile, cancelled, over, into the past", async () => {
  const s = await makeSchedule(own.db);
  const mine = await changeOf(own.db, s.session.id, later);
  await changeSession(s.manager, { ...mine, onlineUrl: "https://meet.example/other" });
  expect(await changeSession(s.manager, mine)).toMatchObject({ ok: false, refusal: "changed-meanwhile" });
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id, { startsAt: at("2026-01-20T07:00:00Z"), endsAt: at("2026-01-20T10:00:00Z") }))).toEqual({
    ok: false,
    refusal: "in-the-past",
  });
  expect(await changeSession({ ...s.manager, now: at("2027-02-01T07:00:00Z") }, await changeOf(own.db, s.session.id, later))).toEqual({ ok: false, refusal: "over" });
  await cancelSession(s.manager, { sessionId: s.session.id, reason: "Peruttu" });
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id, later))).toEqual({ ok: false, refusal: "cancelled" });
});

test("two people move it at once: one wins, the other is told", async () => {
  const s = await makeSchedule(own.db);
  const change = await changeOf(own.db, s.session.id);
  const answers = await Promise.all([1, 2, 3].map((n) => changeSession(s.manager, { ...change, startsAt: at(`2027-01-2${n}T07:00:00Z`), endsAt: at(`2027-01-2${n}T10:00:00Z`) })));
  expect(answers.filter((a) => a.ok)).toHaveLength(1);
  expect(answers.filter((a) => !a.ok && a.refusal === "changed-meanwhile")).toHaveLength(2);
});

test("a move that would put a host in two places is refused and leaves everything as it was", async () => {
  const s = await makeSchedule(own.db);
  const other = await makeSession(own.db, s.cohort.id, { startsAt: later.startsAt });
  for (const sessionId of [s.session.id, other.id]) expect(await addHost(s.manager, { sessionId, personId: s.managerId })).toEqual({ ok: true, value: null });
  expect(await changeSession(s.manager, await changeOf(own.db, s.session.id, later))).toEqual({ ok: false, refusal: "host-busy" });
  expect(await revisions(s.session.id)).toHaveLength(1);
});

test("an evaluator may look but not change; a stranger and a participant do not even find it", async () => {
  const s = await makeSchedule(own.db);
  const evaluator = await makePerson(own.db);
  await giveRole(own.db, evaluator, "evaluator", { kind: "cohort", id: s.cohort.id });
  const change = await changeOf(own.db, s.session.id, later);
  await expect(changeSession(await as(own.db, evaluator), change)).rejects.toThrow(Forbidden);
  await expect(changeSession(s.member, change)).rejects.toThrow(NotFound);
  await expect(changeSession(s.manager, { ...change, sessionId: s.cohort.id })).rejects.toThrow(NotFound);
});

test("new sessions are drafts with the next number, also when two are made at once", async () => {
  const s = await makeSchedule(own.db);
  const { sessionId: _, seen: __, ...input } = await changeOf(own.db, s.session.id, later);
  const made = await Promise.all([1, 2].map(() => createSession(s.manager, { ...input, cohortId: s.cohort.id })));
  const numbers = await Promise.all(made.map(async (m) => (await getSessionOfCohort(s.manager, s.cohort.id, m.value.sessionId)).number));
  expect(Math.abs(numbers[0]! - numbers[1]!)).toBe(1);
  expect(await factsAbout(own.db, made[0]!.value.sessionId)).toEqual(["session.added"]);
  await expect(createSession(s.member, { ...input, cohortId: s.cohort.id })).rejects.toThrow(NotFound);
});

test("the stamp is later by a second at least", () => {
  expect(laterStamp(at("2027-01-20T07:00:00Z"), at("2027-01-20T07:00:00.400Z"))).toEqual(at("2027-01-20T07:00:01Z"));
  expect(laterStamp(at("2027-01-20T07:00:00Z"), at("2027-01-21T07:00:00Z"))).toEqual(at("2027-01-21T07:00:00Z"));
});
