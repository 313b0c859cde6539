import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { answerRequestedChange } from "#domain/applications/answer-requested-change.ts";
import { askPartyAddition } from "#domain/applications/ask-party-addition.ts";
import { askForWishes } from "#domain/selection/ask-for-wishes.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { declareConflictsWith } from "#domain/selection/declare-conflicts-with.ts";
import { getOwnDeclaration, listDeclarations, listOwnDeclarations } from "#domain/selection/declarations.queries.ts";
import { mustRunCase } from "#domain/selection/cases.queries.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import "#domain/selection/recuse.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { getWishList } from "#domain/selection/wishes.queries.ts";
import { withdrawDeclaration } from "#domain/selection/withdraw-declaration.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeApplication, makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames } from "./scene.ts";

const own = ownDatabase();
const said = { kind: "family" as const, explanation: "Sisarus on hakijan johtaja" };

/** A call with one application of a stranger, a reviewer, and an organisation that the reviewer names as too near before it applies. */
async function declared() {
  const scene = await closedCall(own.db, { perApplication: 1 });
  const reviewerId = await addReviewer(own.db, scene);
  const reviewer = await as(own.db, reviewerId);
  const near = await makeOrganisation(own.db, { name: "Silmu" });
  const asked = await askForWishes(scene.manager, { cohortId: scene.cohort.id, until: "2026-12-01T12:00" });
  if (!asked.ok) throw new Error(asked.refusal);
  const declare = () => declareConflictsWith(reviewer, { callId: scene.call.id, organisationIds: [near.id], ...said });
  return { ...scene, reviewerId, reviewer, near, declare, first: scene.applications[0]! };
}
const conflictsOf = (personId: string, applicationId: string) =>
  own.db
    .selectFrom("conflict")
    .select(["id", "has_conflict", "kind", "source", "explanation", "declaration_id"])
    .where("person_id", "=", personId)
    .where("application_id", "=", applicationId)
    .execute();
const search = (applicationId: string) => findConflictsAnew(asSystem(own.db), { applicationId });

test("an application that comes after the declaration closes as well, and says which word of whose it follows from", async () => {
  const scene = await declared();
  await scene.declare();
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id });
  expect((await getWishList(scene.reviewer, scene.call.id)).rows.map((r) => r.id)).toEqual([scene.first.id]);
  for (let i = 0; i < 2; i++) await search(late.id);
  const [declaration] = await listOwnDeclarations(scene.reviewer);
  const [conflict, ...others] = await conflictsOf(scene.reviewerId, late.id);
  expect(conflict).toMatchObject({ has_conflict: true, ...said, source: "declared", declaration_id: declaration!.id });
  expect(others).toEqual([]);
  expect(await eventNames(own.db, { conflictId: conflict!.id })).toEqual(["conflict.found"]);
  expect(await conflictsOf(scene.reviewerId, scene.first.id)).toEqual([]);
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  expect(await own.db.selectFrom("review_assignment").select("application_id as id").where("reviewer_id", "=", scene.reviewerId).execute()).toEqual([{ id: scene.first.id }]);
});

test("giving out does not wait for the search: neither by hand nor by the plan", async () => {
  const scene = await declared();
  await scene.declare();
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id });
  expect(await assignReview(scene.manager, { applicationId: late.id, reviewerId: scene.reviewerId })).toEqual({ ok: false, refusal: "conflict" });
  expect((await conflictsOf(scene.reviewerId, late.id)).map((c) => c.source)).toEqual(["declared"]);
});

test("a partner that an accepted change brings takes the review off who has named it, though they said before that they have no conflict", async () => {
  const scene = await declared();
  await scene.declare();
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const { id: assignmentId } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", scene.reviewerId).executeTakeFirstOrThrow();
  await declareConflict(scene.reviewer, { assignmentId, hasConflict: "no" });
  const { business_id: businessId, name, kind } = scene.near;
  const contact = { contactName: "Leena", contactEmail: "leena@silmu.example", contactPhone: "" };
  const applicant = await as(own.db, scene.first.personId);
  const asked = await askPartyAddition(applicant, { applicationId: scene.first.id, businessId, name, kind, regionCode: null, units: [], ...contact, why: "Mukaan" });
  if (!asked.ok) throw new Error(asked.refusal);
  await answerRequestedChange(scene.manager, { applicationId: scene.first.id, changeId: asked.value.changeId, answer: "accepted", reason: "", secret: "secret of the test" });
  await search(scene.first.id);
  expect(await conflictsOf(scene.reviewerId, scene.first.id)).toMatchObject([{ has_conflict: true, source: "declared", ...said }]);
  expect(await own.db.selectFrom("review_assignment").select("state").where("id", "=", assignmentId).executeTakeFirst()).toEqual({ state: "recused" });
});

test("a declaration on its way and an application that is sent meanwhile find each other", async () => {
  const scene = await declared();
  // the declaration waits with the fact, its rows written and seen by nobody yet
  const holder = await own.pool.connect();
  await holder.query("begin; lock table event in share mode");
  const declaring = scene.declare();
  await sleep(300);
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id });
  const searching = search(late.id);
  await sleep(300);
  await holder.query("commit");
  holder.release();
  await Promise.all([declaring, searching]);
  expect((await conflictsOf(scene.reviewerId, late.id)).map((c) => c.source)).toEqual(["declared"]);
});

test("said again it is one declaration in the latest words, and two presses at once are one", async () => {
  const scene = await declared();
  await Promise.all([scene.declare(), scene.declare()]);
  await declareConflictsWith(scene.reviewer, { callId: scene.call.id, organisationIds: [scene.near.id, scene.near.id], kind: "money", explanation: "Osakkeita" });
  expect(await listOwnDeclarations(scene.reviewer)).toMatchObject([{ organisation: "Silmu", kind: "money", explanation: "Osakkeita" }]);
});

test("withdrawn, it reaches nothing that comes later; what has closed stays closed, and it can be said anew", async () => {
  const scene = await declared();
  await scene.declare();
  const early = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id });
  await search(early.id);
  const { id: declarationId } = (await listOwnDeclarations(scene.reviewer))[0]!;
  for (const other of [scene.manager, await as(own.db, await makePerson(own.db))]) {
    await expect(withdrawDeclaration(other, { declarationId })).rejects.toThrow(NotFound);
    await expect(getOwnDeclaration(other, declarationId)).rejects.toThrow(NotFound);
  }
  expect(await withdrawDeclaration(scene.reviewer, { declarationId })).toEqual({ ok: true, value: null });
  expect(await withdrawDeclaration(scene.reviewer, { declarationId })).toEqual({ ok: false, refusal: "withdrawn-already" });
  expect(await listOwnDeclarations(scene.reviewer)).toEqual([]);
  expect(await eventNames(own.db, { declarationId })).toEqual(["review.conflict-withdrawn"]);
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id });
  await search(late.id);
  expect(await conflictsOf(scene.reviewerId, late.id)).toEqual([]);
  expect(await conflictsOf(scene.reviewerId, early.id)).toHaveLength(1);
  await scene.declare();
  expect(await conflictsOf(scene.reviewerId, late.id)).toHaveLength(1);
});

test("a conflict in one application names its organisations, and what they send later closes as well: to its reviewer and to a manager", async () => {
  const scene = await declared();
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const { id: assignmentId } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", scene.reviewerId).executeTakeFirstOrThrow();
  const organisationIds = [scene.first.organisationId];
  expect(await declareConflict(scene.reviewer, { assignmentId, hasConflict: "yes", ...said, organisationIds })).toEqual({ ok: true, value: { opened: false } });
  await recuseOneself(scene.manager, { applicationId: scene.first.id, ...said, organisationIds });
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.first.organisationId });
  const other = await makeApplication(own.db, scene.call.id);
  await search(late.id);
  await search(other.id);
  for (const personId of [scene.reviewerId, scene.managerId]) {
    for (const { id } of [scene.first, late]) expect(await conflictsOf(personId, id)).toMatchObject([{ source: "declared", ...said }]);
    expect(await conflictsOf(personId, other.id)).toEqual([]);
  }
});

test("who runs the cohort reads what was declared, but not of an organisation in whose application they have a conflict themselves", async () => {
  const scene = await declared();
  await scene.declare();
  expect(await listDeclarations(scene.manager, scene.cohort.id)).toMatchObject([{ organisation: "Silmu", ...said, isOwn: false }]);
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id });
  await recuseOneself(scene.manager, { applicationId: late.id, kind: "work", explanation: "Entinen esimies" });
  expect(await listDeclarations(scene.manager, scene.cohort.id)).toEqual([]);
  await expect(listDeclarations(scene.reviewer, scene.cohort.id)).rejects.toThrow(NotFound);
});

test("an administrator's own word holds for what comes later, though the register is not asked of them; a substitute names no organisations", async () => {
  const scene = await declared();
  const organisationIds = [scene.first.organisationId];
  const adminId = await makePerson(own.db);
  await giveRole(own.db, adminId, "administrator");
  const admin = await as(own.db, adminId);
  await recuseOneself(scene.manager, { applicationId: scene.first.id, ...said });
  const named = await nameSubstitute(admin, { applicationId: scene.first.id, name: "Sari Harju", email: `sari-${scene.first.id}@ministry.example`, language: "fi" });
  const substituteId = named.ok ? named.value.personId : "";
  for (const personId of [adminId, substituteId]) await recuseOneself(await as(own.db, personId), { applicationId: scene.first.id, ...said, organisationIds });
  const late = await makeApplication(own.db, scene.call.id, { organisationId: scene.first.organisationId });
  await search(late.id);
  expect(await conflictsOf(adminId, late.id)).toMatchObject([{ source: "declared", ...said }]);
  await expect(mustRunCase(admin, late.id)).rejects.toThrow(NotFound);
  expect(await listOwnDeclarations(await as(own.db, substituteId))).toEqual([]);
  expect(await conflictsOf(substituteId, late.id)).toEqual([]);
});

test("a draft is not closed by a declaration: staff would learn of it", async () => {
  const scene = await declared();
  const draft = await makeApplication(own.db, scene.call.id, { organisationId: scene.near.id, state: "draft", diary_number: null, submitted_at: null, submitted_by: null, submitted_version: null });
  await scene.declare();
  expect(await conflictsOf(scene.reviewerId, draft.id)).toEqual([]);
});
