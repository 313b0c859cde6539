import { expect, test } from "vitest";
import { endRole } from "#domain/people/end-role.ts";
import { grantRole } from "#domain/people/grant-role.ts";
import { knowPerson } from "#domain/people/know-person.ts";
import { canBeHeldIn, grantedRoles, mayGrant } from "#domain/people/people.rules.ts";
import { GrantRoleInput } from "#domain/people/people.schema.ts";
import { listPeopleWithRoles } from "#domain/people/roles.queries.ts";
import { rolesOver } from "#domain/people/scope.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeCall, makeCohort, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const someone = (role: GrantRoleInput["role"], scope: GrantRoleInput["scope"], email = `${role}@example.org`): GrantRoleInput => ({ email, name: "Uusi Henkilö", language: "fi", role, scope });

test("a role can be held only where it means something, and only administrators make administrators", () => {
  expect(grantedRoles.filter((r) => canBeHeldIn(r, "installation"))).toEqual(["administrator"]);
  expect(grantedRoles.filter((r) => canBeHeldIn(r, "call"))).toEqual(["reviewer"]);
  expect(mayGrant(["manager"], "manager")).toBe(true);
  expect(mayGrant(["manager"], "administrator")).toBe(false);
  expect(mayGrant(["facilitator", "observer"], "observer")).toBe(false);
  expect(mayGrant(["administrator"], "administrator")).toBe(true);
});

test("a manager gives a role under what they manage, and a new person is made for the address", async () => {
  const cohort = await makeCohort(own.db);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "organiser", id: cohort.organiserId });
  const given = await grantRole(await as(own.db, manager), someone("facilitator", { kind: "cohort", id: cohort.id }, "uusi@example.org"));
  if (!given.ok) throw new Error(given.refusal);
  expect(await factsAbout(own.db, { personId: given.value.personId })).toEqual(["person.added", "person.role-granted"]);
  expect(await rolesOver(await as(own.db, given.value.personId), { kind: "cohort", id: cohort.id })).toEqual(["facilitator"]);
  expect(await grantRole(await as(own.db, manager), someone("facilitator", { kind: "cohort", id: cohort.id }, "uusi@example.org"))).toEqual({ ok: false, refusal: "already-has-it" });
  await expect(grantRole(await as(own.db, manager), someone("administrator", { kind: "installation" }))).rejects.toThrow(Forbidden);
});

test("a role at a wrong kind of scope is refused, a scope that does not exist is not found", async () => {
  const cohort = await makeCohort(own.db);
  expect(await grantRole(asSystem(own.db), someone("reviewer", { kind: "cohort", id: cohort.id }))).toEqual({ ok: false, refusal: "wrong-scope" });
  await expect(grantRole(asSystem(own.db), someone("manager", { kind: "programme", id: cohort.id }))).rejects.toThrow(NotFound);
});

test("managers of other programmes and people without a role cannot give one", async () => {
  const [mine, other] = [await makeCohort(own.db), await makeCohort(own.db)];
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "programme", id: mine.programmeId });
  await expect(grantRole(await as(own.db, manager), someone("observer", { kind: "programme", id: other.programmeId }))).rejects.toThrow(Forbidden);
  await expect(grantRole(await as(own.db, await makePerson(own.db)), someone("observer", { kind: "cohort", id: mine.id }))).rejects.toThrow(Forbidden);
  await expect(grantRole(asVisitor(own.db), someone("observer", { kind: "cohort", id: mine.id }))).rejects.toThrow(Forbidden);
});

test("a scope covers what is under it: organiser, programme, cohort, call, team", async () => {
  const { cohort, call } = await makeCall(own.db);
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const evaluator = await makePerson(own.db);
  await giveRole(own.db, evaluator, "evaluator", { kind: "organiser", id: cohort.organiserId });
  const ctx = await as(own.db, evaluator);
  const scopes = [
    { kind: "organiser", id: cohort.organiserId },
    { kind: "programme", id: cohort.programmeId },
    { kind: "cohort", id: cohort.id },
    { kind: "call", id: call.id },
    { kind: "team", id: team.id },
  ] as const;
  for (const scope of scopes) expect(await rolesOver(ctx, scope), scope.kind).toEqual(["evaluator"]);
});

test("two at once give a role once", async () => {
  const cohort = await makeCohort(own.db);
  const outcomes = await Promise.all([1, 2, 3].map(() => grantRole(asSystem(own.db), someone("observer", { kind: "cohort", id: cohort.id }, "sama@example.org"))));
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
});

test("a role ends once, by those who could give it, and reaches nothing after that", async () => {
  const cohort = await makeCohort(own.db);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  const given = await grantRole(asSystem(own.db), someone("mentor", { kind: "cohort", id: cohort.id }, "kummi@example.org"));
  if (!given.ok) throw new Error(given.refusal);
  await expect(endRole(await as(own.db, given.value.personId), given.value)).rejects.toThrow(Forbidden);
  expect(await endRole(await as(own.db, manager), given.value)).toEqual({ ok: true, value: null });
  expect(await endRole(await as(own.db, manager), given.value)).toEqual({ ok: false, refusal: "already-ended" });
  expect(await factsAbout(own.db, { grantId: given.value.grantId })).toEqual(["person.role-granted", "person.role-ended"]);
  expect(await rolesOver(await as(own.db, given.value.personId), { kind: "cohort", id: cohort.id })).toEqual([]);
  await expect(endRole(asSystem(own.db), { grantId: cohort.id })).rejects.toThrow(NotFound);
});

test("of two administrators who end each other's role at once, one stays", async () => {
  const grants: { personId: string; grantId: string }[] = [];
  for (const name of ["a", "b"]) {
    const given = await grantRole(asSystem(own.db), someone("administrator", { kind: "installation" }, `${name}@admin.example`));
    if (!given.ok) throw new Error(given.refusal);
    grants.push(given.value);
  }
  const ends = async (who: number, whose: number) => endRole(await as(own.db, grants[who]!.personId), { grantId: grants[whose]!.grantId });
  const outcomes = await Promise.allSettled([ends(0, 1), ends(1, 0)]);
  expect(outcomes.filter((o) => o.status === "fulfilled").map((o) => o.value)).toEqual([{ ok: true, value: null }]);
  expect(outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason] : []))).toEqual([expect.any(Forbidden)]);
  const stays = outcomes.findIndex((o) => o.status === "fulfilled");
  expect(await ends(stays, stays)).toEqual({ ok: false, refusal: "last-administrator" });
});

test("only administrators list people with roles, found by a part of a name or an address", async () => {
  const cohort = await makeCohort(own.db);
  const admin = await makePerson(own.db);
  await giveRole(own.db, admin, "administrator");
  const known = await knowPerson(asSystem(own.db), { email: "Kaisa.Etsitty@example.org", name: "Kaisa 100%", language: "sv" });
  await giveRole(own.db, known, "observer", { kind: "programme", id: cohort.programmeId });
  await giveRole(own.db, known, "evaluator", { kind: "organiser", id: cohort.organiserId });
  const found = await listPeopleWithRoles(await as(own.db, admin), { search: "100%" });
  expect(found.map((p) => p.email)).toEqual(["kaisa.etsitty@example.org"]);
  expect(found[0]?.roles.map((r) => [r.role, r.scopeKind])).toEqual(
    expect.arrayContaining([
      ["observer", "programme"],
      ["evaluator", "organiser"],
    ]),
  );
  expect(found[0]?.roles.every((r) => r.scopeName.fi)).toBe(true);
  expect(await listPeopleWithRoles(await as(own.db, admin), { search: "_", role: "observer" })).toEqual([]);
  await expect(listPeopleWithRoles(await as(own.db, known))).rejects.toThrow(Forbidden);
});

test("a scope travels through a form as one value", () => {
  const id = "01900000-0000-7000-8000-000000000000";
  const parse = (scope: string) => GrantRoleInput.safeParse({ ...someone("manager", { kind: "installation" }), scope });
  expect(parse(`cohort:${id}`).data?.scope).toEqual({ kind: "cohort", id });
  expect(parse("installation").data?.scope).toEqual({ kind: "installation" });
  expect(parse("cohort").success).toBe(false);
  expect(parse(`village:${id}`).success).toBe(false);
});
