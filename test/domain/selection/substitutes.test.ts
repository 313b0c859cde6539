import { expect, test } from "vitest";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { cohortItemsOf, listMatters } from "#domain/homes/cohort-home.queries.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { listStaffCohorts } from "#domain/homes/staff-home.queries.ts";
import { listForCohort } from "#domain/selection/application-list.queries.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { getCaseLetter } from "#domain/selection/case-letter.queries.ts";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { endSubstitute } from "#domain/selection/end-substitute.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import { listNoteReaders } from "#domain/selection/notes.queries.ts";
import { getPublication } from "#domain/selection/publication.queries.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { getSubstitution } from "#domain/selection/substitutes.queries.ts";
import { takeBackIntention } from "#domain/selection/take-back-intention.ts";
import { writeNote } from "#domain/selection/write-note.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, assigned, closedCall, eventNames, type Scene } from "./scene.ts";

const own = ownDatabase();
const sari = { email: "sari.harju@ministry.example", name: "Sari Harju", language: "fi" as const };
const refusalOf = (outcome: { ok: boolean } & Partial<{ refusal: string }>) => (outcome.ok ? "done" : outcome.refusal);

/** A call of two applications with an administrator; its one manager has declared a conflict in the first. */
async function shielded() {
  const scene = await closedCall(own.db, { applications: 2, perApplication: 1 });
  const adminId = await makePerson(own.db, { name: "Aino Lehto" });
  await giveRole(own.db, adminId, "administrator");
  const [near, other] = scene.applications.map((a) => a.id) as [string, string];
  await recuseOneself(scene.manager, { applicationId: near, kind: "family", explanation: "Puolisoni työskentelee hakijalla." });
  return { ...scene, near, other, admin: await as(own.db, adminId) };
}
async function substituted() {
  const scene = await shielded();
  const named = await nameSubstitute(scene.admin, { applicationId: scene.near, ...sari, email: `${scene.near}@ministry.example` });
  if (!named.ok) throw new Error(named.refusal);
  return { ...scene, substituteId: named.value.personId, substitute: await as(own.db, named.value.personId) };
}
const intend = (ctx: Scene["manager"], applicationId: string) => intendDecision(ctx, { applicationId, intended: "select", reasons: "Vertailu", conditions: "" });

test("who runs the cohort says that they have a conflict, and the whole case closes to them", async () => {
  const { near, other, cohort, manager } = await shielded();
  for (const closed of [() => getCaseReviews(manager, near), () => getForStaff(manager, cohort.id, near), () => getSubstitution(manager, cohort.id, near), () => intend(manager, near)])
    await expect(closed()).rejects.toThrow(NotFound);
  await expect(recuseOneself(manager, { applicationId: near, kind: "work", explanation: "Toistamiseen" })).rejects.toThrow(NotFound);
  expect((await getCaseReviews(manager, other)).one.id).toBe(other);
  const { managerId } = await own.db.selectFrom("conflict").select("person_id as managerId").where("application_id", "=", near).executeTakeFirstOrThrow();
  expect(manager.actor).toMatchObject({ personId: managerId });
});

test("a substitute who comes to stand too near when a party changes decides no more, and administrators hear of it", async () => {
  const { near, substitute, substituteId, applications } = await substituted();
  const { organisation_id } = await own.db.selectFrom("application_party").select("organisation_id").where("application_id", "=", applications[0]!.id).executeTakeFirstOrThrow();
  await own.db
    .insertInto("organisation_membership")
    .values({ id: newId({ now: testNow }), organisation_id, person_id: substituteId, role: "member", from_at: testNow })
    .execute();
  await findConflictsAnew(asSystem(own.db), { applicationId: near });
  await expect(getCaseReviews(substitute, near)).rejects.toThrow(NotFound);
  await expect(intend(substitute, near)).rejects.toThrow(NotFound);
  expect(await own.db.selectFrom("undecidable_case").selectAll().where("application_id", "=", near).execute()).toHaveLength(1);
});

test("the substitute sees and decides the one case as a manager would", async () => {
  const { near, cohort, manager, substitute, substituteId, admin } = await substituted();
  expect((await getCaseReviews(substitute, near)).one).toMatchObject({ id: near, runs: false });
  expect(await getForStaff(substitute, cohort.id, near)).toMatchObject({ id: near, oneCase: near });
  await expect(getCaseLetter(substitute, cohort.id, near)).rejects.toThrow(NotFound);
  expect((await intend(substitute, near)).ok).toBe(true);
  const letter = await getCaseLetter(substitute, cohort.id, near);
  expect(letter).toMatchObject({ intended: "select", oneCase: near });
  expect(JSON.stringify(letter.letter.sections)).toContain("Vertailu");
  expect(letter.readers).not.toEqual([]);
  await expect(getCaseLetter(manager, cohort.id, near)).rejects.toThrow(NotFound);
  expect((await takeBackIntention(substitute, { applicationId: near })).ok).toBe(true);
  expect((await writeNote(substitute, { applicationId: near, body: "Pyydän vielä yhden arvion." })).ok).toBe(true);
  expect((await listNoteReaders(admin, near)).map((r) => r.personId)).toEqual([substituteId]);
  expect(await listOwnItems(substitute)).toMatchObject([{ kind: "substitute", id: near, cohortId: cohort.id }]);
  expect(await eventNames(own.db, { decisionOf: near })).toEqual(["decision.substitute-named", "decision.intended", "decision.taken-back"]);
});

test("the substitute sees nothing else of the cohort, and names nobody", async () => {
  const { near, other, cohort, substitute } = await substituted();
  const closed = [
    () => getCaseReviews(substitute, other),
    () => getForStaff(substitute, cohort.id, other),
    () => getCaseLetter(substitute, cohort.id, other),
    () => intend(substitute, other),
    () => listForCohort(substitute, cohort.id),
    () => getRanking(substitute, cohort.id),
    () => getReviewTable(substitute, cohort.id),
    () => getPublication(substitute, cohort.id),
    () => assignReviews(substitute, { cohortId: cohort.id }),
  ];
  for (const ask of closed) await expect(ask()).rejects.toThrow(NotFound);
  await expect(nameSubstitute(substitute, { applicationId: near, ...sari })).rejects.toThrow(Forbidden);
  await expect(endSubstitute(substitute, { applicationId: near })).rejects.toThrow(Forbidden);
});

test("the manager with the conflict learns no more than before: neither reviewers nor who stands in", async () => {
  const { near, cohort, substitute, manager, ...scene } = await substituted();
  await assigned(own.db, { ...scene, cohort, manager });
  await intend(substitute, near);
  const seen = JSON.stringify([await listForCohort(manager, cohort.id), await getRanking(manager, cohort.id), await getReviewTable(manager, cohort.id), await listMatters(manager, cohort.id)]);
  expect(seen).not.toContain("Sari Harju");
  expect((await getReviewTable(manager, cohort.id)).applications.find((a) => a.id === near)?.assignments).toEqual([]);
  await expect(endSubstitute(manager, { applicationId: near })).rejects.toThrow(NotFound);
});

test("a substitution ends, or passes to the next one; whoever stood in sees the case no more", async () => {
  const { near, substitute, admin } = await substituted();
  const next = await nameSubstitute(admin, { applicationId: near, ...sari });
  await expect(getCaseReviews(substitute, near)).rejects.toThrow(NotFound);
  const second = await as(own.db, next.ok ? next.value.personId : "");
  expect((await getCaseReviews(second, near)).one.id).toBe(near);
  expect(refusalOf(await endSubstitute(admin, { applicationId: near }))).toBe("done");
  await expect(getCaseReviews(second, near)).rejects.toThrow(NotFound);
  expect(await listOwnItems(second)).toEqual([]);
  expect(refusalOf(await endSubstitute(admin, { applicationId: near }))).toBe("no-substitute");
  expect(await eventNames(own.db, { decisionOf: near })).toEqual(["decision.substitute-named", "decision.substitute-ended", "decision.substitute-named", "decision.substitute-ended"]);
});

test("a substitute with a conflict is shielded as everyone else is", async () => {
  const { near, substitute, cohort, admin } = await substituted();
  await recuseOneself(substitute, { applicationId: near, kind: "work", explanation: "Entinen esimies" });
  await expect(getCaseReviews(substitute, near)).rejects.toThrow(NotFound);
  expect(cohortItemsOf(await listMatters(admin, cohort.id), { plan: [], feedback: [], review: [] })).toMatchObject([{ kind: "undecidable", count: 1 }]);
});

test("who cannot stand in: someone near, who runs the cohort, reviews the case or stands in already; nobody where nobody has a conflict", async () => {
  const { near, other, admin, manager, managerId: _, ...scene } = await substituted();
  const name = async (applicationId: string, email: string) => refusalOf(await nameSubstitute(admin, { applicationId, ...sari, email }));
  const writer = await own.db.selectFrom("person").select("email").where("id", "=", scene.applications[0]!.personId).executeTakeFirstOrThrow();
  expect(await name(near, writer.email)).toBe("conflict");
  await own.db.updateTable("application_party").set({ contact_email: "kirjaamo@kaupunki.example" }).where("application_id", "=", near).execute();
  expect(await name(near, "uusi@kaupunki.example")).toBe("conflict"); // the mail house of the party's contact
  const runs = await makePerson(own.db, { email: "kohortin@hansel.example" });
  await giveRole(own.db, runs, "manager", { kind: "cohort", id: scene.cohort.id });
  expect(await name(near, "kohortin@hansel.example")).toBe("runs-already");
  await addReviewer(own.db, { ...scene, manager }, { email: "arvioi@reviewers.example" });
  await assignReviews(admin, { cohortId: scene.cohort.id });
  expect(await name(near, "arvioi@reviewers.example")).toBe("reviews-it");
  expect(await name(near, `${near}@ministry.example`)).toBe("stands-in-already");
  expect(await name(other, sari.email)).toBe("nobody-shielded");
  await own.db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", near).execute();
  expect(await name(near, sari.email)).toBe("not-submitted");
  await expect(nameSubstitute(await as(own.db, await makePerson(own.db)), { applicationId: near, ...sari })).rejects.toThrow(NotFound);
});

test("who decides a case is not asked to review it, neither by the plan nor by hand", async () => {
  const { near, other, cohort, admin, substituteId } = await substituted();
  const { email } = await own.db.selectFrom("person").select("email").where("id", "=", substituteId).executeTakeFirstOrThrow();
  await addReviewer(own.db, { manager: admin, cohort }, { email });
  await assignReviews(admin, { cohortId: cohort.id });
  expect(await own.db.selectFrom("review_assignment").select("application_id as id").where("reviewer_id", "=", substituteId).execute()).toEqual([{ id: other }]);
  expect(refusalOf(await assignReview(admin, { applicationId: near, reviewerId: substituteId }))).toBe("decides-it");
});

test("administrators are told of a case that no manager may decide: where they look, until somebody stands in", async () => {
  const { near, cohort, admin, manager } = await shielded();
  const items = async (ctx: Scene["manager"]) => cohortItemsOf(await listMatters(ctx, cohort.id), { plan: [], feedback: [], review: [] });
  expect(await items(admin)).toMatchObject([{ kind: "undecidable", count: 1 }]);
  expect(await items(manager)).toEqual([]);
  const listed = async () => (await listStaffCohorts(admin)).find((c) => c.id === cohort.id)?.undecidable;
  expect(Number(await listed())).toBe(1);
  expect((await getRanking(admin, cohort.id)).rows.map((r) => [r.id === near, r.isUndecidable]).sort()).toEqual([
    [false, false],
    [true, true],
  ]);
  expect((await getRanking(manager, cohort.id)).rows.some((r) => r.isUndecidable)).toBe(false);
  await nameSubstitute(admin, { applicationId: near, ...sari });
  expect(await items(admin)).toEqual([]);
});
