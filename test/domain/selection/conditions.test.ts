import { expect, test } from "vitest";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { answerCondition } from "#domain/selection/answer-condition.ts";
import { getConditionFile } from "#domain/selection/condition-file.queries.ts";
import { listConditions } from "#domain/selection/conditions.queries.ts";
import { declinePlace } from "#domain/selection/decline-place.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";
import { listSeats } from "#domain/selection/seats.queries.ts";
import { markConditionMet } from "#domain/selection/mark-condition-met.ts";
import { IntendDecisionInput } from "#domain/selection/selection.schema.ts";
import { reopenCondition } from "#domain/selection/reopen-condition.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { as, asSystem, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { emptyStorage } from "#test/support/storage.ts";
import { accepted, closedCall, eventNames, published } from "./scene.ts";

const own = ownDatabase();
const storage = emptyStorage();

const png = new Uint8Array(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));

test("a decision has at most 30 conditions; empty lines are none", () => {
  const lines = (count: number) => IntendDecisionInput.safeParse({ intended: "select", conditions: "Ehto\r\n\r\n".repeat(count) });
  expect(lines(30).success).toBe(true);
  expect(lines(31).error?.issues).toMatchObject([{ path: ["conditions"], message: "selection.intend.tooManyConditions?max=30" }]);
});

test("yes, but: each condition is answered and met on its own, the reminder names those that are open, and with the last one the place is whole", async () => {
  const scene = await closedCall(own.db);
  const { id: applicationId, personId } = scene.applications[0]!;
  await intendDecision(scene.manager, { applicationId, intended: "select", reasons: "", conditions: "Nimetkää tiimi.\n\nSopikaa omistajasta.", conditionsDueOn: "2027-01-15" });
  expect(await listConditions(scene.manager, applicationId)).toEqual([]);
  await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  const applicant = await as(own.db, personId);
  const read = async () => (await getOwnDecision(applicant, applicationId)).conditions;
  const { letter, conditionsDueOn } = await getOwnDecision(applicant, applicationId);
  expect(conditionsDueOn).toBe("2027-01-15");
  expect(letter.sections.find((s) => s.key === "conditions")?.paragraphs).toEqual(["Nimetkää tiimi.", "Sopikaa omistajasta.", "Ehtojen on täytyttävä viimeistään pe 15.1.2027."]);
  const [team, owner] = (await read()).map((c) => ({ applicationId, conditionId: c.id })) as [{ applicationId: string; conditionId: string }, { applicationId: string; conditionId: string }];

  const planned = async () =>
    (await planReminders(asSystem(own.db), { from: new Date("2026-12-01T00:00:00Z"), until: new Date("2027-02-01T00:00:00Z"), cohortId: scene.cohort.id })).filter((r) => r.kind === "condition-due");
  expect((await planned()).map((r) => [r.personId, r.dueAt.toISOString()])).toEqual([
    [personId, "2027-01-08T07:00:00.000Z"],
    [personId, "2027-01-14T07:00:00.000Z"],
  ]);
  expect(await answerCondition(applicant, { ...team, answer: "Leena ja Mikko." }, storage)).toEqual({ ok: true, value: null });
  expect((await reminderFacts["condition-due"](asSystem(own.db), { applicationId }, personId))?.things).toEqual(["Sopikaa omistajasta."]);
  expect(await answerCondition(applicant, { ...owner, answer: "Kaupunki omistaa.", file: { name: "sopimus.png", bytes: png } }, storage)).toEqual({ ok: true, value: null });
  expect(await planned()).toEqual([]);
  expect((await read()).map((c) => [c.standing, c.answer, c.fileName])).toEqual([
    ["answered", "Leena ja Mikko.", null],
    ["answered", "Kaupunki omistaa.", "sopimus.png"],
  ]);
  expect((await getConditionFile(scene.manager, owner, storage)).bytes).toEqual(png);

  expect(await markConditionMet(scene.manager, { ...team, seen: null })).toEqual({ ok: false, refusal: "answered-meanwhile" });
  const seen = async (of: { conditionId: string }) => (await read()).find((c) => c.id === of.conditionId)!.answeredAt;
  expect(await markConditionMet(scene.manager, { ...team, seen: await seen(team) })).toEqual({ ok: true, value: null });
  expect(await markConditionMet(scene.manager, { ...team, seen: await seen(team) })).toEqual({ ok: false, refusal: "already-met" });
  expect(await answerCondition(applicant, { ...team, answer: "Myöhässä" }, storage)).toEqual({ ok: false, refusal: "already-met" });
  expect(await eventNames(own.db, { applicationId })).not.toContain("application.conditions-met");
  expect((await listSeats(scene.manager, scene.cohort.id)).seats.map((s) => s.openConditions)).toEqual([1]);

  expect(await reopenCondition(scene.manager, { ...owner, why: "Allekirjoitus puuttuu." })).toEqual({ ok: true, value: null });
  expect(await reopenCondition(scene.manager, { ...owner, why: "Uudestaan" })).toEqual({ ok: false, refusal: "already-open" });
  expect((await planned()).length).toBe(2);
  expect((await read())[1]).toMatchObject({ standing: "open", answer: "Kaupunki omistaa.", reopenedWhy: "Allekirjoitus puuttuu." });
  // an organiser may know without an answer, and an answer that comes back keeps its file
  expect(await answerCondition(applicant, { ...owner, answer: "Nyt allekirjoitettu." }, storage)).toEqual({ ok: true, value: null });
  expect((await read())[1]).toMatchObject({ standing: "answered", fileName: "sopimus.png", reopenedWhy: null });
  expect(await markConditionMet(scene.manager, { ...owner, seen: await seen(owner) })).toEqual({ ok: true, value: null });
  expect((await eventNames(own.db, { applicationId })).filter((n) => n.startsWith("application.condition"))).toEqual([
    "application.condition-answered",
    "application.condition-answered",
    "application.condition-met",
    "application.condition-reopened",
    "application.condition-answered",
    "application.condition-met",
    "application.conditions-met",
  ]);
  expect((await listSeats(scene.manager, scene.cohort.id)).seats.map((s) => s.openConditions)).toEqual([0]);
});

test("conditions are answered by those who act for the place while it is theirs, and judged by those who run the cohort", async () => {
  const scene = await closedCall(own.db);
  const { id: applicationId, personId } = scene.applications[0]!;
  await intendDecision(scene.manager, { applicationId, intended: "select", reasons: "", conditions: "Nimetkää tiimi." });
  await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  const [condition] = await listConditions(scene.manager, applicationId);
  const one = { applicationId, conditionId: condition!.id };
  const stranger = await as(own.db, await makePerson(own.db));
  const applicant = await as(own.db, personId);
  await expect(answerCondition(stranger, { ...one, answer: "Minä" }, storage)).rejects.toThrow(NotFound);
  await expect(markConditionMet(applicant, { ...one, seen: null })).rejects.toThrow(NotFound);
  await expect(reopenCondition(applicant, { ...one, why: "Ei" })).rejects.toThrow(NotFound);
  await expect(getConditionFile(stranger, one, storage)).rejects.toThrow(NotFound);
  await expect(answerCondition(applicant, { ...one, conditionId: scene.cohort.id, answer: "Toisen" }, storage)).rejects.toThrow(NotFound);
  expect(await answerCondition(applicant, { ...one, answer: "Ohjelma", file: { name: "ohjelma.png", bytes: new TextEncoder().encode("#!/bin/sh") } }, storage)).toEqual({
    ok: false,
    refusal: "wrong-type",
  });
  await own.db.updateTable("application_writer").set({ access: "edit" }).where("application_id", "=", applicationId).execute();
  await own.db.updateTable("application_party").set({ contact_email: "muu@example.org" }).where("application_id", "=", applicationId).execute();
  await expect(answerCondition(applicant, { ...one, answer: "Kirjoitan vain" }, storage)).rejects.toThrow(Forbidden);
  await own.db.updateTable("application_writer").set({ access: "submit" }).where("application_id", "=", applicationId).execute();
  await declinePlace(applicant, { applicationId });
  expect(await answerCondition(applicant, { ...one, answer: "Perun sittenkin" }, storage)).toEqual({ ok: false, refusal: "no-place" });
});

test("feedback: the organiser's words and the chosen parts of reviews are in the letter, the reviewer's name is not", async () => {
  const scene = await closedCall(own.db, { perApplication: 1 });
  const applicationId = scene.applications[0]!.id;
  const { reviewer, assignmentId } = await accepted(own.db, scene);
  const all = <V>(of: V) => Object.fromEntries(scene.criteria.map((c) => [c.key, of]));
  await deliverReview(reviewer, { assignmentId, version: 1, score: all(1), reason: { strategy: "Strategia puuttuu", need: "Tarve jää auki" }, comment: "Hyvä alku" });
  const { quotable } = await getCaseReviews(scene.manager, applicationId);
  expect(quotable.map((q) => [q.criterion, q.text])).toEqual([
    [null, "Hyvä alku"],
    ["strategy", "Strategia puuttuu"],
    ["need", "Tarve jää auki"],
  ]);
  const quoted = quotable.slice(0, 2).map((q) => q.name);
  await intendDecision(scene.manager, { applicationId, intended: "refuse", reasons: "Vertailu", conditions: "", feedback: "Kiitos.\n\nHakekaa uudelleen.", quoted });
  await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  const { letter } = await getOwnDecision(await as(own.db, scene.applications[0]!.personId), applicationId);
  expect(letter.sections.find((s) => s.key === "feedback")).toEqual({
    key: "feedback",
    heading: "Palaute",
    paragraphs: ["Kiitos.", "Hakekaa uudelleen.", "Arvion yhteenveto: Hyvä alku", "strategy: Strategia puuttuu"],
  });
  expect(JSON.stringify(letter)).not.toContain("Lehtonen");
});

test("a plain yes has no conditions", async () => {
  const scene = await closedCall(own.db);
  await published(scene, ["select"]);
  expect(await listConditions(scene.manager, scene.applications[0]!.id)).toEqual([]);
});
