import { expect, test } from "vitest";
import { addCall } from "#domain/programmes/add-call.ts";
import { addCohort } from "#domain/programmes/add-cohort.ts";
import { ChangeCallInput } from "#domain/programmes/call.schema.ts";
import { findCallForApplying, getCallPage } from "#domain/programmes/calls.queries.ts";
import { changeCall } from "#domain/programmes/change-call.ts";
import { changeCohort } from "#domain/programmes/change-cohort.ts";
import { getCohort, getCohortSettings, listOwnCohorts } from "#domain/programmes/cohorts.queries.ts";
import { ChangeCohortInput } from "#domain/programmes/programmes.schema.ts";
import { listOpenCalls, listRunningCohorts } from "#domain/programmes/public.queries.ts";
import { publishEdition } from "#domain/programmes/publish-edition.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { accepted, closedCall } from "#test/domain/selection/scene.ts";
import { makeApplication, makeCall, makeCohort, makeTeam, smallForm } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();

async function withManager(cohortId: string) {
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohortId });
  return as(own.db, manager);
}
const text = { fi: "Teksti" };
const callInput: ChangeCallInput = {
  opensAt: "2026-11-02T09:00",
  access: "open" as const,
  closesAt: "2026-12-11T16:00",
  graceMinutes: 0,
  decisionsOn: "2026-12-18",
  confirmBy: "2027-01-08T16:00",
  offerDays: 7,
  reviewsPerApplication: 2,
  reviewsDueAt: "2026-12-16T16:00",
  decisionProfile: "notice",
  intro: text,
  needed: text,
  minutesNeeded: 90,
  needsSignatures: false,
  needsApproval: false,
  asksRecommendation: false,
};
const cohortInput: ChangeCohortInput = { name: { fi: "Kohortti" }, startsOn: "2027-01-20", endsOn: "2027-04-29", capacity: 6, languages: ["fi"], quietFrom: "21:00", quietTo: "07:30" };

test("a cohort's settings change and are read back", async () => {
  const { cohort } = await makeCall(own.db);
  const manager = await withManager(cohort.id);
  expect(await changeCohort(manager, { ...cohortInput, cohortId: cohort.id, capacity: 8 })).toEqual({ ok: true, value: null });
  expect(await getCohortSettings(manager, cohort.id)).toMatchObject({ capacity: 8, languages: ["fi"], quietFrom: "21:00", quietTo: "07:30", phase: "calling", programmePublished: true });
  expect(await factsAbout(own.db, { cohortId: cohort.id })).toEqual(["cohort.changed"]);
});

test("places do not go below those taken, and what is over does not change", async () => {
  const { cohort, call } = await makeCall(own.db);
  await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const manager = await withManager(cohort.id);
  expect(await changeCohort(manager, { ...cohortInput, cohortId: cohort.id, capacity: 1 })).toEqual({ ok: false, refusal: "too-few-places" });
  expect((await changeCohort(manager, { ...cohortInput, cohortId: cohort.id, capacity: 2 })).ok).toBe(true);
  const closed = await makeCohort(own.db, { state: "closed" });
  expect(await changeCohort(asSystem(own.db), { ...cohortInput, cohortId: closed.id })).toEqual({ ok: false, refusal: "cohort-over" });
});

test("followers see a cohort and change nothing; others do not know it", async () => {
  const { cohort } = await makeCall(own.db);
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "programme", id: cohort.programmeId });
  const ctx = await as(own.db, observer);
  expect(await getCohort(ctx, cohort.id)).toMatchObject({ phase: "calling", mayChange: false, call: { state: "open" } });
  expect((await listOwnCohorts(ctx)).map((c) => c.id)).toEqual([cohort.id]);
  await expect(changeCohort(ctx, { ...cohortInput, cohortId: cohort.id })).rejects.toThrow(Forbidden);
  await expect(changeCall(ctx, { ...callInput, cohortId: cohort.id })).rejects.toThrow(Forbidden);
  await expect(getCohortSettings(ctx, cohort.id)).rejects.toThrow(Forbidden);
  await expect(getCohort(await as(own.db, await makePerson(own.db)), cohort.id)).rejects.toThrow(NotFound);
  expect(await listOwnCohorts(await as(own.db, await makePerson(own.db)))).toEqual([]);
});

test("a call's times are typed in the cohort's zone, and an open deadline only moves later", async () => {
  const { cohort, call } = await makeCall(own.db);
  const manager = await withManager(cohort.id);
  expect(await changeCall(manager, { ...callInput, cohortId: cohort.id, closesAt: "2026-12-14T16:00", reviewsDueAt: "2026-12-17T16:00" })).toEqual({ ok: true, value: null });
  expect((await findCallForApplying(asVisitor(own.db), call.id))?.closesAt).toEqual(new Date("2026-12-14T14:00:00Z"));
  expect(await changeCall(manager, { ...callInput, cohortId: cohort.id })).toEqual({ ok: false, refusal: "deadline-earlier" });
  expect(await factsAbout(own.db, { callId: call.id })).toEqual(["call.changed"]);
});

test("the second pair of eyes is asked for at any time, and let go only while the call is open", async () => {
  const { cohort } = await makeCall(own.db);
  const manager = await withManager(cohort.id);
  const input = { ...callInput, cohortId: cohort.id };
  expect(await changeCall(manager, { ...input, needsApproval: true })).toMatchObject({ ok: true });
  expect(await getCohortSettings(manager, cohort.id)).toMatchObject({ call: { needsApproval: true } });
  expect(await changeCall(manager, { ...input, needsApproval: false })).toMatchObject({ ok: true });
  const over = { ...manager, now: new Date("2026-12-12T10:00:00Z") };
  expect(await changeCall(over, { ...input, needsApproval: true })).toMatchObject({ ok: true });
  expect(await changeCall(over, { ...input, needsApproval: false })).toEqual({ ok: false, refusal: "approval-late" });
});

test("whether reviewers recommend stands once a review has been delivered; anything else of the call still changes", async () => {
  const scene = await closedCall(own.db);
  const input = { ...callInput, cohortId: scene.cohort.id, closesAt: "2026-11-20T16:00" };
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  expect(await changeCall(scene.manager, { ...input, asksRecommendation: true })).toMatchObject({ ok: true });
  expect(await getCohortSettings(scene.manager, scene.cohort.id)).toMatchObject({ call: { asksRecommendation: true } });
  await deliverReview(reviewer, { assignmentId, version: 1, score: { strategy: 4, need: 3 }, reason: {}, comment: "Selkeä.", recommendation: "take-in" });
  expect(await changeCall(scene.manager, { ...input, asksRecommendation: false })).toEqual({ ok: false, refusal: "reviews-delivered" });
  expect(await changeCall(scene.manager, { ...input, asksRecommendation: true, minutesNeeded: 60 })).toMatchObject({ ok: true });
});

test("commitments of partners can be asked for until the call opens, and let go at any time", async () => {
  const { cohort } = await makeCall(own.db, { opens_at: new Date("2026-11-30T07:00:00Z") });
  const manager = await withManager(cohort.id);
  const input = { ...callInput, opensAt: "2026-11-30T09:00", cohortId: cohort.id };
  expect(await changeCall(manager, { ...input, needsSignatures: true })).toMatchObject({ ok: true });
  const open = { ...manager, now: new Date("2026-12-01T10:00:00Z") };
  expect(await changeCall(open, { ...input, needsSignatures: true })).toMatchObject({ ok: true });
  expect(await changeCall(open, { ...input, needsSignatures: false })).toMatchObject({ ok: true });
  expect(await changeCall(open, { ...input, needsSignatures: true })).toEqual({ ok: false, refusal: "signatures-late" });
});

test("dates of a call stand in their order", () => {
  const path = (given: Partial<ChangeCallInput>) =>
    ChangeCallInput.safeParse({ ...callInput, needsSignatures: undefined, needsApproval: undefined, asksRecommendation: undefined, ...given }).error?.issues.map((i) => i.path[0]);
  expect(path({})).toBeUndefined();
  expect(path({ closesAt: "2026-11-01T09:00" })).toContain("closesAt");
  expect(path({ decisionsOn: "2026-12-10" })).toEqual(["decisionsOn"]);
  expect(path({ confirmBy: "2026-12-17T16:00" })).toEqual(["confirmBy"]);
  expect(path({ reviewsDueAt: "2026-12-11T16:00" })).toEqual(["reviewsDueAt"]);
  expect(ChangeCohortInput.safeParse({ ...cohortInput, endsOn: "2027-01-19" }).error?.issues[0]?.path).toEqual(["endsOn"]);
  expect(ChangeCohortInput.safeParse({ ...cohortInput, quietFrom: "24:00" }).success).toBe(false);
});

test("an edition is published once, with its call, after its programme and before its deadline", async () => {
  const drafted = await makeCall(own.db, { published_at: null }, { state: "draft" });
  const { cohort, call } = drafted;
  const manager = await withManager(cohort.id);
  await own.db.updateTable("programme").set({ published_at: null }).where("id", "=", cohort.programmeId).execute();
  expect(await publishEdition(manager, { cohortId: cohort.id })).toEqual({ ok: false, refusal: "programme-not-published" });
  await own.db.updateTable("programme").set({ published_at: testNow }).where("id", "=", cohort.programmeId).execute();
  expect(await publishEdition({ ...manager, now: new Date("2026-12-11T14:00:00Z") }, { cohortId: cohort.id })).toEqual({ ok: false, refusal: "deadline-passed" });
  expect(await findCallForApplying(asVisitor(own.db), call.id)).toBeUndefined();
  const outcomes = await Promise.all([1, 2].map(() => publishEdition(manager, { cohortId: cohort.id })));
  expect(outcomes.map((o) => (o.ok ? "done" : o.refusal)).sort()).toEqual(["already-published", "done"]);
  expect(await factsAbout(own.db, { cohortId: cohort.id })).toEqual(["cohort.published", "call.published"]);
  expect((await findCallForApplying(asVisitor(own.db), call.id))?.state).toBe("open");
  const cancelled = await makeCall(own.db, {}, { state: "cancelled" });
  expect(await publishEdition(asSystem(own.db), { cohortId: cancelled.cohort.id })).toEqual({ ok: false, refusal: "cohort-over" });
  await expect(publishEdition(await as(own.db, await makePerson(own.db)), { cohortId: cohort.id })).rejects.toThrow(NotFound);
});

test("the page of a call shows criteria and one's own application, and drafts and cancelled cohorts have none", async () => {
  const { call } = await makeCall(own.db);
  const application = await makeApplication(own.db, call.id);
  expect(await getCallPage(asVisitor(own.db), call.id)).toMatchObject({ own: null, criteria: [{ key: "strategy", weight: 60 }, { key: "need" }], eligibility: [{ key: "public" }] });
  expect((await getCallPage(await as(own.db, application.personId), call.id)).own).toEqual({ id: application.id, state: "submitted" });
  await own.db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", application.id).execute();
  expect((await getCallPage(await as(own.db, application.personId), call.id)).own).toBeNull();
  for (const state of ["draft", "cancelled"] as const) {
    const hidden = await makeCall(own.db, {}, { state });
    await expect(getCallPage(asVisitor(own.db), hidden.call.id)).rejects.toThrow(NotFound);
  }
});

test("home shows open calls by deadline and what is running", async () => {
  const soon = await makeCall(own.db, { closes_at: new Date("2026-11-25T10:00:00Z") });
  const over = await makeCall(own.db, { closes_at: new Date("2026-11-24T10:00:00Z") });
  const running = await makeCall(own.db, {}, { starts_on: "2026-11-24", ends_on: "2026-11-24" });
  const open = await listOpenCalls(asVisitor(own.db));
  expect(open[0]?.call?.id).toBe(soon.call.id);
  expect(open.map((c) => c.id)).not.toContain(over.cohort.id);
  expect((await listRunningCohorts(asVisitor(own.db))).map((c) => c.id)).toEqual([running.cohort.id]);
  expect(await listRunningCohorts(asVisitor(own.db, new Date("2026-11-25T10:00:00Z")))).toEqual([]);
});

test("editions of a programme are counted without gaps also when two are made at once", async () => {
  const { programmeId } = await makeCohort(own.db);
  const make = () =>
    own.db.transaction().execute((db) =>
      addCohort(
        { ...asSystem(own.db), db },
        {
          programmeId,
          name: text,
          zone: "Europe/Helsinki",
          languages: ["fi"],
          capacity: 6,
          startsOn: "2027-09-01",
          endsOn: "2027-12-01",
          quietFrom: "20:00",
          quietTo: "07:00",
          clonedFrom: null,
          phases: [],
        },
      ),
    );
  const made = await Promise.all([make(), make()]);
  expect(made.map((c) => c.edition).sort()).toEqual([2, 3]);
});

test("a call freezes its form and refuses a criterion without six anchors", async () => {
  const cohort = await makeCohort(own.db);
  const at = (moment: string) => new Date(moment);
  const call = {
    cohortId: cohort.id,
    form: smallForm,
    opensAt: at("2026-12-01T07:00:00Z"),
    closesAt: at("2026-12-20T14:00:00Z"),
    graceMinutes: 0,
    decisionsOn: "2027-01-05",
    confirmBy: at("2027-01-12T14:00:00Z"),
  };
  const rest = {
    access: "invited" as const,
    offerDays: 7,
    reviewsPerApplication: 2,
    reviewsDueAt: at("2027-01-02T14:00:00Z"),
    decisionProfile: "notice" as const,
    intro: text,
    needed: text,
    minutesNeeded: 60,
    needsSignatures: false,
    needsApproval: false,
    asksRecommendation: false,
  };
  const criterion = { key: "need", kind: "weighted" as const, name: text, help: text, weight: 100, anchors: Array.from({ length: 6 }, () => text) };
  await expect(addCall(asSystem(own.db), { ...call, ...rest, criteria: [{ ...criterion, anchors: [text] }] })).rejects.toThrow();
  await own.db.deleteFrom("call").where("cohort_id", "=", cohort.id).execute();
  const id = await addCall(asSystem(own.db), { ...call, ...rest, criteria: [criterion] });
  await own.db.updateTable("call").set({ published_at: testNow }).where("id", "=", id).execute();
  expect((await findCallForApplying(asVisitor(own.db), id))?.form).toEqual(smallForm);
});
