import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { askForWishes } from "#domain/selection/ask-for-wishes.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflictsWith } from "#domain/selection/declare-conflicts-with.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { sayWishes } from "#domain/selection/say-wishes.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { standAside } from "#domain/selection/stand-aside.ts";
import { getConflictsQuestion, getWishList, getWishRound, listOwnWishRounds, listWishless } from "#domain/selection/wishes.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCall, makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames, published } from "./scene.ts";

const own = ownDatabase();
const until = "2026-12-01T12:00";

/** A call with applications and two reviewers who are asked for wishes. */
async function asked(applications = 4) {
  const scene = await closedCall(own.db, { applications, perApplication: 1 });
  const ids = [await addReviewer(own.db, scene), await addReviewer(own.db, scene)] as const;
  const made = await askForWishes(scene.manager, { cohortId: scene.cohort.id, until });
  if (!made.ok) throw new Error(made.refusal);
  return { ...scene, ids, first: await as(own.db, ids[0]), second: await as(own.db, ids[1]), callId: scene.call.id };
}
const hide = (callId: string) =>
  own.db
    .insertInto("review_phase")
    .values({
      id: newId({ now: testNow }),
      call_id: callId,
      opens_at: new Date("2026-11-21T00:00:00Z"),
      closes_at: new Date("2026-12-30T00:00:00Z"),
      shows_others: false,
      hides_applicants: true,
      has_discussion: false,
    })
    .execute();

test("reviewers say what they gladly review and what rather not, and the plan meets it; the page tells how far", async () => {
  const scene = await asked();
  const [a, b, c, d] = scene.applications.map((x) => x.id) as [string, string, string, string];
  expect((await listOwnWishRounds(scene.first)).map((r) => r.callId)).toEqual([scene.callId]);
  const list = await getWishList(scene.first, scene.callId);
  expect(list).toMatchObject({ isOpen: true, isBlind: false });
  expect(list.rows.map((r) => [r.id, r.names?.length, r.wish])).toEqual([a, b, c, d].map((id) => [id, 1, null]));
  expect(await sayWishes(scene.first, { callId: scene.callId, wish: { [a]: "rather-not", [b]: "gladly", [c]: "gladly", [scene.cohort.id]: "gladly" } })).toEqual({ ok: true, value: { said: 3 } });
  expect(await sayWishes(scene.first, { callId: scene.callId, wish: { [a]: "gladly", [d]: "rather-not" } })).toEqual({ ok: true, value: { said: 2 } });
  expect((await getWishList(scene.first, scene.callId)).rows.map((r) => r.wish)).toEqual(["gladly", "gladly", "gladly", "rather-not"]);
  expect((await getWishList(scene.second, scene.callId)).rows.map((r) => r.wish)).toEqual([null, null, null, null]);
  expect((await listWishless(asSystem(own.db), scene.cohort.id)).reviewers.map((r) => r.personId)).toEqual([scene.ids[1]]);
  expect((await getWishRound(scene.manager, scene.cohort.id)).reviewers.map((r) => r.said).sort()).toEqual([0, 4]);
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const given = await own.db
    .selectFrom("review_assignment")
    .select(["application_id", "reviewer_id"])
    .where("reviewer_id", "in", [...scene.ids])
    .execute();
  expect(given.find((g) => g.application_id === d)?.reviewer_id).toBe(scene.ids[1]);
  expect((await getReviewTable(scene.manager, scene.cohort.id)).wishes).toEqual({ said: 1, given: 4, gladly: 3, ratherNot: 0 });
  expect(await eventNames(own.db, { cohortId: scene.cohort.id })).toEqual(expect.arrayContaining(["review.wishes-asked", "review.wishes-said"]));
});

test("a wish opens nothing that a conflict shuts, and who names an organisation does not see its application any more", async () => {
  const scene = await asked(2);
  const [a, b] = scene.applications.map((x) => x.id) as [string, string];
  await sayWishes(scene.first, { callId: scene.callId, wish: { [a]: "gladly", [b]: "rather-not" } });
  const { everyone } = await getConflictsQuestion(scene.first, scene.callId);
  const party = await own.db.selectFrom("application_party").select("organisation_id").where("application_id", "=", a).executeTakeFirstOrThrow();
  expect(everyone.map((o) => o.id)).toContain(party.organisation_id);
  await declareConflictsWith(scene.first, { callId: scene.callId, organisationIds: [party.organisation_id], kind: "work", explanation: "Entinen työnantaja" });
  expect((await getWishList(scene.first, scene.callId)).rows.map((r) => r.id)).toEqual([b]);
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const given = await own.db.selectFrom("review_assignment").select(["application_id", "reviewer_id"]).where("reviewer_id", "=", scene.ids[0]).execute();
  expect(given.map((g) => g.application_id)).not.toContain(a);
  expect(await own.db.selectFrom("conflict").select(["kind", "source"]).where("person_id", "=", scene.ids[0]).where("application_id", "=", a).executeTakeFirst()).toEqual({
    kind: "work",
    source: "declared",
  });
});

const leadOf = async (applicationId: string) => (await own.db.selectFrom("application_party").select("organisation_id as id").where("application_id", "=", applicationId).executeTakeFirstOrThrow()).id;
const said = { kind: "work" as const, explanation: "Entinen työnantaja" };

test("an organisation is named while reviews are given out: no review of it stays open", async () => {
  const scene = await asked(2);
  const near = scene.applications[0]!.id;
  await sayWishes(scene.first, { callId: scene.callId, wish: { [near]: "gladly" } });
  const organisationIds = [await leadOf(near)];
  // whoever gives out waits with the fact, so that the rows are there and nobody sees them yet
  const holder = await own.pool.connect();
  await holder.query("begin; lock table event in share mode");
  const given = assignReviews(scene.manager, { cohortId: scene.cohort.id });
  await sleep(300);
  const declared = declareConflictsWith(scene.first, { callId: scene.callId, organisationIds, ...said });
  await sleep(300);
  await holder.query("commit");
  holder.release();
  await Promise.all([given, declared]);
  const rows = await own.db.selectFrom("review_assignment").select("state").where("reviewer_id", "=", scene.ids[0]).where("application_id", "=", near).execute();
  expect(rows).toEqual([{ state: "recused" }]);
});

test("each application that closes is a fact; what is decided stays as it was weighed", async () => {
  const scene = await asked(1);
  const applicationId = scene.applications[0]!.id;
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const { id: assignmentId, reviewerId } = await own.db
    .selectFrom("review_assignment")
    .select(["id", "reviewer_id as reviewerId"])
    .where("application_id", "=", applicationId)
    .executeTakeFirstOrThrow();
  const reviewer = await as(own.db, reviewerId);
  await declareConflict(reviewer, { assignmentId, hasConflict: "no" });
  const [score, reason] = [Object.fromEntries(scene.criteria.map((c) => [c.key, 4])), {}];
  expect(await deliverReview(reviewer, { assignmentId, version: 1, score, reason, comment: "Hyvä" })).toMatchObject({ ok: true });
  await published(scene, ["select"]);
  expect(await standAside(reviewer, { personId: reviewerId, callId: scene.callId, organisationIds: [await leadOf(applicationId)], ...said })).toEqual([applicationId]);
  expect(await own.db.selectFrom("review_assignment").select("state").where("id", "=", assignmentId).executeTakeFirst()).toEqual({ state: "delivered" });
  const { id: conflictId } = await own.db.selectFrom("conflict").select("id").where("person_id", "=", reviewerId).where("has_conflict", "=", true).executeTakeFirstOrThrow();
  expect(await eventNames(own.db, { conflictId })).toEqual(["conflict.declared"]);
});

test("pressed twice is asked once; asked again later is another mail", async () => {
  const scene = await asked(1);
  const again = (minutes: number) => askForWishes({ ...scene.manager, now: new Date(testNow.getTime() + minutes * 60_000) }, { cohortId: scene.cohort.id, until });
  await Promise.all([again(0), again(0.5)]);
  expect(await eventNames(own.db, { cohortId: scene.cohort.id })).toEqual(["review.wishes-asked"]);
  await again(60);
  expect(await eventNames(own.db, { cohortId: scene.cohort.id })).toEqual(["review.wishes-asked", "review.wishes-asked"]);
});

test("an organisation that has left is not among those who apply", async () => {
  const scene = await asked(1);
  const gone = await makeOrganisation(own.db);
  const party = {
    application_id: scene.applications[0]!.id,
    organisation_id: gone.id,
    role: "partner",
    position: 1,
    contact_name: "Leena",
    contact_email: "leena@lahtenyt.example",
    created_at: testNow,
    left_at: testNow,
  } as const;
  await own.db
    .insertInto("application_party")
    .values({ id: newId({ now: testNow }), ...party })
    .execute();
  expect((await getConflictsQuestion(scene.first, scene.callId)).everyone.map((o) => o.id)).not.toContain(gone.id);
  expect((await getWishList(scene.first, scene.callId)).rows[0]!.names).toHaveLength(1);
  expect(await standAside(scene.first, { personId: scene.ids[0], callId: scene.callId, organisationIds: [gone.id], ...said })).toEqual([]);
});

test("while applicants are hidden the list names nobody, and stays whole when a conflict is declared", async () => {
  const scene = await asked(2);
  await hide(scene.callId);
  const party = await own.db.selectFrom("application_party").select("organisation_id").where("application_id", "=", scene.applications[0]!.id).executeTakeFirstOrThrow();
  const before = await getWishList(scene.first, scene.callId);
  expect(before.rows.map((r) => r.names)).toEqual([null, null]);
  await declareConflictsWith(scene.first, { callId: scene.callId, organisationIds: [party.organisation_id], kind: "family", explanation: "Sisarus" });
  expect((await getWishList(scene.first, scene.callId)).rows).toEqual(before.rows);
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  expect(await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", scene.ids[0]).where("application_id", "=", scene.applications[0]!.id).execute()).toEqual([]);
});

test("wishes are asked by those who run a closed call until a moment to come, and told by its reviewers until then", async () => {
  const open = await makeCall(own.db);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: open.cohort.id });
  expect(await askForWishes(await as(own.db, managerId), { cohortId: open.cohort.id, until })).toEqual({ ok: false, refusal: "call-open" });
  const empty = await closedCall(own.db, { applications: 0 });
  const ask = (at = until) => askForWishes(empty.manager, { cohortId: empty.cohort.id, until: at });
  expect(await ask()).toEqual({ ok: false, refusal: "no-reviewers" });
  await addReviewer(own.db, empty);
  expect(await ask()).toEqual({ ok: false, refusal: "no-applications" });
  expect(await ask("2026-01-01T12:00")).toEqual({ ok: false, refusal: "past" });
  const scene = await asked(1);
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: scene.cohort.id });
  await expect(askForWishes(await as(own.db, observer), { cohortId: scene.cohort.id, until })).rejects.toThrow(Forbidden);
  for (const ctx of [scene.manager, await as(own.db, await makePerson(own.db))]) {
    await expect(getWishList(ctx, scene.callId)).rejects.toThrow(NotFound);
    await expect(sayWishes(ctx, { callId: scene.callId, wish: {} })).rejects.toThrow(NotFound);
    await expect(declareConflictsWith(ctx, { callId: scene.callId, organisationIds: [], kind: "work", explanation: "x" })).rejects.toThrow(NotFound);
  }
  const late = { ...scene.first, now: new Date("2026-12-01T10:00:01Z") };
  expect(await sayWishes(late, { callId: scene.callId, wish: {} })).toEqual({ ok: false, refusal: "over" });
  expect((await getWishList(late, scene.callId)).isOpen).toBe(false);
});
