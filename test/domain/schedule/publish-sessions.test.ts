import { expect, test } from "vitest";
import { addSession } from "#domain/schedule/add-session.ts";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import { listAgenda } from "#domain/schedule/schedule.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { ownDatabase } from "#test/support/database.ts";
import { makeSession } from "#test/factories/rows.ts";
import { changeOf, factsAbout, makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();
const stateOf = (id: string) => own.db.selectFrom("session").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("every draft of the cohort is published, or only the one named; twice at once counts once", async () => {
  const s = await makeSchedule(own.db, { state: "draft" });
  const more = await makeSession(own.db, s.cohort.id, { state: "draft" });
  expect(await publishSessions(s.manager, { cohortId: s.cohort.id, sessionId: more.id })).toEqual({ ok: true, value: { published: 1 } });
  expect((await stateOf(s.session.id)).state).toBe("draft");
  const both = await Promise.all([1, 2].map(() => publishSessions(s.manager, { cohortId: s.cohort.id })));
  expect(both.filter((b) => b.ok)).toHaveLength(1);
  expect(both.find((b) => !b.ok)).toEqual({ ok: false, refusal: "nothing-to-publish" });
  expect(await stateOf(s.session.id)).toMatchObject({ state: "published", published_at: s.manager.now });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.published"]);
});

test("drafts in the past stay drafts", async () => {
  const s = await makeSchedule(own.db, { state: "draft", now: new Date("2027-02-01T07:00:00Z") });
  expect(await publishSessions(s.manager, { cohortId: s.cohort.id })).toEqual({ ok: false, refusal: "in-the-past" });
  const next = await makeSession(own.db, s.cohort.id, { state: "draft", startsAt: new Date("2027-03-01T07:00:00Z") });
  expect(await publishSessions(s.manager, { cohortId: s.cohort.id })).toEqual({ ok: true, value: { published: 1 } });
  expect([(await stateOf(s.session.id)).state, (await stateOf(next.id)).state]).toEqual(["draft", "published"]);
});

test("a session that a template adds is a draft with its first revision and agenda, and can be published", async () => {
  const s = await makeSchedule(own.db, { state: "draft" });
  const { sessionId: _, seen: __, ...input } = await changeOf(own.db, s.session.id);
  const id = await addSession(s.manager, { ...input, cohortId: s.cohort.id, number: 77, agenda: [{ minutes: 20, title: { fi: "Missä mennään" }, isBreak: false }] });
  expect(await stateOf(id)).toMatchObject({ state: "draft", revision: 1, number: 77 });
  expect(await listAgenda(s.manager, id)).toEqual([{ minutes: 20, title: { fi: "Missä mennään" }, isBreak: false }]);
  expect(await publishSessions(s.manager, { cohortId: s.cohort.id, sessionId: id })).toEqual({ ok: true, value: { published: 1 } });
});

test("a participant cannot publish", async () => {
  const s = await makeSchedule(own.db, { state: "draft" });
  await expect(publishSessions(s.member, { cohortId: s.cohort.id })).rejects.toThrow(NotFound);
});

test("cancelling writes a last revision with the reason and a higher sequence; a second time and after the end it is refused", async () => {
  const s = await makeSchedule(own.db);
  const late = await makeSession(own.db, s.cohort.id, { startsAt: new Date("2026-11-01T07:00:00Z") });
  expect(await cancelSession(s.manager, { sessionId: late.id, reason: "x" })).toEqual({ ok: false, refusal: "over" });
  const twice = await Promise.all([1, 2].map(() => cancelSession(s.manager, { sessionId: s.session.id, reason: "Kouluttaja sairastui" })));
  expect(twice.filter((t) => t.ok)).toHaveLength(1);
  expect(twice.find((t) => !t.ok)).toEqual({ ok: false, refusal: "already-cancelled" });
  expect(await stateOf(s.session.id)).toMatchObject({ state: "cancelled", revision: 2, cancel_reason: "Kouluttaja sairastui" });
  const last = await own.db.selectFrom("session_revision").selectAll().where("session_id", "=", s.session.id).where("revision", "=", 2).executeTakeFirstOrThrow();
  expect(last).toMatchObject({ sequence: 1, reason: "Kouluttaja sairastui" });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.cancelled"]);
});
