import { expect, test } from "vitest";
import { assignReview } from "#domain/selection/assign-review.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { changeReviewerTerms } from "#domain/selection/change-reviewer-terms.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { nameReviewer } from "#domain/selection/name-reviewer.ts";
import "#domain/selection/note-found-conflicts.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { voidAssignment } from "#domain/selection/void-assignment.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeApplication, makeCall, smallForm } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { accepted, addReviewer, assigned, closedCall, eventNames } from "./scene.ts";

const own = ownDatabase();
const pairsOf = async (callId: string) =>
  own.db.selectFrom("review_assignment").innerJoin("application", "application.id", "review_assignment.application_id").selectAll("review_assignment").where("call_id", "=", callId).execute();

test("a manager names a reviewer once; others do not learn of the cohort", async () => {
  const scene = await closedCall(own.db);
  const input = { cohortId: scene.cohort.id, name: "Maija Kettunen", email: "maija@reviewers.example", language: "sv" as const, reads: ["sv" as const], most: 2 };
  const named = await nameReviewer(scene.manager, input);
  expect(named.ok && (await as(own.db, named.value.personId)).actor).toMatchObject({ roles: ["reviewer"] });
  expect(await nameReviewer(scene.manager, input)).toEqual({ ok: false, refusal: "already-named" });
  await expect(nameReviewer(await as(own.db, await makePerson(own.db)), input)).rejects.toThrow(NotFound);
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: scene.cohort.id });
  await expect(nameReviewer(await as(own.db, observer), input)).rejects.toThrow(Forbidden);
});

test("each application gets its reviewers, loads are within one, and running it again gives nothing twice", async () => {
  const scene = await closedCall(own.db, { applications: 5 });
  for (let i = 0; i < 3; i++) await addReviewer(own.db, scene);
  const twice = await Promise.all([assignReviews(scene.manager, { cohortId: scene.cohort.id }), assignReviews(scene.manager, { cohortId: scene.cohort.id })]);
  expect(twice.map((r) => r.ok && r.value.made).sort()).toEqual([0, 10]);
  const pairs = await pairsOf(scene.call.id);
  expect(
    Object.values(Object.groupBy(pairs, (p) => p.reviewer_id))
      .map((l) => l!.length)
      .sort(),
  ).toEqual([3, 3, 4]);
  expect(await eventNames(own.db, { assignmentId: pairs[0]!.id })).toEqual(["review.assigned"]);
});

test("nothing is assigned while the call is open, without reviewers or without applications", async () => {
  const open = await makeCall(own.db);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: open.cohort.id });
  expect(await assignReviews(await as(own.db, manager), { cohortId: open.cohort.id })).toEqual({ ok: false, refusal: "call-open" });
  const empty = await closedCall(own.db, { applications: 0 });
  expect(await assignReviews(empty.manager, { cohortId: empty.cohort.id })).toEqual({ ok: false, refusal: "no-reviewers" });
  await addReviewer(own.db, empty);
  expect(await assignReviews(empty.manager, { cohortId: empty.cohort.id })).toEqual({ ok: false, refusal: "no-applications" });
});

test("by hand: only a named reviewer, a submitted application, once; someone taken off can be asked again", async () => {
  const scene = await closedCall(own.db, { applications: 1 });
  const applicationId = scene.applications[0]!.id;
  expect(await assignReview(scene.manager, { applicationId, reviewerId: await makePerson(own.db) })).toEqual({ ok: false, refusal: "not-reviewer" });
  const reviewerId = await addReviewer(own.db, scene);
  const draft = await makeApplication(own.db, scene.call.id, { state: "draft", submitted_at: null });
  expect(await assignReview(scene.manager, { applicationId: draft.id, reviewerId })).toEqual({ ok: false, refusal: "not-submitted" });
  const made = await assignReview(scene.manager, { applicationId, reviewerId });
  expect(await assignReview(scene.manager, { applicationId, reviewerId })).toEqual({ ok: false, refusal: "already-assigned" });
  const assignmentId = made.ok ? made.value.assignmentId : "";
  expect(await voidAssignment(scene.manager, { assignmentId })).toEqual({ ok: true, value: null });
  expect(await voidAssignment(scene.manager, { assignmentId })).toEqual({ ok: false, refusal: "not-open" });
  expect(await assignReview(scene.manager, { applicationId, reviewerId })).toEqual({ ok: true, value: { assignmentId } });
  expect(await eventNames(own.db, { assignmentId })).toEqual(["review.assigned", "review.voided", "review.assigned"]);
});

test("who was recused is replaced by someone else at the next assignment", async () => {
  const scene = await closedCall(own.db, { perApplication: 1 });
  const first = await assigned(own.db, scene);
  await declareConflict(first.reviewer, { assignmentId: first.assignmentId, hasConflict: "yes", kind: "family", explanation: "Sisareni johtaa hakijaa." });
  const second = await addReviewer(own.db, scene);
  expect(await assignReviews(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: true, value: { made: 1, short: 0 } });
  expect((await pairsOf(scene.call.id)).filter((p) => p.state === "assigned").map((p) => p.reviewer_id)).toEqual([second]);
});

test("an accepted assignment can be taken off; the reviewer then finds nothing there", async () => {
  const scene = await closedCall(own.db);
  const one = await accepted(own.db, scene);
  await voidAssignment(scene.manager, { assignmentId: one.assignmentId });
  await expect(declareConflict(one.reviewer, { assignmentId: one.assignmentId, hasConflict: "no" })).rejects.toThrow(NotFound);
});

test("an application goes to someone who reads its language, and nobody gets more than they take", async () => {
  const scene = await closedCall(own.db, { applications: 0, perApplication: 1 });
  const swedish = [await makeApplication(own.db, scene.call.id, { language: "sv" }), await makeApplication(own.db, scene.call.id, { language: "sv" })];
  await makeApplication(own.db, scene.call.id);
  const finnish = await addReviewer(own.db, scene, { reads: ["fi"] });
  const both = await addReviewer(own.db, scene, { reads: ["fi", "sv"] });
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const pairs = await pairsOf(scene.call.id);
  expect(pairs.filter((p) => swedish.some((a) => a.id === p.application_id)).map((p) => p.reviewer_id)).toEqual([both, both]);
  expect(pairs.filter((p) => p.reviewer_id === finnish)).toHaveLength(1);

  const more = [await makeApplication(own.db, scene.call.id), await makeApplication(own.db, scene.call.id)];
  expect(await changeReviewerTerms(scene.manager, { cohortId: scene.cohort.id, personId: finnish, reads: ["fi"], most: 2 })).toEqual({ ok: true, value: null });
  expect(await eventNames(own.db, { cohortId: scene.cohort.id, personId: finnish })).toContain("reviewer.terms-changed");
  await changeReviewerTerms(scene.manager, { cohortId: scene.cohort.id, personId: both, reads: ["fi", "sv"], most: 2 });
  expect(await assignReviews(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: true, value: { made: 1, short: 1 } });
  expect((await pairsOf(scene.call.id)).filter((p) => more.some((a) => a.id === p.application_id)).map((p) => p.reviewer_id)).toEqual([finnish]);
});

test("terms are for the call's own reviewers, and for its managers to change", async () => {
  const scene = await closedCall(own.db);
  const reviewer = await addReviewer(own.db, scene);
  const input = { cohortId: scene.cohort.id, personId: await makePerson(own.db), reads: ["fi" as const] };
  expect(await changeReviewerTerms(scene.manager, input)).toEqual({ ok: false, refusal: "not-reviewer" });
  await expect(changeReviewerTerms(await as(own.db, reviewer), { ...input, personId: reviewer })).rejects.toThrow(NotFound);
});

const themeQuestion = {
  key: "theme",
  kind: "many" as const,
  label: { fi: "Mitä teemoja haette?" },
  help: {},
  required: false,
  options: ["food", "ai", "roads"].map((value) => ({ value, label: { fi: value } })),
};
const secret = { ...themeQuestion, key: "secret", visibleTo: "organiser" as const };

test("an application goes to someone who knows its theme; what was given by hand stays, and a conflict and a limit stay first", async () => {
  const scene = await closedCall(own.db, { applications: 0, perApplication: 1 });
  const [section] = smallForm.sections;
  const form = { ...smallForm, sections: [{ ...section!, questions: [themeQuestion, secret] }] };
  await own.db.updateTable("form_version").set({ content: form }).where("id", "=", scene.call.form_version_id).execute();
  const sent = async (theme: string | string[] | null) => {
    const { id } = await makeApplication(own.db, scene.call.id);
    await own.db
      .updateTable("answer_set_version")
      .set({ answers: theme === null ? {} : { theme } })
      .where("application_id", "=", id)
      .execute();
    return id;
  };
  const [cook, coder] = [await addReviewer(own.db, scene, { name: "Kokki" }), await addReviewer(own.db, scene, { name: "Koodari" })];
  const know = async (personId: string, themes: string[], most?: number) => {
    expect(await changeReviewerTerms(scene.manager, { cohortId: scene.cohort.id, personId, reads: ["fi"], themes, most })).toEqual({ ok: true, value: null });
  };
  await know(cook, ["theme.food", "theme.unheard-of", "secret.food"]);
  await know(coder, ["theme.ai"]);
  const { reviewers } = await getReviewTable(scene.manager, scene.cohort.id);
  expect(reviewers.map((r) => [r.name, r.themes])).toEqual([
    ["Kokki", ["theme.food"]],
    ["Koodari", ["theme.ai"]],
  ]);

  const byHand = await sent(["ai"]);
  await assignReview(scene.manager, { applicationId: byHand, reviewerId: cook });
  const food = [await sent(["food"]), await sent(["food", "roads"]), await sent(["food"])];
  const ai = await sent(["ai"]);
  const silent = await sent(null);
  expect(await assignReviews(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: true, value: { made: 5, short: 0 } });
  const given = async () => new Map((await pairsOf(scene.call.id)).map((p) => [p.application_id, p.reviewer_id]));
  const first = await given();
  expect(food.map((id) => first.get(id))).toEqual([cook, cook, cook]);
  expect([byHand, ai, silent].map((id) => first.get(id))).toEqual([cook, coder, coder]);

  const late = await sent(["food"]);
  await know(cook, ["theme.food"], 4);
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  expect((await given()).get(late)).toBe(coder);
});
