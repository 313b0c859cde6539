import { expect, test } from "vitest";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { changeReviewPhases } from "#domain/selection/change-review-phases.ts";
import { cohortItemsOf, listMatters } from "#domain/homes/cohort-home.queries.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { remindLate } from "#domain/reminders/remind-late.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { listLate } from "#domain/reminders/reminders.queries.ts";
import { moveEndedReviews, moveReviewDates } from "#domain/selection/move-review-dates.ts";
import { declareConflictsAmong } from "#domain/selection/declare-conflicts-among.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { reopenReview } from "#domain/selection/reopen-review.ts";
import { standingOf } from "#domain/selection/review.rules.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { getReviewPhases } from "#domain/selection/review-phases.queries.ts";
import { getConflictQuestion, getReviewDesk, listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { ReviewPhasesInput } from "#domain/selection/selection.schema.ts";
import { takeReviewBack } from "#domain/selection/take-review-back.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { asSystem } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { accepted, assigned, closedCall, type Scene } from "./scene.ts";

const own = ownDatabase();
const whole = (version: number, strategy = 4) => ({ version, score: { strategy, need: 3 }, reason: {}, comment: "Selkeä hakemus." });
const first = { opensAt: "2026-11-24T08:00", closesAt: "2026-11-26T16:00", showsOthers: false, hidesApplicants: false, hasDiscussion: false };
const second = { opensAt: "2026-11-27T08:00", closesAt: "2026-11-30T16:00", showsOthers: true, hidesApplicants: false, hasDiscussion: true };
const on = (ctx: Context, time: string): Context => ({ ...ctx, now: new Date(time) });
const phased = (scene: Scene, ...phases: (typeof first)[]) => changeReviewPhases(scene.manager, { cohortId: scene.cohort.id, phases });

test("own marks first, then the others': saving outside a phase is refused, and what was delivered shows in the next", async () => {
  const scene = await closedCall(own.db);
  const [a, b] = [await accepted(own.db, scene), await accepted(own.db, scene)];
  expect(await phased(scene, second, first)).toEqual({ ok: true, value: null });
  expect((await getReviewPhases(scene.manager, scene.cohort.id)).phases[0]!.opensAt).toEqual(new Date("2026-11-24T06:00Z")); // Helsinki
  expect(await saveReview(on(a.reviewer, "2026-11-24T05:00Z"), { assignmentId: a.assignmentId, ...whole(1) })).toEqual({ ok: false, refusal: "phase-closed" });
  for (const { reviewer, assignmentId } of [a, b])
    expect(await deliverReview(reviewer, { assignmentId, ...whole(1, assignmentId === a.assignmentId ? 4 : 2) })).toMatchObject({ ok: true, value: { missing: {} } });
  expect((await getReviewDesk(a.reviewer, a.assignmentId)).desk).toMatchObject({ others: null, apart: [] });
  expect(await takeReviewBack(a.reviewer, { assignmentId: a.assignmentId })).toEqual({ ok: false, refusal: "phase-closed" });

  const later = on(a.reviewer, "2026-11-28T10:00Z");
  const { desk } = await getReviewDesk(later, a.assignmentId);
  expect(desk!.others).toHaveLength(1);
  expect(desk!.apart).toEqual([scene.criteria[0]!.id]); // 4 and 2
  const both = await Promise.all([1, 2].map(() => takeReviewBack(later, { assignmentId: a.assignmentId })));
  expect(both.filter((r) => r.ok)).toHaveLength(1);
  expect((await getReviewDesk(later, a.assignmentId)).desk!.others).toHaveLength(1); // what has been seen is not hidden again
  expect(await deliverReview(later, { assignmentId: a.assignmentId, ...whole(2, 3) })).toMatchObject({ ok: true, value: { missing: {} } });
  expect((await getReviewDesk(later, a.assignmentId)).desk!.apart).toEqual([]);
  // who is sent back by a manager starts over, also with the others
  expect((await reopenReview(scene.manager, { assignmentId: a.assignmentId })).ok).toBe(true);
  expect((await getReviewDesk(later, a.assignmentId)).desk!.others).toBeNull();
});

test("phases that overlap are refused; an empty group is none, half a one is asked for, and no phase is the usual way", async () => {
  const scene = await closedCall(own.db);
  expect(await phased(scene, first, { ...second, opensAt: first.closesAt })).toEqual({ ok: false, refusal: "phases-overlap" });
  const { reviewer } = await assigned(own.db, scene);
  await expect(changeReviewPhases(reviewer, { cohortId: scene.cohort.id, phases: [] })).rejects.toThrow(NotFound);
  const parsed = ReviewPhasesInput.safeParse({ phases: [{}, { opensAt: "2026-12-01T10:00" }, { opensAt: "2026-12-01T10:00", closesAt: "2026-12-01T09:00" }] });
  expect(parsed.error!.issues.map((i) => [i.path.join("."), i.message])).toEqual([
    ["phases.1.closesAt", "errors.required"],
    ["phases.2.closesAt", "selection.phases.closesBeforeOpens"],
  ]);
  await phased(scene, first);
  await phased(scene);
  expect((await getReviewPhases(scene.manager, scene.cohort.id)).now.isOpen).toBe(true);
});

test("where applicants are hidden a conflict is declared with organisations, not with a case; theirs close and this one opens", async () => {
  const scene = await closedCall(own.db, { applications: 3, perApplication: 1 });
  await phased(scene, { ...first, hidesApplicants: true });
  const { reviewer, reviewerId } = await assigned(own.db, scene);
  const queue = await listOwnReviews(reviewer);
  expect(queue.map((r) => r.name)).toEqual([null, null, null]);
  const question = await getConflictQuestion(reviewer, queue[0]!.id);
  expect([question.parties, question.everyone.length]).toEqual([[], 3]);
  const partyOf = (assignmentId: string) =>
    own.db
      .selectFrom("review_assignment as r")
      .innerJoin("application_party as p", "p.application_id", "r.application_id")
      .select(["p.organisation_id as id", "r.application_id as applicationId"])
      .where("r.id", "=", assignmentId)
      .executeTakeFirstOrThrow();
  const [mine, near] = [await partyOf(queue[0]!.id), await partyOf(queue[1]!.id)];
  const why = { kind: "work" as const, explanation: "Olin heillä töissä." };
  expect(await declareConflictsAmong(reviewer, { assignmentId: queue[0]!.id, organisationIds: [near.id], ...why })).toEqual({ ok: true, value: { opened: true } });
  expect((await listOwnReviews(reviewer)).map((r) => [r.id, r.state])).toEqual([
    [queue[0]!.id, "accepted"],
    [queue[2]!.id, "assigned"],
  ]);
  await expect(getReviewDesk(reviewer, queue[1]!.id)).rejects.toThrow(NotFound);
  // an organisation of another call is nobody here
  const other = await closedCall(own.db);
  const stranger = await own.db.selectFrom("application_party").select("organisation_id as id").where("application_id", "=", other.applications[0]!.id).executeTakeFirstOrThrow();
  await declareConflictsAmong(reviewer, { assignmentId: queue[2]!.id, organisationIds: [stranger.id], ...why });
  expect(await own.db.selectFrom("conflict").select("application_id").where("person_id", "=", reviewerId).where("has_conflict", "=", true).execute()).toEqual([{ application_id: near.applicationId }]);
  expect(await declareConflictsAmong(reviewer, { assignmentId: queue[0]!.id, organisationIds: [mine.id], ...why })).toEqual({ ok: true, value: { opened: false } });
  await expect(getReviewDesk(reviewer, queue[0]!.id)).rejects.toThrow(NotFound);
});

test("reviewers are reminded before the end of the phase; when phases or the call's date move, so does what is not delivered", async () => {
  const scene = await closedCall(own.db);
  const { cohort, call } = scene;
  const reminded = async () => {
    const plan = await planReminders(asSystem(own.db), { from: new Date("2026-11-20T00:00Z"), until: new Date("2027-03-01T00:00Z"), cohortId: cohort.id });
    return plan.filter((r) => r.kind === "review-due").map((r) => r.dueAt.toISOString());
  };
  const later = { ...first, opensAt: "2026-12-01T08:00", closesAt: "2026-12-05T16:00" };
  await phased(scene, later, { ...second, opensAt: "2026-12-07T08:00", closesAt: "2026-12-10T16:00" });
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  expect((await listOwnReviews(reviewer))[0]!.dueAt).toEqual(new Date("2026-12-05T14:00Z"));
  expect(await reminded()).toEqual(["2026-12-03T07:00:00.000Z"]);
  const moved = async (...phases: (typeof first)[]) => {
    await phased(scene, ...phases);
    await moveReviewDates(asSystem(own.db), { cohortId: cohort.id }); // as the worker does
  };
  await moved({ ...later, closesAt: "2026-12-06T12:00" });
  expect(await reminded()).toEqual(["2026-12-04T07:00:00.000Z"]);
  // who takes their review back in the next phase has time until its end
  await phased(scene, first, second);
  await deliverReview(reviewer, { assignmentId, ...whole(1) });
  const inSecond = on(reviewer, "2026-11-28T10:00Z");
  await takeReviewBack(inSecond, { assignmentId });
  expect((await listOwnReviews(inSecond))[0]!.dueAt).toEqual(new Date("2026-11-30T14:00Z"));
  await moved();
  expect(await reminded()).toEqual(["2026-12-14T07:00:00.000Z"]); // the call's own date
  await own.db
    .updateTable("call")
    .set({ reviews_due_at: new Date("2026-12-20T14:00Z") })
    .where("id", "=", call.id)
    .execute();
  await moveReviewDates(asSystem(own.db), { cohortId: cohort.id });
  expect(await reminded()).toEqual(["2026-12-18T07:00:00.000Z"]);
});

/** What is told at a moment of a review that is not delivered: to the reviewer, on their home, to the cohort's managers and by mail. */
async function told(scene: Scene, reviewer: Context, reviewerId: string, time: string) {
  const system = { ...asSystem(own.db), now: new Date(time) };
  await moveEndedReviews(system); // as the worker does
  const [row] = await listOwnReviews(on(reviewer, time));
  const late = await listLate(system, scene.cohort.id);
  const items = cohortItemsOf(await listMatters(on(scene.manager, time), scene.cohort.id), late);
  const plan = await planReminders(system, { from: system.now, until: new Date("2027-03-01T00:00Z"), cohortId: scene.cohort.id });
  return {
    standing: row && standingOf(row, system.now),
    due: row?.dueAt.toISOString(),
    home: (await listOwnItems(on(reviewer, time))).filter((i) => i.kind === "review").map((i) => i.dueAt?.toISOString()),
    manager: items.filter((i) => i.kind === "review" || i.kind === "undelivered").map((i) => i.kind),
    reminders: plan.filter((r) => r.kind === "review-due").map((r) => r.dueAt.toISOString()),
    mail: (await reminderFacts["review-due"](system, { callId: scene.call.id }, reviewerId)) !== undefined,
  };
}

test("what is not delivered in the first phase is due in the second and not late; after the last it is closed, and nobody is reminded of it", async () => {
  const scene = await closedCall(own.db);
  const talk = { ...second, opensAt: "2026-11-30T08:00", closesAt: "2026-12-04T16:00" };
  await phased(scene, first, talk);
  const { reviewer, reviewerId } = await accepted(own.db, scene);
  const next = "2026-12-04T14:00:00.000Z";
  const [between, during, after] = ["2026-11-27T10:00Z", "2026-11-30T10:00Z", "2026-12-05T10:00Z"];
  const waits = { standing: "open", due: next, home: [next], manager: [], reminders: ["2026-12-02T07:00:00.000Z"], mail: true };
  expect(await told(scene, reviewer, reviewerId, between)).toEqual(waits);
  expect(await told(scene, reviewer, reviewerId, during)).toEqual(waits);
  expect(await told(scene, reviewer, reviewerId, after)).toEqual({ standing: "closed", due: next, home: [], manager: ["undelivered"], reminders: [], mail: false });
  expect(await remindLate(on(scene.manager, after), { cohortId: scene.cohort.id, kind: "review" })).toEqual({ ok: false, refusal: "nobody-late" });
  expect((await getReviewTable(on(scene.manager, after), scene.cohort.id)).applications[0]!.assignments).toMatchObject([{ state: "accepted", told: "undelivered" }]);
  expect((await getCaseReviews(on(scene.manager, after), scene.applications[0]!.id)).assignments).toMatchObject([{ told: "undelivered" }]);
});

test("without phases a review can be delivered late, until the application is decided or withdrawn", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, reviewerId } = await accepted(own.db, scene);
  const due = "2026-12-16T14:00:00.000Z";
  const late = { standing: "late", due, home: [due], manager: ["review"], reminders: [], mail: true };
  expect(await told(scene, reviewer, reviewerId, "2026-12-17T10:00Z")).toEqual(late);
  for (const [state, standing] of [
    ["decided", "closed"],
    ["withdrawn", undefined],
  ] as const) {
    await own.db.updateTable("application").set({ state }).where("id", "=", scene.applications[0]!.id).execute();
    expect(await told(scene, reviewer, reviewerId, "2026-12-17T10:00Z")).toEqual({ standing, due: standing && due, home: [], manager: [], reminders: [], mail: false });
  }
});
