import { expect, test } from "vitest";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { findConflictsOfManager } from "#domain/selection/find-conflicts-of-manager.ts";
import { mustRunCase } from "#domain/selection/cases.queries.ts";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { getSubstitution } from "#domain/selection/substitutes.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeApplication, makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames } from "./scene.ts";

const own = ownDatabase();
const join = (personId: string, organisationId: string) =>
  own.db
    .insertInto("organisation_membership")
    .values({ id: newId({ now: testNow }), organisation_id: organisationId, person_id: personId, role: "member", from_at: testNow })
    .execute();
const search = (applicationId: string) => findConflictsAnew(asSystem(own.db), { applicationId });
const found = async (personId: string) =>
  (await own.db.selectFrom("conflict").select(["application_id", "kind", "source"]).where("person_id", "=", personId).orderBy("kind").execute()).map((c) => [c.application_id, c.kind, c.source]);

/** A call of an organiser that is an organisation in the register itself; the manager works there, at its mail domain. */
async function organised() {
  const scene = await closedCall(own.db, { applications: 0 });
  const organiser = await makeOrganisation(own.db, { name: "Hansel" });
  await own.db.updateTable("organiser").set({ organisation_id: organiser.id, contact_email: "palvelu@hansel.example" }).where("id", "=", scene.cohort.organiserId).execute();
  await own.db
    .updateTable("person")
    .set({ email: `outi-${scene.cohort.id}@hansel.example` })
    .where("id", "=", scene.managerId)
    .execute();
  await join(scene.managerId, organiser.id);
  return { ...scene, organiser, apply: (organisationId: string) => makeApplication(own.db, scene.call.id, { organisationId }) };
}
const contactAt = (applicationId: string, email: string) => own.db.updateTable("application_party").set({ contact_email: email }).where("application_id", "=", applicationId).execute();

test("a manager who belongs to an applicant or its parent, or shares its mail domain, sees nothing of the case once it is sent", async () => {
  const scene = await organised();
  const [mother, city] = [await makeOrganisation(own.db), await makeOrganisation(own.db)];
  const daughter = await makeOrganisation(own.db, { parent_id: mother.id });
  const colleague = await makePerson(own.db, { email: `piia-${scene.cohort.id}@kaupunki.example` });
  await giveRole(own.db, colleague, "manager", { kind: "cohort", id: scene.cohort.id });
  await join(scene.managerId, mother.id);
  const [a, b, c] = [await scene.apply(mother.id), await scene.apply(daughter.id), await scene.apply(city.id)];
  await contactAt(c.id, "kirjaamo@kaupunki.example");
  for (let i = 0; i < 2; i++) for (const { id } of [a, b, c]) await search(id);
  expect(await found(scene.managerId)).toEqual([
    [a.id, "own_organisation", "found"],
    [b.id, "parent_organisation", "found"],
  ]);
  expect(await found(colleague)).toEqual([[c.id, "own_organisation", "found"]]);
  await expect(mustRunCase(scene.manager, a.id)).rejects.toThrow(NotFound);
  await expect(getForStaff(scene.manager, scene.cohort.id, a.id)).rejects.toThrow(NotFound);
  expect((await mustRunCase(scene.manager, c.id)).id).toBe(c.id);
  const { id: conflictId } = await own.db.selectFrom("conflict").select("id").where("application_id", "=", a.id).executeTakeFirstOrThrow();
  expect(await eventNames(own.db, { conflictId })).toEqual(["conflict.found"]);
});

test("who works for the organiser stands near to it alone: not to its subsidiaries, nor to others at its mail domain", async () => {
  const scene = await organised();
  const daughter = await makeOrganisation(own.db, { parent_id: scene.organiser.id });
  const stranger = await makeOrganisation(own.db);
  const [itself, subsidiary, neighbour] = [await scene.apply(scene.organiser.id), await scene.apply(daughter.id), await scene.apply(stranger.id)];
  await contactAt(neighbour.id, "kirjaamo@hansel.example");
  for (const { id } of [itself, subsidiary, neighbour]) await search(id);
  expect(await found(scene.managerId)).toEqual([[itself.id, "own_organisation", "found"]]);
});

test("a manager of the organiser is known by their address, though the register has no membership of theirs", async () => {
  const scene = await organised();
  await own.db.deleteFrom("organisation_membership").where("person_id", "=", scene.managerId).execute();
  const itself = await scene.apply(scene.organiser.id);
  await search(itself.id);
  expect(await found(scene.managerId)).toEqual([[itself.id, "own_organisation", "found"]]);
});

test("when the only manager is found to stand too near, administrators are told that somebody must decide it, and can name who", async () => {
  const scene = await organised();
  const adminId = await makePerson(own.db, { email: `aino-${scene.cohort.id}@hansel.example` });
  await giveRole(own.db, adminId, "administrator");
  const itself = await scene.apply(scene.organiser.id);
  await search(itself.id);
  const undecidable = () => own.db.selectFrom("undecidable_case").select("application_id").where("cohort_id", "=", scene.cohort.id).execute();
  expect(await undecidable()).toEqual([{ application_id: itself.id }]);
  const admin = await as(own.db, adminId);
  expect((await getSubstitution(admin, scene.cohort.id, itself.id)).shielded).toEqual(["Outi Saarinen"]);
  expect(await nameSubstitute(admin, { applicationId: itself.id, name: "Sari Harju", email: `sari-${itself.id}@ministry.example`, language: "fi" })).toMatchObject({ ok: true });
  expect(await undecidable()).toEqual([]);
});

test("who reviews and runs the cohort is searched once; a manager who is named later is searched as well", async () => {
  const scene = await organised();
  const city = await makeOrganisation(own.db);
  const email = `both-${scene.cohort.id}@virasto.example`;
  const both = await addReviewer(own.db, scene, { email });
  await join(both, city.id);
  const [near, far] = [await scene.apply(city.id), await scene.apply((await makeOrganisation(own.db)).id)];
  await search(near.id);
  expect(await found(both)).toEqual([[near.id, "own_organisation", "found"]]);
  const later = await makePerson(own.db, { email: `later-${scene.cohort.id}@virasto.example` });
  await join(later, city.id);
  await giveRole(own.db, later, "manager", { kind: "organiser", id: scene.cohort.organiserId });
  await giveRole(own.db, both, "manager", { kind: "cohort", id: scene.cohort.id });
  for (const personId of [later, both]) {
    const { id: grantId } = await own.db.selectFrom("role_grant").select("id").where("person_id", "=", personId).where("role", "=", "manager").executeTakeFirstOrThrow();
    for (let i = 0; i < 2; i++) await findConflictsOfManager(asSystem(own.db), { grantId });
    expect(await found(personId)).toEqual([[near.id, "own_organisation", "found"]]);
  }
  await search(near.id); // as a reviewer and as a manager
  const reader = await as(own.db, later);
  await expect(mustRunCase(reader, near.id)).rejects.toThrow(NotFound);
  expect((await mustRunCase(reader, far.id)).id).toBe(far.id);
});

test("who is found to stand too near when they come to manage the cohort reviews there no more, and reads nothing of what is decided", async () => {
  const scene = await organised();
  const city = await makeOrganisation(own.db);
  const both = await addReviewer(own.db, scene, { email: `liisa-${scene.cohort.id}@virasto.example` });
  const [open, decided] = [await scene.apply(city.id), await scene.apply(city.id)];
  await own.db.updateTable("application").set({ state: "decided" }).where("id", "=", decided.id).execute();
  const given = await assignReview(scene.manager, { applicationId: open.id, reviewerId: both });
  if (!given.ok) throw new Error(given.refusal);
  await join(both, city.id);
  await giveRole(own.db, both, "manager", { kind: "cohort", id: scene.cohort.id });
  const { id: grantId } = await own.db.selectFrom("role_grant").select("id").where("person_id", "=", both).where("role", "=", "manager").executeTakeFirstOrThrow();
  for (let i = 0; i < 2; i++) await findConflictsOfManager(asSystem(own.db), { grantId });
  expect(await own.db.selectFrom("review_assignment").select("state").where("id", "=", given.value.assignmentId).executeTakeFirst()).toEqual({ state: "recused" });
  expect(await eventNames(own.db, { assignmentId: given.value.assignmentId })).toEqual(["review.assigned", "review.recused"]);
  const reader = await as(own.db, both);
  for (const { id } of [open, decided]) await expect(mustRunCase(reader, id)).rejects.toThrow(NotFound);
});

test("a colleague of the manager stands in, though the applicant has an address at the same domain; a stranger at that domain reviews nothing of it", async () => {
  const scene = await organised();
  const adminId = await makePerson(own.db);
  await giveRole(own.db, adminId, "administrator");
  const neighbour = await scene.apply((await makeOrganisation(own.db)).id);
  await contactAt(neighbour.id, "kirjaamo@hansel.example");
  await recuseOneself(scene.manager, { applicationId: neighbour.id, kind: "family", explanation: "Sisarus" });
  const named = await nameSubstitute(await as(own.db, adminId), { applicationId: neighbour.id, name: "Kaisa Halla", email: `kaisa-${neighbour.id}@hansel.example`, language: "fi" });
  expect(named).toMatchObject({ ok: true });
  await search(neighbour.id); // another contact comes: they still stand in
  expect(await own.db.selectFrom("undecidable_case").select("application_id").where("cohort_id", "=", scene.cohort.id).execute()).toEqual([]);
  const reviewerId = await addReviewer(own.db, scene, { email: `arvioija-${neighbour.id}@hansel.example` });
  expect(await assignReview(await as(own.db, adminId), { applicationId: neighbour.id, reviewerId })).toEqual({ ok: false, refusal: "conflict" });
});
