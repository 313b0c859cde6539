import { expect, test } from "vitest";
import { changeOrganiser } from "#domain/programmes/change-organiser.ts";
import { changeProgramme } from "#domain/programmes/change-programme.ts";
import { createOrganiser } from "#domain/programmes/create-organiser.ts";
import { createProgramme } from "#domain/programmes/create-programme.ts";
import { getOrganiser, listOrganisers } from "#domain/programmes/organisers.queries.ts";
import { getProgramme, listOwnOrganisers, listOwnProgrammes } from "#domain/programmes/programmes.queries.ts";
import { ChangeProgrammeInput } from "#domain/programmes/programmes.schema.ts";
import { getProgrammePage, listProgrammeFacets, listPublicProgrammes } from "#domain/programmes/public.queries.ts";
import { publishProgramme } from "#domain/programmes/publish-programme.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { businessId, makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";
import { programmeInput } from "#test/support/programme-input.ts";

const own = ownDatabase();

async function organiser(name: string) {
  const made = await createOrganiser(asSystem(own.db), { name, contactName: "Outi Salmela", contactEmail: "outi@example.org" });
  if (!made.ok) throw new Error(made.refusal);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "organiser", id: made.value.organiserId });
  return { organiserId: made.value.organiserId, manager: await as(own.db, manager) };
}

test("administrators make organisers, whose addresses are their own", async () => {
  const input = { name: "Hankintaverkko Oy", contactName: "Outi Salmela", contactEmail: "outi@example.org" };
  const admin = await makePerson(own.db);
  await giveRole(own.db, admin, "administrator");
  const made = await createOrganiser(await as(own.db, admin), input);
  if (!made.ok) throw new Error(made.refusal);
  expect(await factsAbout(own.db, made.value)).toEqual(["organiser.created"]);
  expect(await createOrganiser(await as(own.db, admin), input)).toEqual({ ok: false, refusal: "address-taken" });
  await expect(createOrganiser(await as(own.db, await makePerson(own.db)), input)).rejects.toThrow(Forbidden);
});

test("administrators see every organiser and change whom people ask", async () => {
  const { organiserId, manager } = await organiser("Yhteystieto Oy");
  const adminId = await makePerson(own.db);
  await giveRole(own.db, adminId, "administrator");
  const admin = await as(own.db, adminId);
  const input = { organiserId, name: "Yhteystieto Oyj", contactName: "Uusi Yhteys", contactEmail: "uusi@example.org" };
  expect(await changeOrganiser(admin, input)).toEqual({ ok: true, value: null });
  expect(await getOrganiser(admin, organiserId)).toEqual({ id: organiserId, name: "Yhteystieto Oyj", contactName: "Uusi Yhteys", contactEmail: "uusi@example.org" });
  expect(await listOrganisers(admin)).toContainEqual(expect.objectContaining({ id: organiserId, programmes: 0 }));
  expect(await factsAbout(own.db, { organiserId })).toEqual(["organiser.created", "organiser.changed"]);
  await expect(changeOrganiser(admin, { ...input, organiserId: crypto.randomUUID() })).rejects.toThrow(NotFound);
  await expect(changeOrganiser(manager, input)).rejects.toThrow(Forbidden);
  await expect(listOrganisers(manager)).rejects.toThrow(Forbidden);
});

test("an organiser's manager makes a draft programme that only its own people see", async () => {
  const { organiserId, manager } = await organiser("Akatemiat Oy");
  const made = await createProgramme(manager, programmeInput(organiserId));
  if (!made.ok) throw new Error(made.refusal);
  expect(made.value.slug).toBe("sosiaalisesti-kestavien-hankintojen-akatemia");
  expect(await factsAbout(own.db, { programmeId: made.value.programmeId })).toEqual(["programme.created"]);
  expect(await getProgramme(manager, made.value.programmeId)).toMatchObject({
    languages: ["fi", "sv"],
    themes: [{ key: "tyollistaminen" }, { key: "ihmisoikeudet" }],
    partners: [{ name: "Meriharjun kaupunki", role: "part_implementer" }],
    caseNumber: null,
    mayChange: true,
  });
  expect((await listOwnProgrammes(manager)).map((p) => p.id)).toEqual([made.value.programmeId]);
  expect((await listOwnOrganisers(manager)).map((o) => o.id)).toEqual([organiserId]);
  const { manager: stranger } = await organiser("Toinen Oy");
  expect(await listOwnProgrammes(stranger)).toEqual([]);
  await expect(getProgramme(stranger, made.value.programmeId)).rejects.toThrow(NotFound);
  await expect(getProgrammePage(asVisitor(own.db), made.value.slug)).rejects.toThrow(NotFound);
  expect(await createProgramme(manager, programmeInput(organiserId))).toEqual({ ok: false, refusal: "address-taken" });
});

test("nobody makes a programme for another organiser", async () => {
  const [mine, other] = [await organiser("Yksi Oy"), await organiser("Kaksi Oy")];
  await expect(createProgramme(mine.manager, programmeInput(other.organiserId, { slug: "vieras" }))).rejects.toThrow(NotFound);
});

test("a change replaces themes and partners, by those who run the programme", async () => {
  const { organiserId, manager } = await organiser("Muutos Oy");
  const made = await createProgramme(manager, programmeInput(organiserId, { slug: "muutos" }));
  if (!made.ok) throw new Error(made.refusal);
  const { programmeId } = made.value;
  const input = programmeInput(organiserId, { themes: [{ fi: "Ilmasto" }, { fi: "Ilmasto" }], partners: [], euFunded: false });
  expect(await changeProgramme(manager, { ...input, programmeId })).toEqual({ ok: true, value: null });
  expect(await getProgramme(manager, programmeId)).toMatchObject({ themes: [{ key: "ilmasto" }], partners: [], euFunded: false });
  expect(await factsAbout(own.db, { programmeId })).toEqual(["programme.created", "programme.changed"]);
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "programme", id: programmeId });
  expect((await getProgramme(await as(own.db, observer), programmeId)).mayChange).toBe(false);
  await expect(changeProgramme(await as(own.db, observer), { ...input, programmeId })).rejects.toThrow(Forbidden);
  await expect(publishProgramme(await as(own.db, observer), { programmeId })).rejects.toThrow(Forbidden);
});

test("a partner may be an organisation of the register, whose name it takes when none is given", async () => {
  const { organiserId, manager } = await organiser("Kumppani Oy");
  const known = await makeOrganisation(own.db, { name: "Rantalan kunta" });
  const partner = { name: "", role: "partner" as const, businessId: known.business_id };
  const input = programmeInput(organiserId, { slug: "kumppani" });
  expect(await createProgramme(manager, { ...input, partners: [{ ...partner, businessId: businessId(9999) }] })).toEqual({ ok: false, refusal: "unknown-partner" });
  const made = await createProgramme(manager, { ...input, partners: [partner] });
  if (!made.ok) throw new Error(made.refusal);
  const { programmeId } = made.value;
  expect((await getProgramme(manager, programmeId)).partners).toEqual([{ name: "Rantalan kunta", role: "partner", organisationId: known.id, businessId: known.business_id }]);
  expect(await changeProgramme(manager, { ...input, programmeId, partners: [{ ...partner, businessId: businessId(9999) }] })).toEqual({ ok: false, refusal: "unknown-partner" });
  expect(await changeProgramme(manager, { ...input, programmeId, partners: [{ ...partner, businessId: undefined, name: "Joku muu" }] })).toEqual({ ok: true, value: null });
  expect((await getProgramme(manager, programmeId)).partners).toEqual([{ name: "Joku muu", role: "partner", organisationId: null, businessId: null }]);
});

test("a published programme is public and can be found by each filter", async () => {
  const { organiserId, manager } = await organiser("Julkinen Oy");
  const made = await createProgramme(manager, programmeInput(organiserId, { slug: "julkinen", regionCode: "19", themes: [{ fi: "Yrittäjyys" }], kind: "peer_groups", languages: ["en"] }));
  if (!made.ok) throw new Error(made.refusal);
  expect(await publishProgramme(manager, made.value)).toEqual({ ok: true, value: null });
  expect(await publishProgramme(manager, made.value)).toEqual({ ok: false, refusal: "already-published" });
  const visitor = asVisitor(own.db);
  const slugs = async (filters: Parameters<typeof listPublicProgrammes>[1]) => (await listPublicProgrammes(visitor, filters)).map((p) => p.slug);
  const none = { region: null };
  expect(await slugs(none)).toEqual(["julkinen"]);
  expect(await slugs({ region: "19", theme: "yrittajyys", kind: "peer_groups", language: "en" })).toEqual(["julkinen"]);
  expect(await slugs({ region: "01" })).toEqual([]);
  expect(await slugs({ ...none, theme: "ilmasto" })).toEqual([]);
  expect(await slugs({ ...none, kind: "academy" })).toEqual([]);
  expect(await slugs({ ...none, language: "sv" })).toEqual([]);
  expect(await slugs({ ...none, state: "running" })).toEqual([]);
  expect(await listProgrammeFacets(visitor)).toEqual({ themes: [{ key: "yrittajyys", name: { fi: "Yrittäjyys" } }], regions: ["19"] });
  expect(await getProgrammePage(visitor, "julkinen")).toMatchObject({ organiserName: "Julkinen Oy", current: null, earlier: [] });
});

test("empty rows of themes and partners are dropped, a programme needs a language and a name", () => {
  const form = { ...programmeInput("x"), euFunded: undefined, themes: [{ fi: "" }, { sv: "Klimat" }], partners: [{ name: " ", role: "partner" }] };
  expect(ChangeProgrammeInput.parse(form)).toMatchObject({ themes: [{ sv: "Klimat" }], partners: [], euFunded: false });
  expect(ChangeProgrammeInput.safeParse({ ...form, languages: undefined }).error?.issues[0]?.path).toEqual(["languages"]);
  expect(ChangeProgrammeInput.safeParse({ ...form, partners: [{ role: "partner", businessId: "123" }] }).error?.issues[0]).toMatchObject({
    path: ["partners", 0, "businessId"],
    message: "errors.businessId",
  });
  expect(ChangeProgrammeInput.parse({ ...form, languages: "sv" }).languages).toEqual(["sv"]);
  expect(ChangeProgrammeInput.safeParse({ ...form, name: { fi: " " } }).error?.issues[0]?.message).toBe("errors.oneLanguage");
});
