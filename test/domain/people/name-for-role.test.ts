import { expect, test } from "vitest";
import { knowPerson } from "#domain/people/know-person.ts";
import { nameForRole } from "#domain/people/name-for-role.ts";
import { as, asSystem, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

test("an address is one person, however it is typed and however many ask at once", async () => {
  const ids = await Promise.all(["Aino@Kunta.example", "aino@kunta.example", "AINO@kunta.example"].map((email) => knowPerson(asSystem(own.db), { email, name: "Aino Aalto", language: "sv" })));
  expect(new Set(ids).size).toBe(1);
  const facts = await own.db.selectFrom("event").select("name").where("name", "=", "person.added").execute();
  expect(facts).toHaveLength(1);
});

test("a role is given once, to a person who may be new", async () => {
  const naming = { email: "matti@kunta.example", name: "Matti", language: "fi" as const, role: "mentor" as const, scope: { kind: "team" as const, id: crypto.randomUUID() } };
  const given = await nameForRole(asSystem(own.db), naming);
  expect(given.ok && (await as(own.db, given.value.personId)).actor).toMatchObject({ roles: ["mentor"], name: "Matti" });
  expect(await nameForRole(asSystem(own.db), naming)).toEqual({ ok: false, refusal: "already-named" });
});

test("someone who never said a name gets the one by which others know them; a name of their own stays", async () => {
  const nameless = await makePerson(own.db, { email: "nimeton@kunta.example", name: "" });
  const nameNow = async () => (await own.db.selectFrom("person").select("name").where("id", "=", nameless).executeTakeFirstOrThrow()).name;
  for (const [name, expected] of [
    ["nimeton@kunta.example", ""],
    ["Niilo Nimetön", "Niilo Nimetön"],
    ["Joku Muu", "Niilo Nimetön"],
  ] as const) {
    expect(await knowPerson(asSystem(own.db), { email: "nimeton@kunta.example", name, language: "fi" })).toBe(nameless);
    expect(await nameNow()).toBe(expected);
  }
  expect(await own.db.selectFrom("event").select("name").where("name", "=", "person.details-changed").execute()).toHaveLength(1);
});
