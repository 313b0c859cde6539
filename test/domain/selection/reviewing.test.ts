import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { askCompletion } from "#domain/applications/ask-completion.ts";
import { saveCompletion } from "#domain/applications/save-completion.ts";
import { sendCompletion } from "#domain/applications/send-completion.ts";
import { getAttachment } from "#domain/applications/attachments.queries.ts";
import { endRole } from "#domain/people/end-role.ts";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { declineReview } from "#domain/selection/decline-review.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { reopenReview } from "#domain/selection/reopen-review.ts";
import { countOwnRecused, getConflictQuestion, getReviewDesk, listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { voidReviewsOfRole } from "#domain/selection/void-reviews-of-role.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { smallForm } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { diskStorage } from "../../../storage.server.ts";
import { accepted, assigned, closedCall, eventNames } from "./scene.ts";

const own = ownDatabase();
const whole = (version: number, strategy = 4, need = 3) => ({ version, score: { strategy, need }, reason: {}, comment: "Selkeä hakemus." });

test("before the conflict question is answered nothing but who applies can be read", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await assigned(own.db, scene);
  expect((await getReviewDesk(reviewer, assignmentId)).desk).toBeNull();
  expect((await getConflictQuestion(reviewer, assignmentId)).parties).toHaveLength(1);
  expect(await saveReview(reviewer, { assignmentId, ...whole(1) })).toEqual({ ok: false, refusal: "not-accepted" });
  expect(await declareConflict(reviewer, { assignmentId, hasConflict: "no" })).toEqual({ ok: true, value: { opened: true } });
  const { desk } = await getReviewDesk(reviewer, assignmentId);
  expect(desk!.answers.answers).toMatchObject({ goal: "Opimme" });
  expect(await declareConflict(reviewer, { assignmentId, hasConflict: "no" })).toEqual({ ok: false, refusal: "already-accepted" });
  expect(await eventNames(own.db, { assignmentId })).toEqual(["review.assigned", "review.accepted"]);
});

test("an application that is completed while it is read: what changed is shown, and delivering waits until it has been on the desk", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  const { id: applicationId, personId } = scene.applications[0]!;
  const manager = await as(own.db, scene.managerId);
  const writer = await as(own.db, personId);
  const complete = async (goal: string) => {
    const asked = await askCompletion(manager, { applicationId, questions: ["goal"], message: "Tarkentakaa.", until: "2027-01-05T16:00" });
    const ids = { applicationId, completionId: asked.ok ? asked.value.completionId : "" };
    const { version } = await own.db.selectFrom("application").select("version").where("id", "=", applicationId).executeTakeFirstOrThrow();
    await saveCompletion(writer, { ...ids, baseVersion: version, answers: { goal } });
    expect((await getReviewDesk(reviewer, assignmentId)).desk?.answers.answers.goal).not.toBe(goal); // not before it is sent
    return sendCompletion(writer, ids);
  };
  expect((await getReviewDesk(reviewer, assignmentId)).desk?.completed).toEqual([]);
  expect(await complete("Tarkempi tavoite")).toMatchObject({ ok: true, value: { version: 3 } });
  const { desk } = await getReviewDesk(reviewer, assignmentId);
  expect([desk?.answers.answers.goal, desk?.completed, desk?.before.goal]).toEqual(["Tarkempi tavoite", ["goal"], "Opimme"]);
  expect(await deliverReview(reviewer, { assignmentId, ...whole(1), seen: 1 })).toEqual({ ok: true, value: { version: 2, missing: { "": ["selection.desk.completedMeanwhile"] } } });
  expect(await deliverReview(reviewer, { assignmentId, ...whole(2), seen: 3 })).toMatchObject({ ok: true, value: { missing: {} } });
  expect((await getReviewDesk(reviewer, assignmentId)).desk?.completed).toEqual([]);
  expect((await getCaseReviews(manager, applicationId)).delivered.map((d) => d.isOlder)).toEqual([false]);
  await complete("Vielä tarkempi");
  expect((await getReviewDesk(reviewer, assignmentId)).desk).toMatchObject({ completed: ["goal"], before: { goal: "Tarkempi tavoite" } });
  expect((await getCaseReviews(manager, applicationId)).delivered.map((d) => d.isOlder)).toEqual([true]);
});

test("what is for the organiser alone reaches no reviewer, neither as an answer nor as a file", async () => {
  const scene = await closedCall(own.db);
  const [section, ...rest] = smallForm.sections;
  const file = { key: "list", kind: "file", label: { fi: "Lista" }, help: {}, required: false, visibleTo: "organiser" };
  const content = { ...smallForm, sections: [{ ...section, questions: [...section!.questions.map((q) => ({ ...q, visibleTo: "organiser" })), file] }, ...rest] };
  await own.db.updateTable("form_version").set({ content }).where("id", "=", scene.call.form_version_id).execute();
  const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-reviewing-")));
  await storage.put("attachments/list", Buffer.from("x"), "application/pdf");
  const applicationId = scene.applications[0]!.id;
  const [fileId, attachmentId] = [newId({ now: testNow }), newId({ now: testNow })];
  await own.db
    .insertInto("file")
    .values({ id: fileId, stored_key: "attachments/list", name: "palkat.pdf", bytes: 1, media_type: "application/pdf", sha256: "0".repeat(64), uploaded_by: scene.managerId, created_at: testNow })
    .execute();
  await own.db.insertInto("attachment").values({ id: attachmentId, application_id: applicationId, question_key: "list", file_id: fileId, created_at: testNow }).execute();
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  const { desk } = await getReviewDesk(reviewer, assignmentId);
  expect([desk!.answers.answers.goal, desk!.answers.attachments]).toEqual([undefined, []]);
  expect(desk!.answers.form.sections.map((s) => s.key)).toEqual(["commitment"]);
  await expect(getAttachment(reviewer, { applicationId, attachmentId }, storage)).rejects.toThrow(NotFound);
  expect((await getAttachment(scene.manager, { applicationId, attachmentId }, storage)).name).toBe("palkat.pdf");
});

test("a conflict closes the case: desk, question and commands answer as if it were not there", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId, reviewerId } = await accepted(own.db, scene);
  expect(await declareConflict(reviewer, { assignmentId, hasConflict: "yes", kind: "work", explanation: "Olin heillä töissä keväällä." })).toEqual({ ok: true, value: { opened: false } });
  await expect(getReviewDesk(reviewer, assignmentId)).rejects.toThrow(NotFound);
  await expect(getConflictQuestion(reviewer, assignmentId)).rejects.toThrow(NotFound);
  await expect(saveReview(reviewer, { assignmentId, ...whole(1) })).rejects.toThrow(NotFound);
  expect(await listOwnReviews(reviewer)).toEqual([]);
  expect(await countOwnRecused(reviewer)).toBe(1);
  await giveRole(own.db, reviewerId, "manager", { kind: "cohort", id: scene.cohort.id });
  const asManager = await as(own.db, reviewerId);
  expect((await getRanking(asManager, scene.cohort.id)).rows[0]).toMatchObject({ isHidden: true, standing: null, intended: null });
  await expect(intendDecision(asManager, { applicationId: scene.applications[0]!.id, intended: "select", reasons: "", conditions: "" })).rejects.toThrow(NotFound);
});

test("another person's assignment is not there", async () => {
  const scene = await closedCall(own.db);
  const { assignmentId } = await accepted(own.db, scene);
  const stranger = await as(own.db, await makePerson(own.db));
  await expect(getReviewDesk(stranger, assignmentId)).rejects.toThrow(NotFound);
  await expect(declineReview(stranger, { assignmentId, reason: "x" })).rejects.toThrow(NotFound);
});

test("a draft may be half; an older version is refused and nothing is lost", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  expect(await saveReview(reviewer, { assignmentId, version: 1, score: { strategy: 5 }, reason: {}, comment: "" })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await saveReview(reviewer, { assignmentId, version: 1, score: { strategy: 0 }, reason: {}, comment: "" })).toEqual({ ok: false, refusal: "changed-elsewhere" });
  const { desk } = await getReviewDesk(reviewer, assignmentId);
  expect(desk!.criteria.map((c) => c.given)).toEqual([5, null]);
});

test("delivering asks for every score, a reason for 0, 1 and 5, and a comment; what was typed is kept meanwhile", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  const first = await deliverReview(reviewer, { assignmentId, version: 1, score: { strategy: 5 }, reason: {}, comment: "" });
  expect(first).toEqual({
    ok: true,
    value: { version: 2, missing: { "reason.strategy": ["selection.reasonMissing"], "score.need": ["selection.scoreMissing"], comment: ["selection.commentMissing"] } },
  });
  for (const value of [0, 1]) {
    const again = await deliverReview(reviewer, { assignmentId, version: 2 + value, score: { strategy: 3, need: value }, reason: { need: " " }, comment: "Hyvä" });
    expect(again.ok && again.value.missing).toEqual({ "reason.need": ["selection.reasonMissing"] });
  }
  expect(await deliverReview(reviewer, { assignmentId, version: 4, score: { strategy: 5, need: 3 }, reason: { strategy: "Tavoite on kirjattu ja rahoitettu." }, comment: "Hyvä" })).toMatchObject({
    ok: true,
    value: { missing: {} },
  });
  expect(await saveReview(reviewer, { assignmentId, ...whole(5) })).toEqual({ ok: false, refusal: "not-accepted" });
  expect(await declineReview(reviewer, { assignmentId, reason: "Kiire" })).toEqual({ ok: false, refusal: "delivered" });
  expect(await declareConflict(reviewer, { assignmentId, hasConflict: "yes", kind: "other", explanation: "x" })).toEqual({ ok: false, refusal: "delivered" });
  expect((await eventNames(own.db, { assignmentId })).at(-1)).toBe("review.delivered");
});

test("others' reviews are seen only after delivering one's own", async () => {
  const scene = await closedCall(own.db);
  const a = await accepted(own.db, scene);
  const b = await accepted(own.db, scene);
  await deliverReview(a.reviewer, { assignmentId: a.assignmentId, ...whole(1) });
  expect((await getReviewDesk(b.reviewer, b.assignmentId)).desk!.others).toBeNull();
  await deliverReview(b.reviewer, { assignmentId: b.assignmentId, ...whole(1, 2, 2) });
  const { desk } = await getReviewDesk(b.reviewer, b.assignmentId);
  expect(desk!.others).toEqual([
    {
      name: "Juha Lehtonen",
      comment: "Selkeä hakemus.",
      recommendation: null,
      scores: [
        { key: "strategy", given: 4, reason: "" },
        { key: "need", given: 3, reason: "" },
      ],
    },
  ]);
  // 60·4+40·3 = 3.6 and 60·2+40·2 = 2.0
  const { rows } = await getRanking(scene.manager, scene.cohort.id);
  expect(rows[0]!.standing).toMatchObject({ mean: 2.8, low: 2, high: 3.6, apart: [scene.criteria[0]!.id] });
});

test("declining gives the assignment back with a reason", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await assigned(own.db, scene);
  expect(await declineReview(reviewer, { assignmentId, reason: "Olen lomalla." })).toEqual({ ok: true, value: null });
  await expect(getConflictQuestion(reviewer, assignmentId)).rejects.toThrow(NotFound);
  expect(await own.db.selectFrom("review_assignment").select(["state", "reason"]).where("id", "=", assignmentId).executeTakeFirst()).toEqual({ state: "declined", reason: "Olen lomalla." });
});

test("a manager reopens a delivered review until the decision is out", async () => {
  const scene = await closedCall(own.db);
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  expect(await reopenReview(scene.manager, { assignmentId })).toEqual({ ok: false, refusal: "not-delivered" });
  await deliverReview(reviewer, { assignmentId, ...whole(1) });
  await expect(reopenReview(reviewer, { assignmentId })).rejects.toThrow(NotFound);
  expect(await reopenReview(scene.manager, { assignmentId })).toEqual({ ok: true, value: null });
  expect(await deliverReview(reviewer, { assignmentId, ...whole(2, 3) })).toMatchObject({ ok: true, value: { missing: {} } });
  await intendDecision(scene.manager, { applicationId: scene.applications[0]!.id, intended: "select", reasons: "", conditions: "" });
  await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  expect(await reopenReview(scene.manager, { assignmentId })).toEqual({ ok: false, refusal: "decided" });
});

test("a reviewer whose role has ended reads nothing more at once, and what was not delivered can be given to others", async () => {
  const scene = await closedCall(own.db, { applications: 2, perApplication: 1 });
  const { reviewerId, reviewer } = await assigned(own.db, scene);
  const [first, second] = await listOwnReviews(reviewer);
  for (const { id } of [first!, second!]) await declareConflict(reviewer, { assignmentId: id, hasConflict: "no" });
  await deliverReview(reviewer, { assignmentId: first!.id, ...whole(1) });
  const grant = await own.db.selectFrom("role_grant").select("id").where("person_id", "=", reviewerId).executeTakeFirstOrThrow();
  expect(await endRole(scene.manager, { grantId: grant.id })).toEqual({ ok: true, value: null });
  for (const { id } of [first!, second!]) await expect(getReviewDesk(reviewer, id)).rejects.toThrow(NotFound);
  expect(await listOwnReviews(reviewer)).toEqual([]);
  for (let i = 0; i < 2; i++) await voidReviewsOfRole(asSystem(own.db), { grantId: grant.id });
  const states = await own.db.selectFrom("review_assignment").select(["id", "state"]).where("reviewer_id", "=", reviewerId).execute();
  expect(new Map(states.map((s) => [s.id, s.state]))).toEqual(
    new Map([
      [first!.id, "delivered"],
      [second!.id, "void"],
    ]),
  );
  expect((await eventNames(own.db, { assignmentId: second!.id })).filter((n) => n === "review.voided")).toHaveLength(1);
});
