import { expect, test } from "vitest";
import { arrangeCriteria } from "#domain/programmes/arrange-criteria.ts";
import { changeCriterion } from "#domain/programmes/change-criterion.ts";
import { getCriteriaForEditing } from "#domain/programmes/criteria.queries.ts";
import { removeCriterion } from "#domain/programmes/remove-criterion.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { getReviewDesk } from "#domain/selection/reviews.queries.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { accepted, closedCall, type Scene } from "./scene.ts";

const own = ownDatabase();
const words = (values: number) => ({ name: { fi: "Hakukelpoisuus" }, help: { fi: "Täyttyykö" }, anchors: Array.from({ length: values }, (_, i) => ({ fi: `Taso ${i}` })) });

async function openCall() {
  const { cohort, call, criteria } = await makeCall(own.db);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  return { cohortId: cohort.id, call, criteria, manager: await as(own.db, managerId) };
}

/** Adds a condition and a 0–3 criterion to a scene, as they would have been when the call was made. */
async function addOthers(scene: Scene) {
  const add = { call_id: scene.call.id, name: { fi: "x" }, help: { fi: "x" }, weight: 0 };
  const anchors = (n: number) => JSON.stringify(words(n).anchors);
  const id = () => crypto.randomUUID();
  const rows = [
    { ...add, id: id(), key: "eligible", kind: "pass_fail" as const, anchors: anchors(2), position: 0 },
    { ...add, id: id(), key: "equality", kind: "horizontal" as const, anchors: anchors(4), position: 9 },
  ];
  await own.db.insertInto("criterion").values(rows).execute();
  return rows;
}

test("a manager adds a criterion of each kind, gives weights and an order, and takes one off; applicants see the same", async () => {
  const { cohortId, manager, criteria } = await openCall();
  const added = await changeCriterion(manager, { cohortId, kind: "pass_fail", ...words(2) });
  expect(added.ok).toBe(true);
  expect(await changeCriterion(manager, { cohortId, kind: "horizontal", ...words(6) })).toEqual({ ok: false, refusal: "values-missing" });
  expect((await changeCriterion(manager, { cohortId, kind: "weighted", ...words(6) })).ok).toBe(true);
  const keys = async () => (await getCriteriaForEditing(manager, cohortId)).criteria.map((c) => [c.key.replace(/-.*/, ""), c.kind, c.weight]);
  expect(await keys()).toEqual([
    ["strategy", "weighted", 60],
    ["need", "weighted", 40],
    ["hakukelpoisuus", "pass_fail", 0],
    ["hakukelpoisuus", "weighted", 0],
  ]);
  expect(await arrangeCriteria(manager, { cohortId, place: {}, weight: { strategy: 50 } })).toEqual({ ok: false, refusal: "not-whole" });
  // a condition weighs nothing, whatever is sent
  expect(await arrangeCriteria(manager, { cohortId, place: { hakukelpoisuus: 1, strategy: 2 }, weight: { strategy: 50, need: 50, hakukelpoisuus: 30 } })).toEqual({ ok: true, value: null });
  expect((await keys())[0]).toEqual(["hakukelpoisuus", "pass_fail", 0]);
  expect(await removeCriterion(manager, { cohortId, criterionId: criteria[1]!.id })).toEqual({ ok: true, value: null });
  await expect(removeCriterion(manager, { cohortId, criterionId: criteria[1]!.id })).rejects.toThrow(NotFound);
  await expect(changeCriterion(await as(own.db, await makePerson(own.db)), { cohortId, kind: "pass_fail", ...words(2) })).rejects.toThrow(NotFound);
});

test("after the deadline only words change; once someone has marked the page says who; after a decision nothing changes", async () => {
  const scene = await closedCall(own.db);
  const cohortId = scene.cohort.id;
  const add = () => changeCriterion(scene.manager, { cohortId, kind: "pass_fail", ...words(2) });
  const reword = () => changeCriterion(scene.manager, { cohortId, criterionId: scene.criteria[0]!.id, ...words(6) });
  expect(await add()).toEqual({ ok: false, refusal: "criteria-promised" });
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  expect((await getCriteriaForEditing(scene.manager, cohortId)).use.reviewers).toEqual([]);
  await saveReview(reviewer, { assignmentId, version: 1, score: {}, reason: {}, comment: "" });
  expect((await getCriteriaForEditing(scene.manager, cohortId)).use.reviewers).toEqual(["Juha Lehtonen"]);
  expect(await add()).toEqual({ ok: false, refusal: "reviews-begun" });
  expect(await arrangeCriteria(scene.manager, { cohortId, place: {}, weight: {} })).toEqual({ ok: false, refusal: "reviews-begun" });
  expect((await reword()).ok).toBe(true);
  await own.db.insertInto("decision").values({ application_id: scene.applications[0]!.id, published: "refuse", published_at: scene.manager.now }).execute();
  expect(await reword()).toEqual({ ok: false, refusal: "decided" });
});

test("a criterion removed while a reviewer saves: one of the two comes first, and nothing is lost or broken", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  // the deadline was moved after reviewers had been asked: only so do the two meet
  await own.db
    .updateTable("call")
    .set({ closes_at: new Date("2026-12-11T14:00:00Z") })
    .where("id", "=", scene.call.id)
    .execute();
  const [removed, saved] = await Promise.all([
    removeCriterion(scene.manager, { cohortId: scene.cohort.id, criterionId: scene.criteria[1]!.id }),
    saveReview(reviewer, { assignmentId, version: 1, score: { strategy: 4, need: 3 }, reason: {}, comment: "" }),
  ]);
  expect(saved.ok).toBe(true);
  const left = (await getReviewDesk(reviewer, assignmentId)).desk!.criteria.map((c) => [c.key, c.given]);
  expect(left).toEqual(
    removed.ok
      ? [["strategy", 4]]
      : [
          ["strategy", 4],
          ["need", 3],
        ],
  );
});

test("a condition that someone fails, a 0–3 criterion and what could not be judged, from the desk to the order", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const [eligible, equality] = await addOthers(scene);
  const [first, second] = [await accepted(own.db, scene), await accepted(own.db, scene)];
  const give = (of: typeof first, score: Record<string, number | "unable">, reason = {}) =>
    deliverReview(of.reviewer, { assignmentId: of.assignmentId, version: 1, score, reason, comment: "Selkeä." });
  // 4 is no value on 0–3
  expect(await give(first, { eligible: 0, strategy: 4, need: "unable", equality: 4 })).toMatchObject({
    value: { missing: { "reason.eligible": ["selection.failReasonMissing"], "score.equality": ["selection.scoreMissing"] } },
  });
  const again = {
    assignmentId: first.assignmentId,
    version: 2,
    score: { eligible: 0, strategy: 4, need: "unable" as const, equality: 3 },
    reason: { eligible: "Ei omia hankintoja." },
    comment: "Selkeä.",
  };
  expect(await deliverReview(first.reviewer, again)).toMatchObject({ value: { missing: {} } });
  expect(await give(second, { eligible: 1, strategy: 2, need: 4, equality: 2 })).toMatchObject({ value: { missing: {} } });
  const { rows } = await getRanking(scene.manager, scene.cohort.id);
  const marked = rows.find((r) => r.standing)!;
  // 4 (need left out) and (60·2 + 40·4) / 100 = 2.8
  expect(marked.standing).toMatchObject({ mean: 3.4, failed: [eligible!.id], partly: [scene.criteria[1]!.id], judged: { [scene.criteria[1]!.id]: 1, [equality!.id]: 2 } });
  expect(marked).toMatchObject({ places: { points: null, corrected: null } });
  const others = (await getReviewDesk(second.reviewer, second.assignmentId)).desk!.others;
  expect(others![0]!.scores.map((s) => [s.key, s.given])).toEqual([
    ["eligible", 0],
    ["strategy", 4],
    ["need", "unable"],
    ["equality", 3],
  ]);
});
