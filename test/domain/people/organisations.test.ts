import { expect, test } from "vitest";
import { addOrganisationMember } from "#domain/people/add-organisation-member.ts";
import { addUnit } from "#domain/people/add-unit.ts";
import { changeOrganisation } from "#domain/people/change-organisation.ts";
import { endOrganisationMembership } from "#domain/people/end-organisation-membership.ts";
import { findOrganisationByBusinessId, getOrganisation, listOrganisations, listOwnOrganisations } from "#domain/people/organisations.queries.ts";
import { RegisterOrganisationInput } from "#domain/people/organisations.schema.ts";
import { registerOrganisation } from "#domain/people/register-organisation.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const meriharju: RegisterOrganisationInput = { businessId: "9900015-7", name: "Meriharjun kaupunki", kind: "municipality", regionCode: "01" };

/** An organisation with its contact, made by the command. */
async function registered(businessId: string) {
  const contact = await makePerson(own.db);
  const made = await registerOrganisation(await as(own.db, contact), { ...meriharju, businessId, name: `Organisaatio ${businessId}` });
  if (!made.ok) throw new Error("refused");
  return { organisationId: made.value.organisationId, contact };
}
const member = (email: string, role: "contact" | "member" = "member") => ({ email, name: "Ville Niemi", language: "fi" as const, role });

test("business ids are read as people write them, and false ones have their sentence", () => {
  const read = (businessId: string) => RegisterOrganisationInput.safeParse({ ...meriharju, businessId, regionCode: "01" });
  expect(read("FI 99000157").data?.businessId).toBe("9900015-7");
  expect(read("9900015-8").error?.issues[0]?.message).toBe("errors.businessId");
  expect(read("9900019-1").error?.issues[0]?.message).toBe("errors.businessId");
  expect(read(" ").error?.issues[0]?.message).toBe("errors.required");
  expect(RegisterOrganisationInput.safeParse({ ...meriharju, regionCode: "03" }).success).toBe(false);
  expect(RegisterOrganisationInput.parse({ ...meriharju, regionCode: "" }).regionCode).toBeNull();
});

test("registering makes the organisation and its registrar a contact", async () => {
  const { organisationId, contact } = await registered("9900001-8");
  const ctx = await as(own.db, contact);
  expect(await listOwnOrganisations(ctx)).toMatchObject([{ id: organisationId, businessId: "9900001-8", role: "contact" }]);
  expect((await getOrganisation(ctx, organisationId)).mayChange).toBe(true);
  expect(await factsAbout(own.db, { organisationId })).toEqual(["organisation.registered", "organisation.member-added"]);
});

test("a known business id joins the record that is there, changes nothing in it and gives no rights to it", async () => {
  const { organisationId } = await registered("9900008-5");
  const other = await as(own.db, await makePerson(own.db));
  expect(await registerOrganisation(other, { ...meriharju, businessId: "9900008-5", name: "Toinen nimi" })).toEqual({ ok: true, value: { organisationId, isNew: false } });
  expect(await findOrganisationByBusinessId(other, "9900008-5")).toMatchObject({ name: "Organisaatio 9900008-5" });
  await expect(getOrganisation(other, organisationId)).rejects.toThrow(NotFound);
});

test("five at once with one business id get one record", async () => {
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => registerOrganisation(asSystem(own.db), { ...meriharju, businessId: "9900022-9" })));
  expect(new Set(made.map((m) => m.ok && m.value.organisationId)).size).toBe(1);
  expect(made.filter((m) => m.ok && m.value.isNew)).toHaveLength(1);
});

test("visitors register nothing; who keeps the register does not become a contact", async () => {
  await expect(registerOrganisation(asVisitor(own.db), meriharju)).rejects.toThrow(Forbidden);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "organiser", id: (await makeOrganisation(own.db)).id });
  const ctx = await as(own.db, manager);
  expect((await registerOrganisation(ctx, { ...meriharju, businessId: "9900029-6" })).ok).toBe(true);
  expect(await listOwnOrganisations(ctx)).toEqual([]);
});

test("contacts and managers change it, members may not, others do not know it", async () => {
  const { organisationId, contact } = await registered("9900036-8");
  const change = { organisationId, name: "Uusi nimi", kind: "state" as const, regionCode: null };
  expect(await changeOrganisation(await as(own.db, contact), change)).toEqual({ ok: true, value: null });
  const added = await addOrganisationMember(await as(own.db, contact), { organisationId, ...member("jasen@example.org") });
  expect(added.ok).toBe(true);
  const person = await own.db.selectFrom("person").select("id").where("email", "=", "jasen@example.org").executeTakeFirstOrThrow();
  expect((await getOrganisation(await as(own.db, person.id), organisationId)).mayChange).toBe(false);
  await expect(changeOrganisation(await as(own.db, person.id), change)).rejects.toThrow(Forbidden);
  await expect(changeOrganisation(await as(own.db, await makePerson(own.db)), change)).rejects.toThrow(NotFound);
  expect(await factsAbout(own.db, { organisationId })).toContain("organisation.changed");
});

test("units have names of their own", async () => {
  const { organisationId, contact } = await registered("9900050-1");
  const ctx = await as(own.db, contact);
  expect((await addUnit(ctx, { organisationId, name: "Hankinta" })).ok).toBe(true);
  expect(await addUnit(ctx, { organisationId, name: "Hankinta" })).toEqual({ ok: false, refusal: "name-taken" });
  expect((await getOrganisation(ctx, organisationId)).units.map((u) => u.name)).toEqual(["Hankinta"]);
  expect(await factsAbout(own.db, { organisationId })).toContain("organisation.unit-added");
});

test("a member is added once; leaving and coming back is possible", async () => {
  const { organisationId, contact } = await registered("9900057-9");
  const ctx = await as(own.db, contact);
  const first = await addOrganisationMember(ctx, { organisationId, ...member("tulija@example.org") });
  if (!first.ok) throw new Error(first.refusal);
  expect(await addOrganisationMember(ctx, { organisationId, ...member("tulija@example.org", "contact") })).toEqual({ ok: false, refusal: "already-member" });
  const person = await own.db.selectFrom("person").select("id").where("email", "=", "tulija@example.org").executeTakeFirstOrThrow();
  expect(await endOrganisationMembership(await as(own.db, person.id), first.value)).toEqual({ ok: true, value: null });
  expect(await endOrganisationMembership(ctx, first.value)).toEqual({ ok: false, refusal: "already-ended" });
  await expect(getOrganisation(await as(own.db, person.id), organisationId)).rejects.toThrow(NotFound);
  expect((await addOrganisationMember(ctx, { organisationId, ...member("tulija@example.org", "contact") })).ok).toBe(true);
});

test("of two contacts who leave at once one stays, until a manager ends that too", async () => {
  const { organisationId, contact } = await registered("9900064-0");
  const added = await addOrganisationMember(await as(own.db, contact), { organisationId, ...member("toinen@example.org", "contact") });
  if (!added.ok) throw new Error(added.refusal);
  const { members } = await getOrganisation(asSystem(own.db), organisationId);
  const leave = async (m: (typeof members)[number]) => endOrganisationMembership(await as(own.db, m.personId), { membershipId: m.id });
  const outcomes = await Promise.all(members.map(leave));
  expect(outcomes.map((o) => (o.ok ? "done" : o.refusal)).sort()).toEqual(["done", "last-contact"]);
  const [last] = (await getOrganisation(asSystem(own.db), organisationId)).members;
  expect(await endOrganisationMembership(asSystem(own.db), { membershipId: last!.id })).toEqual({ ok: true, value: null });
});

test("a stranger cannot end a membership", async () => {
  const { organisationId } = await registered("9900071-2");
  const [m] = (await getOrganisation(asSystem(own.db), organisationId)).members;
  await expect(endOrganisationMembership(await as(own.db, await makePerson(own.db)), { membershipId: m!.id })).rejects.toThrow(NotFound);
});

test("the register is searched by name and by business id, by those who keep it", async () => {
  await registerOrganisation(asSystem(own.db), { ...meriharju, businessId: "9900085-1", name: "Ålands 50% förening" });
  const names = async (search: string) => (await listOrganisations(asSystem(own.db), { search })).map((o) => o.name);
  expect(await names("50%")).toEqual(["Ålands 50% förening"]);
  expect(await names("FI99000851")).toEqual(["Ålands 50% förening"]);
  expect(await names("%%")).toEqual([]);
  await expect(listOrganisations(await as(own.db, await makePerson(own.db)))).rejects.toThrow(Forbidden);
});
