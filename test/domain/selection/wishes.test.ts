import { expect, test } from "vitest";
import { askForWishes } from "#domain/selection/ask-for-wishes.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflictsWith } from "#domain/selection/declare-conflicts-with.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { sayWishes } from "#domain/selection/say-wishes.ts";
import "#domain/selection/stand-aside.ts";
import { getConflictsQuestion, getWishList, getWishRound, listOwnWishRounds, listWishless } from "#domain/selection/wishes.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames } from "./scene.ts";

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
