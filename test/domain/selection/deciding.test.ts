import { expect, test } from "vitest";
import "#domain/applications/decide-application.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { getPublication } from "#domain/selection/publication.queries.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { letterContent, type LetterFacts } from "#domain/selection/letter.rules.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";
import { publishBatch } from "#domain/selection/publish-batch.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { startPublication } from "#domain/selection/start-publication.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { closedCall, eventNames, published, seatOf } from "./scene.ts";

const own = ownDatabase();
const yes = { intended: "select" as const, reasons: "", conditions: "" };
const lettersOf = async (callId: string) => own.db.selectFrom("letter").innerJoin("application", "application.id", "letter.application_id").selectAll("letter").where("call_id", "=", callId).execute();

test("no more are selected than there are places; the others need reasons; a rank is given once", async () => {
  const scene = await closedCall(own.db, { applications: 4, capacity: 1 });
  const [a, b, c, d] = scene.applications.map((x) => x.id) as [string, string, string, string];
  expect(await intendDecision(scene.manager, { applicationId: a, ...yes })).toEqual({ ok: true, value: null });
  expect(await intendDecision(scene.manager, { applicationId: b, ...yes })).toEqual({ ok: false, refusal: "over-capacity" });
  expect(await intendDecision(scene.manager, { applicationId: a, ...yes, conditions: "Nimetkää tiimi." })).toEqual({ ok: true, value: null });
  expect(await intendDecision(scene.manager, { applicationId: b, intended: "refuse", reasons: "", conditions: "" })).toEqual({ ok: false, refusal: "reasons-missing" });
  expect(await intendDecision(scene.manager, { applicationId: b, intended: "wait", reasons: "Vertailu", conditions: "" })).toEqual({ ok: true, value: null });
  expect(await intendDecision(scene.manager, { applicationId: c, intended: "wait", waitRank: 1, reasons: "Vertailu", conditions: "" })).toEqual({ ok: false, refusal: "rank-taken" });
  expect(await intendDecision(scene.manager, { applicationId: c, intended: "wait", reasons: "Vertailu", conditions: "" })).toEqual({ ok: true, value: null });
  expect(await own.db.selectFrom("decision").select("wait_rank").where("application_id", "=", c).executeTakeFirst()).toEqual({ wait_rank: 2 });
  expect(await eventNames(own.db, { decisionOf: a })).toEqual(["decision.intended", "decision.intended"]);
  expect(await startPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "undecided" });
  expect((await getPublication(scene.manager, scene.cohort.id)).undecided).toBe(1);
  await own.db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", d).execute();
  expect(await intendDecision(scene.manager, { applicationId: d, ...yes })).toEqual({ ok: false, refusal: "not-submitted" });
});

test("two managers who select the last place at once: one of them gets it", async () => {
  const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
  const both = await Promise.all(scene.applications.map((a) => intendDecision(scene.manager, { applicationId: a.id, ...yes })));
  expect(both.filter((r) => r.ok)).toHaveLength(1);
});

test("the preview is the letter: the same content is frozen when it goes out, and later changes do not touch it", async () => {
  const scene = await closedCall(own.db, { profile: "administrative" });
  const applicationId = scene.applications[0]!.id;
  await intendDecision(scene.manager, { applicationId, ...yes });
  const { letters } = await getPublication(scene.manager, scene.cohort.id);
  expect(letters[0]!.readers).toHaveLength(2);
  expect(await publishDecisions(scene.manager, { cohortId: scene.cohort.id })).toMatchObject({ ok: true });
  const reader = await as(own.db, scene.applications[0]!.personId);
  const before = await getOwnDecision(reader, applicationId);
  expect(before.letter).toEqual(letters[0]!.letter);
  await own.db.updateTable("organiser").set({ name: "Toinen nimi" }).where("id", "=", scene.cohort.organiserId).execute();
  expect((await getOwnDecision(reader, applicationId)).letter).toEqual(before.letter);
  expect(await seatOf(own.db, applicationId)).toMatchObject({ state: "offered", offered_until: scene.call.confirm_by });
  expect(await eventNames(own.db, { applicationId })).toEqual(["application.decided", "place.offered"]);
  expect(await publishDecisions(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "nothing-to-publish" });
  await expect(getOwnDecision(await as(own.db, await makePerson(own.db)), applicationId)).rejects.toThrow(NotFound);
});

test("two managers publish at once: one batch, and each application has one letter", async () => {
  const scene = await closedCall(own.db, { applications: 8, capacity: 3 });
  const second = await makePerson(own.db);
  await giveRole(own.db, second, "manager", { kind: "cohort", id: scene.cohort.id });
  for (const [i, a] of scene.applications.entries())
    await intendDecision(scene.manager, { applicationId: a.id, intended: i < 3 ? "select" : i < 5 ? "wait" : "refuse", reasons: "Vertailu", conditions: "" });
  const both = await Promise.all([publishDecisions(scene.manager, { cohortId: scene.cohort.id }), publishDecisions(await as(own.db, second), { cohortId: scene.cohort.id })]);
  expect(both[0]).toMatchObject({ ok: true });
  expect(both[1]).toEqual(both[0]);
  expect(await lettersOf(scene.call.id)).toHaveLength(8);
  for (const a of scene.applications) expect((await eventNames(own.db, { applicationId: a.id })).filter((n) => n === "application.decided")).toHaveLength(1);
  expect(await eventNames(own.db, { cohortId: scene.cohort.id, ...(both[0]!.ok ? { batchId: both[0]!.value.batchId } : {}) })).toEqual([
    "publication.started",
    ...Array.from({ length: 8 }, () => "application.decided"),
    "publication.finished",
  ]);
});

test("a publication that died half way is resumed and doubles nothing", async () => {
  const scene = await closedCall(own.db, { applications: 5, capacity: 5 });
  for (const a of scene.applications) await intendDecision(scene.manager, { applicationId: a.id, ...yes });
  const started = await startPublication(scene.manager, { cohortId: scene.cohort.id });
  const batchId = started.ok ? started.value.batchId : "";
  // the process is gone after two letters: the third transaction breaks off
  let letters = 0;
  const dying = own.db.withPlugin({
    transformQuery: (o) => (o.node.kind === "InsertQueryNode" && o.node.into?.table.identifier.name === "letter" && (letters += 1) > 2 ? fail() : o.node),
    transformResult: async (o) => o.result,
  });
  const fail = (): never => {
    throw new Error("killed");
  };
  await expect(publishBatch({ ...scene.manager, db: dying }, batchId)).rejects.toThrow("killed");
  expect(await lettersOf(scene.call.id)).toHaveLength(2);
  expect((await getPublication(scene.manager, scene.cohort.id)).batch).toMatchObject({ all: 5, published: 2, finishedAt: null });
  expect(await intendDecision(scene.manager, { applicationId: scene.applications[4]!.id, ...yes })).toMatchObject({ ok: false });
  await publishBatch(asSystem(own.db), batchId);
  await publishBatch(asSystem(own.db), batchId);
  expect(await lettersOf(scene.call.id)).toHaveLength(5);
  expect((await getPublication(scene.manager, scene.cohort.id)).batch).toMatchObject({ all: 5, published: 5, finishedAt: testNow });
  for (const a of scene.applications) expect(await eventNames(own.db, { applicationId: a.id })).toEqual(["application.decided", "place.offered"]);
});

test("only those who run the cohort publish or see the letters", async () => {
  const scene = await closedCall(own.db);
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: scene.cohort.id });
  await expect(startPublication(await as(own.db, observer), { cohortId: scene.cohort.id })).rejects.toThrow(Forbidden);
  await expect(getPublication(await as(own.db, await makePerson(own.db)), scene.cohort.id)).rejects.toThrow(NotFound);
});

test("while the call is open nothing is published", async () => {
  const scene = await closedCall(own.db);
  await own.db
    .updateTable("call")
    .set({ closes_at: new Date("2026-12-11T14:00:00Z") })
    .where("id", "=", scene.call.id)
    .execute();
  expect(await startPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "call-open" });
});

test("nor in the minutes of grace, when an application may still come in", async () => {
  const scene = await closedCall(own.db);
  await intendDecision(scene.manager, { applicationId: scene.applications[0]!.id, ...yes });
  await own.db
    .updateTable("call")
    .set({ closes_at: new Date(testNow.getTime() - 60_000), grace_minutes: 10 })
    .where("id", "=", scene.call.id)
    .execute();
  expect(await startPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "call-open" });
});

test("a place is not offered when the time to confirm it is over: the call's day is moved first", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  await intendDecision(scene.manager, { applicationId: scene.applications[0]!.id, ...yes });
  await intendDecision(scene.manager, { applicationId: scene.applications[1]!.id, intended: "refuse", reasons: "Vertailu", conditions: "" });
  const late = { ...scene.manager, now: new Date("2027-01-08T14:00:00Z") };
  expect(await startPublication(late, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "confirm-over" });
  await intendDecision(scene.manager, { applicationId: scene.applications[0]!.id, intended: "refuse", reasons: "Vertailu", conditions: "" });
  expect(await startPublication(late, { cohortId: scene.cohort.id })).toMatchObject({ ok: true });
});

test("an application that is withdrawn at the same moment gets no decision, letter or place", async () => {
  const scene = await closedCall(own.db);
  const { id: applicationId, personId } = scene.applications[0]!;
  await intendDecision(scene.manager, { applicationId, ...yes });
  const applicant = await as(own.db, personId);
  let publishing: Promise<unknown> = Promise.resolve();
  await own.db.transaction().execute(async (db) => {
    await withdrawApplication({ ...applicant, db }, { applicationId });
    publishing = publishDecisions(scene.manager, { cohortId: scene.cohort.id });
    await new Promise((resolve) => setTimeout(resolve, 300)); // it has come to the application by now, and waits
  });
  await publishing;
  expect(await own.db.selectFrom("decision").select(["published", "batch_id"]).where("application_id", "=", applicationId).execute()).toEqual([{ published: null, batch_id: null }]);
  expect(await lettersOf(scene.call.id)).toEqual([]);
  expect(await seatOf(own.db, applicationId)).toBeUndefined();
});

test("a selected application needs a free place: earlier confirmed ones count", async () => {
  const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
  await intendDecision(scene.manager, { applicationId: scene.applications[0]!.id, ...yes });
  await own.db.insertInto("seat").values({ id: crypto.randomUUID(), cohort_id: scene.cohort.id, application_id: scene.applications[1]!.id, state: "confirmed" }).execute();
  await own.db.updateTable("application").set({ state: "decided" }).where("id", "=", scene.applications[1]!.id).execute();
  expect(await startPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "over-capacity" });
});

test("waiting places are in line by rank, and a refusal makes no place", async () => {
  const scene = await closedCall(own.db, { applications: 3, capacity: 1 });
  await published(scene, ["select", "wait", "refuse"]);
  expect(await seatOf(own.db, scene.applications[1]!.id)).toMatchObject({ state: "waitlisted", rank: 1 });
  expect(await seatOf(own.db, scene.applications[2]!.id)).toBeUndefined();
});

const facts: LetterFacts = {
  language: "fi",
  profile: "municipal",
  result: "select",
  waitRank: null,
  reasons: "Tarve on kuvattu luvuin.\n\nJohto on sitoutunut.",
  conditions: "",
  conditionsDueOn: null,
  feedback: "",
  quotes: [],
  sentOn: "2026-12-14",
  confirmBy: new Date("2027-01-08T14:00:00Z"),
  offerDays: 7,
  zone: "Europe/Helsinki",
  diaryNumber: "KOH-2026-0047",
  organiser: { name: "Hankintaverkko Oy", contactName: "Outi Saarinen", contactEmail: "outi@hankintaverkko.example" },
  programme: { fi: "Soske-akatemia", sv: "Soske-akademin" },
  cohort: { fi: "Kohortti 1", sv: "Kohort 1" },
  parties: [
    { name: "Satalahden kaupunki", businessId: "9900036-8", role: "lead" },
    { name: "Rantalan kunta", businessId: "9900037-6", role: "partner" },
  ],
  decidedBy: "Outi Saarinen",
};
const textOf = (f: LetterFacts) => JSON.stringify(letterContent(f));

test("a municipal letter: result, two paragraphs of reasons, 14 days that end on 31.12.2026", () => {
  const letter = letterContent(facts);
  expect(letter.outcome).toBe("Satalahden kaupunki ja Rantalan kunta: teidät on valittu ohjelmaan Soske-akatemia.");
  expect(letter.sections.map((s) => s.heading)).toEqual(["Mitä seuraavaksi", "Perustelut", "Oikaisuvaatimusohje", "Lisätietoja"]);
  expect(letter.sections[1]!.paragraphs).toEqual(["Tarve on kuvattu luvuin.", "Johto on sitoutunut."]);
  expect(textOf(facts)).toContain("viimeistään to 31.12.2026");
  expect(textOf(facts)).toContain("pe 8.1.2027 klo 16.00");
});

test("an administrative letter has 30 days that end on Monday 18.1.2027; a notice has no instruction for an appeal", () => {
  expect(textOf({ ...facts, profile: "administrative" })).toContain("ma 18.1.2027");
  const notice = letterContent({ ...facts, profile: "notice", result: "refuse" });
  expect(notice.sections.map((s) => s.heading)).toContain("Muutoksenhaku");
  expect(JSON.stringify(notice)).not.toContain("oikaisu");
});

test.each(["fi", "sv", "en"] as const)("a letter in %s leaves no key or placeholder behind", (language) => {
  for (const result of ["select", "wait", "refuse"] as const)
    for (const profile of ["administrative", "municipal", "notice"] as const) expect(textOf({ ...facts, language, result, profile, waitRank: 2, conditions: "Ehto" })).not.toMatch(/\{\{|letters\./);
});
