import { expect, test } from "vitest";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { getBulkAction, listBulkActions } from "#domain/selection/bulk.queries.ts";
import type { BulkInput } from "#domain/selection/bulk.schema.ts";
import { doBulk } from "#domain/selection/do-bulk.ts";
import "#domain/selection/give-review.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { prepareBulk } from "#domain/selection/prepare-bulk.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeApplication, makeOrganisation } from "#test/factories/rows.ts";
import { as, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames, type Scene } from "./scene.ts";

const own = ownDatabase();
const everything = ListFilter.parse({});

async function prepared(scene: Scene, input: BulkInput, picked?: string[]) {
  const made = await prepareBulk(scene.manager, { cohortId: scene.cohort.id, filter: everything, picked, input });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.bulkActionId;
}
const shown = (scene: Scene, bulkActionId: string) => getBulkAction(scene.manager, scene.cohort.id, bulkActionId);
const decisionsOf = (scene: Scene) =>
  own.db.selectFrom("decision").innerJoin("application", "application.id", "decision.application_id").selectAll("decision").where("call_id", "=", scene.call.id).execute();

test("what is looked at changes nothing; done, it is what was shown, with the words that were there kept; again it changes nothing", async () => {
  const scene = await closedCall(own.db, { applications: 3 });
  const [a, b, c] = scene.applications.map((x) => x.id) as [string, string, string];
  await intendDecision(scene.manager, { applicationId: b, intended: "select", reasons: "Omat perustelut", conditions: "" });
  await own.db
    .insertInto("conflict")
    .values({ id: newId({ now: testNow }), application_id: c, person_id: scene.managerId, has_conflict: true, kind: "family", source: "declared", created_at: testNow })
    .execute();
  const id = await prepared(scene, { kind: "intend", intended: "refuse", reasons: "Vertailun tulos" });
  const before = await shown(scene, id);
  expect(before).toMatchObject({ touched: 2, mails: 0, doneAt: null });
  expect(new Map(before.items.map((i) => [i.applicationId, i.fate]))).toEqual(new Map(Object.entries({ [a]: "done", [b]: "done", [c]: "own-conflict" })));
  expect(await decisionsOf(scene)).toHaveLength(1);

  await Promise.all([doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: id }), doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: id })]);
  expect((await decisionsOf(scene)).map((d) => [d.application_id, d.intended, d.reasons]).sort()).toEqual(
    [
      [a, "refuse", "Vertailun tulos"],
      [b, "refuse", "Omat perustelut"],
    ].sort(),
  );
  expect((await shown(scene, id)).items).toEqual(before.items);
  expect(await eventNames(own.db, { bulkActionId: id })).toEqual(["bulk-action.done"]);
  expect(await eventNames(own.db, { decisionOf: a })).toEqual(["decision.intended"]);
  expect(await listBulkActions(scene.manager, scene.cohort.id)).toMatchObject([{ id, kind: "intend", count: 2 }]);
});

test("what has changed since it was looked at counts: the result says what really happened", async () => {
  const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
  const [a, b] = scene.applications.map((x) => x.id) as [string, string];
  const id = await prepared(scene, { kind: "intend", intended: "select", reasons: "" }, [a]);
  expect((await shown(scene, id)).touched).toBe(1);
  await intendDecision(scene.manager, { applicationId: b, intended: "select", reasons: "", conditions: "" });
  await doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: id });
  expect((await shown(scene, id)).items).toMatchObject([{ applicationId: a, fate: "over-capacity" }]);
});

test("a reviewer gets what they can get, a mail for each; a conflict that the register shows is noted", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const company = await makeOrganisation(own.db);
  const near = await makeApplication(own.db, scene.call.id, { organisationId: company.id });
  const reviewerId = await addReviewer(own.db, scene);
  await own.db
    .insertInto("organisation_membership")
    .values({ id: newId({ now: testNow }), organisation_id: company.id, person_id: reviewerId, role: "member", from_at: testNow })
    .execute();
  const id = await prepared(scene, { kind: "review", reviewerId });
  expect(await shown(scene, id)).toMatchObject({ touched: 2, mails: 2 });
  await doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: id });
  const given = await own.db.selectFrom("review_assignment").select("application_id").where("reviewer_id", "=", reviewerId).execute();
  expect(given.map((g) => g.application_id).sort()).toEqual(scene.applications.map((a) => a.id).sort());
  expect(await own.db.selectFrom("conflict").select(["application_id", "source"]).where("person_id", "=", reviewerId).execute()).toEqual([{ application_id: near.id, source: "found" }]);
});

test("a message is a fact of each application, and counts a mail for everyone who can act for it", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const id = await prepared(scene, { kind: "write", subject: "Päätökset 18.12.", text: "Hyvä hakija" }, [scene.applications[0]!.id]);
  expect(await shown(scene, id)).toMatchObject({ touched: 1, mails: 2, example: { reader: { language: "fi" } } });
  await doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: id });
  expect(await eventNames(own.db, { applicationId: scene.applications[0]!.id })).toEqual(["application.written-to"]);
  expect(await eventNames(own.db, { applicationId: scene.applications[1]!.id })).toEqual([]);
});

test("nothing picked is refused, another cohort's action is not found, and strangers find none", async () => {
  const scene = await closedCall(own.db);
  const other = await closedCall(own.db);
  const input = { kind: "write" as const, subject: "Hei", text: "Hei" };
  expect(await prepareBulk(scene.manager, { cohortId: scene.cohort.id, filter: everything, picked: [other.applications[0]!.id], input })).toEqual({ ok: false, refusal: "nothing-picked" });
  const id = await prepared(other, input);
  await expect(doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: id })).rejects.toThrow(NotFound);
  await expect(shown(scene, id)).rejects.toThrow(NotFound);
  await expect(doBulk(await as(own.db, await makePerson(own.db)), { cohortId: other.cohort.id, bulkActionId: id })).rejects.toThrow(NotFound);
});
