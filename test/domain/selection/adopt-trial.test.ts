import { expect, test } from "vitest";
import { adoptTrial } from "#domain/selection/adopt-trial.ts";
import { listIntentions } from "#domain/selection/decisions.queries.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { startPublication } from "#domain/selection/start-publication.ts";
import { takeBackIntention } from "#domain/selection/take-back-intention.ts";
import { getTrial } from "#domain/selection/trial.queries.ts";
import { readTrial } from "#domain/selection/trial.schema.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { as, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { closedCall, eventNames, published, type Scene } from "./scene.ts";

const own = ownDatabase();
const yes = { intended: "select" as const, reasons: "Syy", conditions: "Ehto" };
const adopt = (scene: Scene, chosen: string[]) => adoptTrial(scene.manager, { cohortId: scene.cohort.id, chosen });
const meant = async (scene: Scene) =>
  Object.fromEntries(
    (
      await own.db
        .selectFrom("decision")
        .innerJoin("application as a", "a.id", "decision.application_id")
        .select(["a.id", "intended", "reasons", "conditions"])
        .where("a.call_id", "=", scene.call.id)
        .execute()
    ).map((d) => [d.id, d]),
  );

test("the cohort that was tried becomes the intended one; who falls out keeps the words, and the facts say it", async () => {
  const scene = await closedCall(own.db, { applications: 3, capacity: 2 });
  const [a, b, c] = scene.applications.map((x) => x.id) as [string, string, string];
  for (const applicationId of [a, b]) await intendDecision(scene.manager, { applicationId, ...yes });
  expect(await adopt(scene, [b, c])).toEqual({ ok: true, value: { selected: 1, waiting: 0, takenBack: 1 } });
  expect(await meant(scene)).toMatchObject({ [a]: { intended: null, reasons: "Syy", conditions: "Ehto" }, [b]: { intended: "select" }, [c]: { intended: "select" } });
  expect(await eventNames(own.db, { decisionOf: a })).toEqual(["decision.intended", "decision.taken-back"]);
  expect(await eventNames(own.db, { decisionOf: b })).toEqual(["decision.intended"]);
  const { tried, intended } = await getTrial(scene.manager, scene.cohort.id, readTrial(new URLSearchParams(`keep=${b}&keep=${c}`)));
  expect({ same: tried.isSame, selected: intended.selected }).toEqual({ same: true, selected: 2 });
});

test("more than there are places is refused, and what is published or hidden by a conflict stays and counts", async () => {
  const scene = await closedCall(own.db, { applications: 3, capacity: 2 });
  const [a, b, c] = scene.applications.map((x) => x.id) as [string, string, string];
  await intendDecision(scene.manager, { applicationId: a, ...yes });
  await own.db
    .insertInto("conflict")
    .values({ id: newId({ now: testNow }), application_id: a, person_id: scene.managerId, has_conflict: true, kind: "family", source: "declared", created_at: testNow })
    .execute();
  expect(await adopt(scene, [b, c])).toEqual({ ok: false, refusal: "over-capacity" });
  expect(await adopt(scene, [c])).toMatchObject({ ok: true });
  expect(await meant(scene)).toMatchObject({ [a]: { intended: "select" }, [c]: { intended: "select" } });
  expect((await getTrial(scene.manager, scene.cohort.id, readTrial(new URLSearchParams()))).rows.map((r) => r.id)).not.toContain(a);
});

test("what is decided or not of the call cannot be kept in: the trial says so and stays what can be adopted", async () => {
  const scene = await closedCall(own.db, { applications: 3, capacity: 2 });
  const [a, b] = scene.applications.map((x) => x.id) as [string, string, string];
  const decided = { application_id: a, intended: "refuse" as const, reasons: "Syy", published: "refuse" as const, published_at: testNow };
  await own.db.insertInto("decision").values(decided).execute();
  await own.db.updateTable("application").set({ state: "decided" }).where("id", "=", a).execute();
  const tried = await getTrial(scene.manager, scene.cohort.id, readTrial(new URLSearchParams(`keep=${a}&keep=${scene.cohort.id}&leave=${b}&least.region.99=1&seats=1`)));
  expect(tried.rows.filter((r) => r.isChosen).map((r) => r.id)).toEqual([scene.applications[2]!.id]);
  expect(tried.impossible).toEqual({
    missing: [{ dimension: "region", value: "99", count: 1, asked: 1, there: 0 }],
    seatsAsked: 1,
    keptOver: 0,
    cut: null,
    waiting: { asked: 0, there: 0 },
    unknown: 2,
  });
  expect(tried.difference).toEqual({ into: [{ id: scene.applications[2]!.id, why: "room" }], out: [{ id: b, why: "chosen" }] });
  expect(
    await adopt(
      scene,
      tried.rows.filter((r) => r.isChosen).map((r) => r.id),
    ),
  ).toEqual({ ok: true, value: { selected: 1, waiting: 0, takenBack: 0 } });
});

test("a waiting list is the next of the order, numbered anew, with reasons where none are written; who is not on it waits no more", async () => {
  const scene = await closedCall(own.db, { applications: 5, capacity: 1 });
  const [a, b, c, d, e] = scene.applications.map((x) => x.id) as [string, string, string, string, string];
  const wait = { intended: "wait" as const, reasons: "Oma syy", conditions: "" };
  for (const applicationId of [a, b, c]) await intendDecision(scene.manager, { applicationId, ...wait });
  const put = (input: { waiting: string[]; reasons?: string }) => adoptTrial(scene.manager, { cohortId: scene.cohort.id, chosen: [a], ...input });
  expect(await put({ waiting: [c, d, b] })).toEqual({ ok: false, refusal: "reasons-missing" });
  expect(Object.values(await meant(scene)).map((m) => m.intended)).toEqual(["wait", "wait", "wait"]);
  expect(await put({ waiting: [c, d, b], reasons: "Paikat täyttyivät" })).toEqual({ ok: true, value: { selected: 1, waiting: 3, takenBack: 0 } });
  const ranks = async () => Object.fromEntries((await listIntentions(scene.manager, scene.call.id)).map((i) => [i.applicationId, i.waitRank ?? i.intended]));
  expect(await ranks()).toEqual({ [a]: "select", [c]: 1, [d]: 2, [b]: 3 });
  expect(await meant(scene)).toMatchObject({ [b]: { reasons: "Oma syy" }, [d]: { reasons: "Paikat täyttyivät" } });
  expect(await put({ waiting: [d, c, e], reasons: "Paikat täyttyivät" })).toEqual({ ok: true, value: { selected: 0, waiting: 3, takenBack: 1 } });
  expect(await ranks()).toEqual({ [a]: "select", [d]: 1, [c]: 2, [e]: 3, [b]: null });
  // who was selected may wait, and who waited be selected, in a full cohort
  expect(await adoptTrial(scene.manager, { cohortId: scene.cohort.id, chosen: [d], waiting: [c, a], reasons: "Paikat täyttyivät" })).toEqual({
    ok: true,
    value: { selected: 1, waiting: 2, takenBack: 1 },
  });
  expect(await ranks()).toEqual({ [d]: "select", [c]: 1, [a]: 2, [b]: null, [e]: null });
  // without a list, who waits stays as it is
  expect(await adopt(scene, [e])).toMatchObject({ ok: true });
  expect(await ranks()).toEqual({ [d]: null, [c]: 1, [a]: 2, [e]: "select", [b]: null });
});

test("a number that is published, or hidden by a conflict, is given to nobody else", async () => {
  const scene = await closedCall(own.db, { applications: 3, capacity: 1 });
  const [a, b, c] = scene.applications.map((x) => x.id) as [string, string, string];
  await intendDecision(scene.manager, { applicationId: a, intended: "wait", waitRank: 2, reasons: "Syy", conditions: "" });
  await recuseOneself(scene.manager, { applicationId: a, kind: "family", explanation: "Sisar" });
  expect(await adoptTrial(scene.manager, { cohortId: scene.cohort.id, chosen: [], waiting: [b, c], reasons: "Syy" })).toMatchObject({ ok: true });
  expect((await listIntentions(scene.manager, scene.call.id)).map((i) => [i.applicationId, i.waitRank]).sort((x, y) => Number(x[1]) - Number(y[1]))).toEqual([
    [b, 1],
    [a, 2],
    [c, 3],
  ]);
  await expect(adoptTrial(scene.manager, { cohortId: scene.cohort.id, chosen: [], waiting: [newId({ now: testNow })], reasons: "Syy" })).rejects.toThrow(NotFound);
});

test("one that is no application of the call rolls everything back, and strangers find nothing", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const other = await closedCall(own.db);
  await intendDecision(scene.manager, { applicationId: scene.applications[0]!.id, ...yes });
  await expect(adopt(scene, [scene.applications[1]!.id, other.applications[0]!.id])).rejects.toThrow(NotFound);
  expect(Object.values(await meant(scene)).map((d) => d.intended)).toEqual(["select"]);
  await expect(adoptTrial(await as(own.db, await makePerson(own.db)), { cohortId: scene.cohort.id, chosen: [] })).rejects.toThrow(NotFound);
});

test("what is meant is taken back until it is being published", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const [a, b] = scene.applications.map((x) => x.id) as [string, string];
  expect(await takeBackIntention(scene.manager, { applicationId: a })).toEqual({ ok: false, refusal: "nothing-intended" });
  for (const applicationId of [a, b]) await intendDecision(scene.manager, { applicationId, ...yes });
  expect(await takeBackIntention(scene.manager, { applicationId: a })).toEqual({ ok: true, value: null });
  await intendDecision(scene.manager, { applicationId: a, ...yes });
  await startPublication(scene.manager, { cohortId: scene.cohort.id });
  expect(await takeBackIntention(scene.manager, { applicationId: a })).toEqual({ ok: false, refusal: "publishing" });
  expect(await adopt(scene, [])).toEqual({ ok: false, refusal: "publishing" });
  const done = await closedCall(own.db);
  await published(done, ["select"]);
  expect(await takeBackIntention(done.manager, { applicationId: done.applications[0]!.id })).toEqual({ ok: false, refusal: "decided" });
});
