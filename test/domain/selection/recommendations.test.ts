import { expect, test } from "vitest";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { changeReviewPhases } from "#domain/selection/change-review-phases.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import type { Recommendation } from "#domain/selection/recommendation.rules.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { reopenReview } from "#domain/selection/reopen-review.ts";
import { getReviewDesk, listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { getTrial } from "#domain/selection/trial.queries.ts";
import { readTrial } from "#domain/selection/trial.schema.ts";
import { ownDatabase } from "#test/support/database.ts";
import { accepted, assigned, closedCall, eventNames } from "./scene.ts";

const own = ownDatabase();

/** A closed call that asks its reviewers for a recommendation. */
async function asking(o: Parameters<typeof closedCall>[1] = {}) {
  const scene = await closedCall(own.db, o);
  await own.db.updateTable("call").set({ asks_recommendation: true }).where("id", "=", scene.call.id).execute();
  return scene;
}
const whole = (recommendation?: Recommendation, version = 1) => ({ version, score: { strategy: 4, need: 3 }, reason: {}, comment: "Selkeä hakemus.", recommendation });
const kept = (assignmentId: string) => own.db.selectFrom("review").select("recommendation").where("assignment_id", "=", assignmentId).executeTakeFirstOrThrow();

test("a draft may lack the recommendation, delivering asks for it, and who runs the call sees it of each review", async () => {
  const scene = await asking();
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  expect(await saveReview(reviewer, { assignmentId, ...whole() })).toMatchObject({ ok: true });
  expect(await deliverReview(reviewer, { assignmentId, ...whole(undefined, 2) })).toMatchObject({ value: { version: 3, missing: { recommendation: ["selection.recommendation.missing"] } } });
  expect((await getReviewDesk(reviewer, assignmentId)).own).toMatchObject({ state: "accepted", asksRecommendation: true });
  expect(await deliverReview(reviewer, { assignmentId, ...whole("if-room", 3) })).toMatchObject({ ok: true, value: { missing: {} } });
  expect((await eventNames(own.db, { assignmentId })).at(-1)).toBe("review.delivered");
  const applicationId = scene.applications[0]!.id;
  expect(await getCaseReviews(scene.manager, applicationId)).toMatchObject({ delivered: [{ recommendation: "if-room" }] });
  const inRanking = async () => (await getRanking(scene.manager, scene.cohort.id)).rows[0];
  expect(await inRanking()).toMatchObject({ recommended: { "take-in": 0, "if-room": 1, "leave-out": 0 }, places: { recommendations: 1 } });
  await reopenReview(scene.manager, { assignmentId });
  expect(await inRanking()).toMatchObject({ recommended: null, places: { recommendations: null } });
});

test("a call that does not ask keeps none, and whoever could judge nothing gives none", async () => {
  const quiet = await closedCall(own.db);
  const a = await accepted(own.db, quiet);
  expect(await deliverReview(a.reviewer, { assignmentId: a.assignmentId, ...whole("take-in") })).toMatchObject({ value: { missing: {} } });
  expect(await kept(a.assignmentId)).toEqual({ recommendation: null });
  const b = await accepted(own.db, await asking());
  const blank = { ...whole("leave-out"), assignmentId: b.assignmentId, score: { strategy: "unable" as const, need: "unable" as const } };
  await saveReview(b.reviewer, blank);
  expect(await kept(b.assignmentId)).toEqual({ recommendation: "leave-out" }); // the marks of a draft may still come
  expect(await deliverReview(b.reviewer, { ...blank, version: 2 })).toMatchObject({ value: { missing: {} } });
  expect(await kept(b.assignmentId)).toEqual({ recommendation: null });
});

test("others' recommendations are seen with their marks: after one's own, and when the phase shows them", async () => {
  const scene = await asking();
  const [a, b] = [await accepted(own.db, scene), await accepted(own.db, scene)];
  await deliverReview(a.reviewer, { assignmentId: a.assignmentId, ...whole("take-in") });
  const others = async () => (await getReviewDesk(b.reviewer, b.assignmentId)).desk!.others;
  expect(await others()).toBeNull();
  await deliverReview(b.reviewer, { assignmentId: b.assignmentId, ...whole("leave-out") });
  expect(await others()).toMatchObject([{ recommendation: "take-in" }]);
  const alone = { opensAt: "2026-11-01T08:00", closesAt: "2027-11-26T16:00", showsOthers: false, hidesApplicants: false, hasDiscussion: false };
  await changeReviewPhases(scene.manager, { cohortId: scene.cohort.id, phases: [alone] });
  expect(await others()).toBeNull();
});

test("a trial goes by the recommendations where the call asks for them; of a case with a conflict nobody learns how they fell", async () => {
  const scene = await asking({ applications: 2, perApplication: 1, capacity: 1 });
  const { reviewer } = await assigned(own.db, scene);
  const queue = await listOwnReviews(reviewer);
  for (const [i, { id }] of queue.entries()) {
    await declareConflict(reviewer, { assignmentId: id, hasConflict: "no" });
    await deliverReview(reviewer, { assignmentId: id, ...whole(i === 0 ? "leave-out" : "take-in"), score: { strategy: i === 0 ? 4 : 2, need: 3 } });
  }
  const chosen = async (order: string) => (await getTrial(scene.manager, scene.cohort.id, readTrial(new URLSearchParams({ order })))).rows.filter((r) => r.isChosen).map((r) => r.diaryNumber);
  expect([await chosen("points"), await chosen("recommendations")]).toEqual([[queue[0]!.diaryNumber], [queue[1]!.diaryNumber]]);
  const hidden = scene.applications.find((a) => a.diary_number === queue[1]!.diaryNumber)!;
  await recuseOneself(scene.manager, { applicationId: hidden.id, kind: "other", explanation: "Tuttu", organisationIds: [] });
  const { rows } = await getRanking(scene.manager, scene.cohort.id);
  expect(rows.find((r) => r.id === hidden.id)).toMatchObject({ isHidden: true, recommended: null, places: { recommendations: null } });
  await own.db.updateTable("call").set({ asks_recommendation: false }).where("id", "=", scene.call.id).execute();
  expect((await getRanking(scene.manager, scene.cohort.id)).orders).toEqual(["points"]);
});

test("the database keeps no other word", async () => {
  const { assignmentId } = await accepted(own.db, await asking());
  const written = own.db
    .updateTable("review")
    .set({ recommendation: "maybe" as Recommendation })
    .where("assignment_id", "=", assignmentId)
    .execute();
  await expect(written).rejects.toThrow(/review_recommendation_check/);
});
