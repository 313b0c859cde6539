import { expect, test } from "vitest";
import { academyEdition } from "#domain/editions/academy-template.rules.ts";
import { workshopsEdition } from "#domain/editions/workshops-template.rules.ts";
import { cloneEdition } from "#domain/editions/clone-edition.ts";
import { createEdition } from "#domain/editions/create-edition.ts";
import { editionName } from "#domain/editions/edition-name.rules.ts";
import { CreateEditionInput } from "#domain/editions/edition.schema.ts";
import { getEdition, listPublicSessions } from "#domain/editions/editions.queries.ts";
import { writeEdition } from "#domain/editions/write-edition.ts";
import { PlanTemplate } from "#domain/assignments/plan.schema.ts";
import { getCohort } from "#domain/programmes/cohorts.queries.ts";
import { createOrganiser } from "#domain/programmes/create-organiser.ts";
import { createProgramme } from "#domain/programmes/create-programme.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { languages } from "#domain/shared/language.ts";
import { inZone, localValue } from "#domain/shared/time.rules.ts";
import { makeCohort } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";
import { programmeInput } from "#test/support/programme-input.ts";

const own = ownDatabase();
const zone = "Europe/Helsinki";
const input: CreateEditionInput = {
  template: "academy",
  startsOn: "2027-01-20",
  capacity: 6,
  venue: "Hankintaverkon koulutustila",
  address: "Rantakatu 1, Helsinki",
  onlineUrl: "https://meet.example/akatemia",
  signerName: "Outi Salmela",
  decisionProfile: "notice",
};
const template = academyEdition(input, zone, ["fi", "sv", "en"]);
const local = (moment: Date) => localValue(moment, zone);

let counter = 0;
async function programme() {
  counter += 1;
  const organiser = await createOrganiser(asSystem(own.db), { name: `Järjestäjä ${counter}`, contactName: "Outi", contactEmail: "outi@example.org" });
  if (!organiser.ok) throw new Error(organiser.refusal);
  const made = await createProgramme(asSystem(own.db), programmeInput(organiser.value.organiserId, { slug: `akatemia-${counter}` }));
  if (!made.ok) throw new Error(made.refusal);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "organiser", id: organiser.value.organiserId });
  return { programmeId: made.value.programmeId, manager: await as(own.db, manager) };
}

test("the template's dates are those of the academy of 2027", () => {
  expect(local(template.call!.opensAt)).toBe("2026-11-02T09:00");
  expect(local(template.call!.closesAt)).toBe("2026-12-11T16:00");
  expect(template.call!.decisionsOn).toBe("2026-12-18");
  expect(template.sessions.map((s) => local(s.startsAt))).toEqual(["2027-01-20T09:00", "2027-02-10T09:00", "2027-03-03T09:00", "2027-03-24T09:00", "2027-04-14T09:00", "2027-04-29T09:00"]);
  expect(template.sessions.map((s) => inZone(s.startsAt, zone).offset)).toEqual(["+02:00", "+02:00", "+02:00", "+02:00", "+03:00", "+03:00"]);
  expect(local(template.assignment!.dueAt)).toBe("2027-02-19T16:00");
  expect(local(template.round!.dueAt)).toBe("2027-03-12T16:00");
  expect(template.assessment.map((r) => [r.point, local(r.opensAt), local(r.closesAt)])).toEqual([
    ["T0", "2027-01-11T09:00", "2027-01-19T16:00"],
    ["T2", "2027-04-29T09:00", "2027-05-06T16:00"],
  ]);
});

test("the template is whole: forms and plans keep to their shapes, weights are 100, agendas fill their sessions", () => {
  const form = FormContent.parse(template.call!.form);
  expect(form.eligibility).toHaveLength(4);
  expect(new Set(form.sections.flatMap((s) => s.questions.map((q) => q.kind))).size).toBeGreaterThanOrEqual(8);
  expect(PlanTemplate.parse(template.assignment!.template).blocks).toHaveLength(12);
  expect(template.call!.criteria.reduce((sum, c) => sum + c.weight, 0)).toBe(100);
  for (const s of template.sessions)
    expect(
      s.agenda.reduce((sum, b) => sum + b.minutes, 0),
      s.title.fi,
    ).toBe((s.endsAt.getTime() - s.startsAt.getTime()) / 60_000);
});

test("every text of the template is there in three languages", () => {
  const lacking: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== "object" || value instanceof Date) return;
    if ("fi" in value) lacking.push(...languages.filter((l) => !(l in value)).map((l) => `${path}.${l}`));
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(template, "academy");
  walk(workshopsEdition({ ...input, template: "workshops" }, zone, ["fi", "sv", "en"]), "workshops");
  expect(lacking).toEqual([]);
});

test("an edition is made whole, as drafts, with the programme's languages and a name of its year", async () => {
  const { programmeId, manager } = await programme();
  const made = await createEdition(manager, { ...input, programmeId });
  if (!made.ok) throw new Error("refused");
  const cohort = await getCohort(manager, made.value.cohortId);
  expect(cohort).toMatchObject({ edition: 1, phase: "draft", capacity: 6, languages: ["fi", "sv"], endsOn: "2027-04-29", call: { state: "draft" } });
  expect(cohort.name.fi).toBe("Sosiaalisesti kestävien hankintojen akatemia 2027");
  expect(await getEdition(manager, made.value.cohortId)).toEqual({
    ...template,
    cohort: { ...template.cohort, languages: ["fi", "sv"], quietFrom: "20:00:00", quietTo: "07:00:00" },
  });
  expect(await factsAbout(own.db, { programmeId })).toEqual(["programme.created", "cohort.created"]);
  expect(await listPublicSessions(manager, made.value.cohortId)).toEqual([]);
});

test("a series of workshops has three sessions, a short form and no plan", async () => {
  const { programmeId, manager } = await programme();
  const made = await createEdition(manager, { ...input, template: "workshops", programmeId });
  if (!made.ok) throw new Error("refused");
  const edition = await getEdition(manager, made.value.cohortId);
  expect(edition.sessions.map((s) => local(s.startsAt))).toEqual(["2027-01-20T13:00", "2027-02-03T13:00", "2027-02-17T13:00"]);
  expect(edition.call && [local(edition.call.opensAt), local(edition.call.closesAt), edition.call.criteria.reduce((sum, c) => sum + c.weight, 0)]).toEqual([
    "2026-12-09T09:00",
    "2026-12-30T16:00",
    100,
  ]);
  expect([edition.assignment, edition.round, edition.certificate?.planAccepted]).toEqual([null, null, false]);
});

test("only the programme's managers make editions, and the form wants an https address", async () => {
  const { programmeId } = await programme();
  const facilitator = await makePerson(own.db);
  await giveRole(own.db, facilitator, "facilitator", { kind: "programme", id: programmeId });
  await expect(createEdition(await as(own.db, facilitator), { ...input, programmeId })).rejects.toThrow(Forbidden);
  await expect(createEdition((await programme()).manager, { ...input, programmeId })).rejects.toThrow(NotFound);
  expect(CreateEditionInput.safeParse({ ...input, onlineUrl: "javascript:alert(1)" }).success).toBe(false);
});

test("a clone moves every date and keeps every wall-clock time over the change to summer time", async () => {
  const { programmeId, manager } = await programme();
  const first = await createEdition(manager, { ...input, programmeId });
  if (!first.ok) throw new Error("refused");
  const clone = await cloneEdition(manager, { programmeId, cohortId: first.value.cohortId, startsOn: "2027-09-01" });
  if (!clone.ok) throw new Error(clone.refusal);
  const [before, after] = [await getEdition(manager, first.value.cohortId), await getEdition(manager, clone.value.cohortId)];
  const times = (plan: typeof before) => [
    ...plan.sessions.flatMap((s) => [s.startsAt, s.endsAt]),
    plan.call!.opensAt,
    plan.call!.closesAt,
    plan.call!.confirmBy,
    plan.assignment!.finalDueAt,
    plan.round!.dueAt,
    ...plan.assessment.flatMap((r) => [r.opensAt, r.closesAt]),
  ];
  expect(times(after).map((t) => local(t).slice(11))).toEqual(times(before).map((t) => local(t).slice(11)));
  expect(after.sessions.map((s) => local(s.startsAt).slice(0, 10))).toEqual(["2027-09-01", "2027-09-22", "2027-10-13", "2027-11-03", "2027-11-24", "2027-12-09"]);
  expect(after.sessions.map((s) => inZone(s.startsAt, zone).offset).slice(2, 4)).toEqual(["+03:00", "+02:00"]);
  expect(after.cohort).toMatchObject({ startsOn: "2027-09-01", endsOn: "2027-12-09" });
  expect(after.cohort.phases[0]).toMatchObject({ startsOn: "2027-06-14", endsOn: "2027-07-23" });
  expect(after.call!.decisionsOn).toBe("2027-07-30");
  expect(after.assessment.map((r) => [r.point, local(r.closesAt), r.statementSet])).toEqual([
    ["T0", "2027-08-31T16:00", "procurement-1"],
    ["T2", "2027-12-16T16:00", "procurement-1"],
  ]);
  expect(after.call!.form).toEqual(before.call!.form);
  expect(await getCohort(manager, clone.value.cohortId)).toMatchObject({ edition: 2, state: "draft" });
});

test("a clone takes moved sessions where they are now and leaves cancelled ones", async () => {
  const { programmeId, manager } = await programme();
  const first = await createEdition(manager, { ...input, programmeId });
  if (!first.ok) throw new Error("refused");
  await own.db.updateTable("session").set({ state: "cancelled", cancelled_at: manager.now }).where("cohort_id", "=", first.value.cohortId).where("number", "=", 3).execute();
  const clone = await cloneEdition(manager, { programmeId, cohortId: first.value.cohortId, startsOn: "2028-01-19" });
  if (!clone.ok) throw new Error(clone.refusal);
  expect((await getEdition(manager, clone.value.cohortId)).sessions.map((s) => s.number)).toEqual([1, 2, 4, 5, 6]);
});

test("an edition is cloned to another day, inside its own programme, by its managers", async () => {
  const [one, other] = [await programme(), await programme()];
  const first = await createEdition(one.manager, { ...input, programmeId: one.programmeId });
  if (!first.ok) throw new Error("refused");
  const { cohortId } = first.value;
  expect(await cloneEdition(one.manager, { programmeId: one.programmeId, cohortId, startsOn: "2027-01-20" })).toEqual({ ok: false, refusal: "same-day" });
  expect(await cloneEdition(asSystem(own.db), { programmeId: other.programmeId, cohortId, startsOn: "2027-09-01" })).toEqual({ ok: false, refusal: "other-programme" });
  await expect(cloneEdition(other.manager, { programmeId: other.programmeId, cohortId, startsOn: "2027-09-01" })).rejects.toThrow(NotFound);
});

test("an edition that cannot be written leaves nothing behind", async () => {
  const { programmeId, manager } = await programme();
  await expect(createEdition(manager, { ...input, programmeId, venue: "" })).rejects.toThrow();
  expect(await own.db.selectFrom("cohort").select("id").where("programme_id", "=", programmeId).execute()).toEqual([]);
});

test("a cohort without a call, plan or certificate is an edition too", async () => {
  const bare = await makeCohort(own.db);
  const plan = await getEdition(asSystem(own.db), bare.id);
  expect(plan).toMatchObject({ call: null, sessions: [], assignment: null, round: null, assessment: [], certificate: null });
  const { cohortId } = await writeEdition(asSystem(own.db), plan, { programmeId: bare.programmeId, name: editionName({ sv: "Akademin" }, "2028-01-01"), clonedFrom: bare.id });
  expect((await getCohort(asSystem(own.db), cohortId)).name).toEqual({ sv: "Akademin 2028" });
});
