import { askCompletion } from "#domain/applications/ask-completion.ts";
import { askContactChange } from "#domain/applications/ask-contact-change.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { saveCompletion } from "#domain/applications/save-completion.ts";
import { sendCompletion } from "#domain/applications/send-completion.ts";
import { cohortItemsOf, listMatters } from "#domain/homes/cohort-home.queries.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { expect, test } from "vitest";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { exportApplications } from "#domain/selection/export-applications.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { listForCohort } from "#domain/selection/application-list.queries.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { listViews } from "#domain/selection/list-views.queries.ts";
import { removeListView } from "#domain/selection/remove-list-view.ts";
import { saveListView } from "#domain/selection/save-list-view.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeApplication, makeOrganisation } from "#test/factories/rows.ts";
import { as, asVisitor, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames, type Scene } from "./scene.ts";

const own = ownDatabase();
const idsOf = async (scene: Scene, filter: Record<string, string> = {}, page = 1) =>
  (await listForCohort(scene.manager, scene.cohort.id, ListFilter.parse(filter), page)).applications.map((a) => a.id);

/** The application is given to the reviewer, who says that nothing stands in the way and, with a value, delivers. */
async function review(scene: Scene, applicationId: string, reviewerId: string, value?: number) {
  const given = await assignReview(scene.manager, { applicationId, reviewerId });
  if (!given.ok) throw new Error(given.refusal);
  const reviewer = await as(own.db, reviewerId);
  await declareConflict(reviewer, { assignmentId: given.value.assignmentId, hasConflict: "no" });
  if (value === undefined) return;
  const all = (of: string | number) => Object.fromEntries(scene.criteria.map((c) => [c.key, of]));
  const done = await deliverReview(reviewer, {
    assignmentId: given.value.assignmentId,
    version: 1,
    score: all(value) as Record<string, number>,
    reason: all("Syy") as Record<string, string>,
    comment: "Yhteenveto",
  });
  if (!done.ok) throw new Error(JSON.stringify(done));
}

async function shield(applicationId: string, personId: string) {
  const row = { id: newId({ now: testNow }), application_id: applicationId, person_id: personId, has_conflict: true, kind: "family" as const, source: "declared" as const, created_at: testNow };
  await own.db.insertInto("conflict").values(row).execute();
}

test("the newest number comes first; a name, a number and a state narrow the list, and signs in the text mean themselves", async () => {
  const scene = await closedCall(own.db, { applications: 0 });
  const kuopio = await makeOrganisation(own.db, { name: "Kuopion kaupunki 100%" });
  const a = await makeApplication(own.db, scene.call.id, { organisationId: kuopio.id });
  const b = await makeApplication(own.db, scene.call.id, { state: "withdrawn" });
  await makeApplication(own.db, scene.call.id, { state: "draft", diary_number: null, submitted_at: null, submitted_by: null, submitted_version: null });
  expect(await idsOf(scene)).toEqual([b.id, a.id]);
  expect(await idsOf(scene, { state: "withdrawn" })).toEqual([b.id]);
  expect(await idsOf(scene, { text: "kuopion" })).toEqual([a.id]);
  expect(await idsOf(scene, { text: "100%" })).toEqual([a.id]);
  expect(await idsOf(scene, { text: "1%0" })).toEqual([]);
  expect(await idsOf(scene, { text: b.diary_number ?? "" })).toEqual([b.id]);
  expect(await idsOf(scene, { state: "nonsense", sort: "; drop table", text: " " })).toEqual([b.id, a.id]);
  expect(await idsOf(scene, {}, 2)).toEqual([]);
});

test("joint or single, the lead's region and the language of the case", async () => {
  const scene = await closedCall(own.db, { applications: 0 });
  const pirkanmaa = await makeOrganisation(own.db, { region_code: "06" });
  const partner = await makeOrganisation(own.db, { region_code: "19" });
  const joint = await makeApplication(own.db, scene.call.id, { organisationId: pirkanmaa.id });
  const row = {
    id: newId({ now: testNow }),
    application_id: joint.id,
    organisation_id: partner.id,
    role: "partner" as const,
    position: 2,
    contact_name: "P",
    contact_email: "p@example.org",
    created_at: testNow,
  };
  await own.db.insertInto("application_party").values(row).execute();
  const single = await makeApplication(own.db, scene.call.id, { language: "sv" });
  expect(await idsOf(scene, { partnership: "joint" })).toEqual([joint.id]);
  expect(await idsOf(scene, { partnership: "single" })).toEqual([single.id]);
  expect(await idsOf(scene, { region: "06" })).toEqual([joint.id]);
  expect(await idsOf(scene, { region: "19" })).toEqual([]);
  expect(await idsOf(scene, { language: "sv" })).toEqual([single.id]);
  expect(await idsOf(scene, { text: partner.name })).toEqual([joint.id]);
});

test("progress, intended decision and points come from the reviews, and the points are those of the ranking", async () => {
  const scene = await closedCall(own.db, { applications: 3 });
  const [low, high, untouched] = scene.applications.map((a) => a.id) as [string, string, string];
  const [first, second] = [await addReviewer(own.db, scene), await addReviewer(own.db, scene)];
  await review(scene, low, first, 2);
  await review(scene, high, first, 4);
  await review(scene, high, second);
  await intendDecision(scene.manager, { applicationId: high, intended: "select", reasons: "", conditions: "" });
  expect(await idsOf(scene, { progress: "none" })).toEqual([untouched]);
  expect(await idsOf(scene, { progress: "waiting" })).toEqual([high]);
  expect(await idsOf(scene, { progress: "delivered" })).toEqual([low]);
  expect(await idsOf(scene, { intended: "select" })).toEqual([high]);
  expect(await idsOf(scene, { intended: "undecided" })).toEqual([untouched, low]);
  expect(await idsOf(scene, { sort: "points" })).toEqual([high, low, untouched]);
  const { applications } = await listForCohort(scene.manager, scene.cohort.id);
  const ranked = await getRanking(scene.manager, scene.cohort.id);
  for (const a of applications) expect(a.selection?.points, a.diaryNumber).toBe(ranked.rows.find((r) => r.id === a.id)?.standing?.mean ?? null);
  expect(applications.find((a) => a.id === high)?.selection).toEqual({ points: 4, isFailed: false, recommended: null, isApart: false, delivered: 1, open: 1, intended: "select", waitRank: null });
});

test("reviewers who differ by two or more are shown in the list, let through by a filter and counted where managers look first", async () => {
  const scene = await closedCall(own.db, { applications: 3 });
  const [apart, near, single] = scene.applications.map((a) => a.id) as [string, string, string];
  const [first, second] = [await addReviewer(own.db, scene), await addReviewer(own.db, scene)];
  await review(scene, apart, first, 2);
  await review(scene, apart, second, 4);
  await review(scene, near, first, 3);
  await review(scene, near, second, 4);
  await review(scene, single, first, 5);
  const shown = async () => (await listForCohort(scene.manager, scene.cohort.id)).applications.filter((a) => a.selection?.isApart).map((a) => a.id);
  expect(await shown()).toEqual((await getRanking(scene.manager, scene.cohort.id)).rows.filter((r) => r.standing?.apart.length).map((r) => r.id));
  expect(await shown()).toEqual([apart]);
  expect(await idsOf(scene, { progress: "apart" })).toEqual([apart]);

  const matter = async (ctx: Context) => (await listMatters(ctx, scene.cohort.id)).filter((m) => m.kind === "apart").map((m) => m.count);
  const facilitatorId = await makePerson(own.db);
  await giveRole(own.db, facilitatorId, "facilitator", { kind: "cohort", id: scene.cohort.id });
  expect([await matter(scene.manager), await matter(await as(own.db, facilitatorId))]).toEqual([[1], []]);
  await shield(apart, scene.managerId);
  expect([await shown(), await idsOf(scene, { progress: "apart" }), await matter(scene.manager)]).toEqual([[], [], []]);
});

test("a completion that was asked for, is late or has come, and a change that waits, are told and can be filtered by", async () => {
  const scene = await closedCall(own.db, { applications: 4 });
  const [asked, late, came, changing] = scene.applications.map((a) => a.id) as [string, string, string, string];
  const until = (applicationId: string, day: string) => askCompletion(scene.manager, { applicationId, questions: ["budget"], message: "Budjetti puuttuu", until: `${day}T12:00` });
  await until(asked, "2026-11-30");
  await until(late, "2026-11-25");
  const request = await until(came, "2026-11-30");
  const ids = { applicationId: came, completionId: request.ok ? request.value.completionId : "" };
  const writer = await as(own.db, scene.applications[2]!.personId);
  await saveCompletion(writer, { ...ids, baseVersion: 1, answers: { budget: "2500" } });
  expect(await sendCompletion(writer, ids)).toMatchObject({ ok: true });
  const applicant = await as(own.db, scene.applications[3]!.personId);
  const [lead] = await listParties(applicant, changing);
  await askContactChange(applicant, { applicationId: changing, partyId: lead!.id, contactName: "Uusi", contactEmail: "uusi@example.org", contactPhone: "", why: "Vaihtui" });

  const manager = { ...scene.manager, now: new Date("2026-11-26T10:00:00Z") };
  const shown = async (followUp?: string, ctx: Context = manager) => new Map((await listForCohort(ctx, scene.cohort.id, ListFilter.parse({ followUp }))).applications.map((a) => [a.id, a.followUps]));
  const all = { [asked]: ["completion-asked"], [late]: ["completion-overdue"], [came]: ["completed"], [changing]: ["change-asked"] };
  expect(Object.fromEntries(await shown())).toEqual(all);
  for (const [id, [followUp]] of Object.entries(all)) expect([...(await shown(followUp)).keys()], followUp).toEqual([id]);
  await saveListView(manager, { cohortId: scene.cohort.id, name: "Myöhässä", filter: ListFilter.parse({ followUp: "completion-overdue" }) });
  expect((await listViews(manager, scene.cohort.id)).map((v) => v.filter.followUp)).toEqual(["completion-overdue"]);
  expect(cohortItemsOf(await listMatters(manager, scene.cohort.id), { plan: [], feedback: [], review: [] }).map((i) => [i.kind, i.count])).toEqual([
    ["completions", 1],
    ["requests", 1],
    ["completed", 1],
  ]);

  for (const id of [late, changing]) await shield(id, scene.managerId);
  expect([(await shown()).get(late), (await shown("completion-overdue")).size, (await shown("change-asked")).size]).toEqual([[], 0, 0]);
  expect((await listMatters(manager, scene.cohort.id)).filter((m) => m.count > 0).map((m) => m.kind)).toEqual(["completed"]);
  const weekLater = { ...manager, now: new Date("2026-12-03T10:00:00Z") };
  expect((await listMatters(weekLater, scene.cohort.id)).filter((m) => m.count > 0)).toMatchObject([{ kind: "completion", count: 1 }]);
});

test("whoever has a conflict learns nothing of the case: neither from the row, nor from the order, nor from a filter", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const [hidden, other] = scene.applications.map((a) => a.id) as [string, string];
  const reviewer = await addReviewer(own.db, scene);
  await review(scene, hidden, reviewer, 5);
  await review(scene, other, reviewer, 1);
  await intendDecision(scene.manager, { applicationId: hidden, intended: "select", reasons: "", conditions: "" });
  await shield(hidden, scene.managerId);
  const { applications } = await listForCohort(scene.manager, scene.cohort.id, ListFilter.parse({ sort: "points" }));
  expect(applications.map((a) => [a.id, a.selection?.points])).toEqual([
    [other, 1],
    [hidden, undefined],
  ]);
  expect(await idsOf(scene, { intended: "select" })).toEqual([]);
  expect(await idsOf(scene, { progress: "delivered" })).toEqual([other]);
  expect((await getForStaff(scene.manager, scene.cohort.id, other)).id).toBe(other);
  await expect(getForStaff(scene.manager, scene.cohort.id, hidden)).rejects.toThrow(NotFound);
});

test("an export holds what the filter shows but for one's own conflicts, and is noted with its number only", async () => {
  const scene = await closedCall(own.db, { applications: 3 });
  const [hidden, first, second] = scene.applications.map((a) => a.id) as [string, string, string];
  await shield(hidden, scene.managerId);
  const take = (ctx: Context) => exportApplications(ctx, { cohortId: scene.cohort.id, format: "csv", copy: "whole", filter: ListFilter.parse({ state: "submitted" }) });
  expect((await take(scene.manager)).map((a) => a.id)).toEqual([second, first]);
  await expect(take((await closedCall(own.db)).manager)).rejects.toThrow("cohort not found");
  expect(await eventNames(own.db, { cohortId: scene.cohort.id, format: "csv", count: "2" })).toEqual(["applications.exported"]);
});

test("the list takes the same number of queries for one row and for three, in every order", async () => {
  const scene = await closedCall(own.db, { applications: 1 });
  const count = async (filter: Record<string, string>) => {
    let n = 0;
    const db = own.db.withPlugin({ transformQuery: ({ node }) => ((n += 1), node), transformResult: async ({ result }) => result });
    await listForCohort({ ...scene.manager, db }, scene.cohort.id, ListFilter.parse(filter));
    return n;
  };
  const orders: Record<string, string>[] = [{}, { sort: "points" }, { sort: "sent", progress: "none" }];
  const one = await Promise.all(orders.map(count));
  await makeApplication(own.db, scene.call.id);
  await makeApplication(own.db, scene.call.id);
  expect(await Promise.all(orders.map(count))).toEqual(one);
});

test("strangers, visitors and another cohort's manager get nothing", async () => {
  const scene = await closedCall(own.db);
  const elsewhere = await closedCall(own.db);
  for (const ctx of [elsewhere.manager, await as(own.db, await makePerson(own.db)), asVisitor(own.db)]) await expect(listForCohort(ctx, scene.cohort.id)).rejects.toThrow("cohort not found");
});

test("a view is one person's own, of one cohort; the same name writes it over; twelve are enough", async () => {
  const scene = await closedCall(own.db);
  const { cohort, manager } = scene;
  const colleagueId = await makePerson(own.db);
  await giveRole(own.db, colleagueId, "manager", { kind: "cohort", id: cohort.id });
  const colleague = await as(own.db, colleagueId);
  const save = (name: string, filter: Record<string, string>, ctx = manager) => saveListView(ctx, { cohortId: cohort.id, name, filter: ListFilter.parse(filter) });
  const saved = await save("Ruotsiksi", { language: "sv" });
  expect(await save("Ruotsiksi", { language: "sv", sort: "points" })).toEqual(saved);
  const views = await listViews(manager, cohort.id);
  expect(views.map((v) => [v.name, v.filter.language, v.filter.sort])).toEqual([["Ruotsiksi", "sv", "points"]]);
  expect(await listViews(colleague, cohort.id)).toEqual([]);
  await expect(removeListView(colleague, { cohortId: cohort.id, viewId: views[0]!.id })).rejects.toThrow("view not found");
  await expect(listViews((await closedCall(own.db)).manager, cohort.id)).rejects.toThrow("cohort not found");
  for (let i = 2; i <= 12; i++) expect((await save(`Näkymä ${i}`, {})).ok).toBe(true);
  expect(await save("Liikaa", {})).toEqual({ ok: false, refusal: "too-many" });
  await removeListView(manager, { cohortId: cohort.id, viewId: views[0]!.id });
  expect((await save("Mahtuu taas", {})).ok).toBe(true);
  expect(await eventNames(own.db, { viewId: views[0]!.id })).toEqual(["list-view.saved", "list-view.saved", "list-view.removed"]);
});
