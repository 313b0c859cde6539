import { expect, test } from "vitest";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { cancelCohort } from "#domain/programmes/cancel-cohort.ts";
import { changeCohort } from "#domain/programmes/change-cohort.ts";
import { closeCohort } from "#domain/programmes/close-cohort.ts";
import { findCancelledCohort, getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { plan } from "#domain/reminders/plan-of-cohort.ts";
import { cancelComingSessions } from "#domain/schedule/cancel-coming-sessions.ts";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { lapseOffers } from "#domain/selection/lapse-offers.ts";
import { listPeopleToTell } from "#domain/selection/mails.queries.ts";
import { releaseSeat } from "#domain/selection/release-seat.ts";
import { startPublication } from "#domain/selection/start-publication.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { closedCall, confirmed, published, seatOf } from "#test/domain/selection/scene.ts";
import { makeDraft, startInput } from "#test/factories/drafts.ts";
import { makeCall, makeSession } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const reason = "Hakijoita oli liian vähän.";

async function openCall() {
  const { call, cohort } = await makeCall(own.db);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  return { call, cohort, cohortId: cohort.id, manager: await as(own.db, managerId) };
}

test("a cancelled call takes nothing any more: no start, no save, no sending; what was written can be read", async () => {
  const { call, cohortId, manager } = await openCall();
  const { applicationId, ctx } = await makeDraft(own.db, { callId: call.id });
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme" } });
  expect(await cancelCohort(manager, { cohortId, reason })).toEqual({ ok: true, value: null });
  expect(await cancelCohort(manager, { cohortId, reason: "Toinen" })).toEqual({ ok: false, refusal: "cohort-over" });
  expect(await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 1, answers: { goal: "Myöhässä" } })).toEqual({ ok: false, refusal: "late" });
  expect(await submitApplication(ctx, { applicationId })).toEqual({ ok: false, refusal: "late" });
  await expect(startApplication(ctx, { ...startInput(), callId: call.id })).rejects.toThrow(NotFound);
  expect(await findCancelledCohort(manager, cohortId)).toMatchObject({ reason });
  expect(await factsAbout(own.db, { cohortId })).toEqual(["cohort.cancelled"]);
});

test("only those who run the cohort end it", async () => {
  const { cohortId } = await openCall();
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: cohortId });
  for (const end of [cancelCohort, closeCohort]) {
    await expect(end(await as(own.db, observer), { cohortId, reason })).rejects.toThrow(Forbidden);
    await expect(end(await as(own.db, await makePerson(own.db)), { cohortId, reason })).rejects.toThrow(NotFound);
  }
});

test("in a cancelled cohort nobody confirms a place, gets a freed one or is reminded, and no decisions go out", async () => {
  const scene = await closedCall(own.db, { applications: 3, capacity: 2 });
  const [first, second, third] = scene.applications as [(typeof scene.applications)[0], (typeof scene.applications)[0], (typeof scene.applications)[0]];
  await published(scene, ["select", "select", "wait"]);
  await confirmed(own.db, scene, 0);
  const whole = { from: testNow, until: new Date("2027-12-31T00:00:00Z") };
  expect((await plan(scene.manager, scene.cohort.id, whole)).length).toBeGreaterThan(0);
  await cancelCohort(scene.manager, { cohortId: scene.cohort.id, reason });
  expect(await plan(scene.manager, scene.cohort.id, whole)).toEqual([]);
  expect(await acceptPlace(await as(own.db, second.personId), { applicationId: second.id })).toEqual({ ok: false, refusal: "cohort-over" });
  await releaseSeat(scene.manager, { cohortId: scene.cohort.id, seatId: (await seatOf(own.db, first.id))!.id });
  await lapseOffers(asSystem(own.db, new Date("2027-01-08T14:00:01Z")));
  expect(await seatOf(own.db, third.id)).toMatchObject({ state: "waitlisted" });
  expect(await startPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "cohort-over" });
});

test("its coming sessions are cancelled with the reason, once; those that are over stay", async () => {
  const { cohortId, cohort, manager } = await openCall();
  const held = await makeSession(own.db, cohort.id, { startsAt: new Date("2026-11-10T07:00:00Z") });
  const coming = await makeSession(own.db, cohort.id, { startsAt: new Date("2026-12-10T07:00:00Z") });
  for (let i = 0; i < 2; i++) await cancelComingSessions(asSystem(own.db), { cohortId, reason });
  const draft = await makeSession(own.db, cohort.id, { startsAt: new Date("2026-12-12T07:00:00Z"), state: "draft" });
  await cancelCohort(manager, { cohortId, reason });
  expect(await publishSessions(manager, { cohortId, sessionId: draft.id })).toEqual({ ok: false, refusal: "cohort-over" });
  const states = await own.db.selectFrom("session").select(["id", "state", "cancel_reason as reason"]).where("cohort_id", "=", cohortId).execute();
  expect(states).toEqual(
    expect.arrayContaining([
      { id: held.id, state: "published", reason: null },
      { id: coming.id, state: "cancelled", reason },
    ]),
  );
  expect((await factsAbout(own.db, { cohortId })).filter((n) => n === "session.cancelled")).toHaveLength(1);
});

test("everyone concerned is told once: writers and members, not those who withdrew or were refused", async () => {
  const scene = await closedCall(own.db, { applications: 4, capacity: 1 });
  await own.db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", scene.applications[3]!.id).execute();
  await published(scene, ["select", "wait", "refuse"]);
  await confirmed(own.db, scene, 0);
  const told = (await listPeopleToTell(asSystem(own.db), scene.cohort.id)).map((p) => p.personId);
  expect(new Set(told).size).toBe(told.length);
  expect(told).toEqual(expect.arrayContaining([scene.applications[0]!.personId, scene.applications[1]!.personId]));
  for (const i of [2, 3]) expect(told).not.toContain(scene.applications[i]!.personId);
});

test("a cohort is closed when its last day is over in its own zone; then its settings stand", async () => {
  const { cohortId, manager } = await openCall();
  const { startsOn, endsOn, name, languages } = await getCohortSettings(manager, cohortId);
  const onTheLastDay = new Date(`${endsOn}T12:00:00Z`);
  expect(await closeCohort({ ...manager, now: onTheLastDay }, { cohortId })).toEqual({ ok: false, refusal: "not-over" });
  const after = { ...manager, now: new Date(onTheLastDay.getTime() + 24 * 60 * 60_000) };
  expect((await getCohortSettings(after, cohortId)).phase).toBe("following_up");
  expect(await closeCohort(after, { cohortId })).toEqual({ ok: true, value: null });
  expect(await closeCohort(after, { cohortId })).toEqual({ ok: false, refusal: "cohort-over" });
  expect(await cancelCohort(after, { cohortId, reason })).toEqual({ ok: false, refusal: "cohort-over" });
  expect(await changeCohort(after, { cohortId, name, startsOn, endsOn, languages, capacity: 9, quietFrom: "20:00", quietTo: "07:00" })).toEqual({ ok: false, refusal: "cohort-over" });
  expect(await factsAbout(own.db, { cohortId })).toEqual(["cohort.closed"]);
});
