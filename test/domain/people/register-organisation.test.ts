import { expect, test } from "vitest";
import { knowPerson } from "#domain/people/know-person.ts";
import { registerOrganisation } from "#domain/people/register-organisation.ts";
import { registerOwnOrganisation } from "#domain/people/register-own-organisation.ts";
import "#domain/people/say-own-name.ts";
import { registerUnits } from "#domain/people/register-units.ts";
import { as, asSystem, asVisitor, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const input = { businessId: "9900001-8", name: "Vantaan kaupunki", kind: "municipality" as const, regionCode: "01" as const };

test("one organisation for a business id, however many register it at once; the first name stays", async () => {
  const all = await Promise.all([1, 2, 3].map((n) => registerOrganisation(asSystem(own.db), { ...input, name: `Nimi ${n}` })));
  expect(new Set(all.map((o) => o.ok && o.value.organisationId)).size).toBe(1);
  expect(all.filter((o) => o.ok && o.value.isNew)).toHaveLength(1);
  expect(await own.db.selectFrom("event").select("name").execute()).toEqual([{ name: "organisation.registered" }]);
});

test("units are found by name or made", async () => {
  const made = await registerOrganisation(asSystem(own.db), input);
  const organisationId = made.ok ? made.value.organisationId : "";
  const first = await registerUnits(asSystem(own.db), { organisationId, names: ["Hankinnat", "Hankinnat", "Koulut"] });
  const second = await registerUnits(asSystem(own.db), { organisationId, names: ["Koulut"] });
  expect(first.ok && first.value.unitIds).toHaveLength(2);
  expect(second.ok && second.value.unitIds[0]).toBe(first.ok && first.value.unitIds[1]);
  expect((await factsAbout(own.db, { organisationId })).filter((n) => n === "organisation.unit-added")).toHaveLength(2);
});

test("a person is added once for an address and keeps their name", async () => {
  const add = (name: string) => knowPerson(asSystem(own.db), { email: "a@example.org", name, language: "sv" });
  expect(await add("Toinen")).toBe(await add("Anna"));
  expect(await own.db.selectFrom("person").select("name").execute()).toEqual([{ name: "Toinen" }]);
});

test("not for visitors", async () => {
  await expect(registerOrganisation(asVisitor(own.db), input)).rejects.toThrow("not allowed");
  await expect(registerUnits(asVisitor(own.db), { organisationId: "x", names: [] })).rejects.toThrow("not allowed");
});

test("who registers their own organisation has a name, or says it there", async () => {
  const personId = await makePerson(own.db, { name: "" });
  const own1 = { ...input, businessId: "9900002-6" };
  expect(await registerOwnOrganisation(await as(own.db, personId), own1)).toEqual({ ok: false, refusal: "name-missing" });
  expect(await registerOwnOrganisation(await as(own.db, personId), { ...own1, ownName: "Pia Pohja" })).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await as(own.db, personId)).toMatchObject({ actor: { name: "Pia Pohja" } });
});
