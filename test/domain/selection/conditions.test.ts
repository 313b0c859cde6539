import { expect, test } from "vitest";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { getCaseReviews } from "#domain/selection/case-reviews.queries.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";
import { markConditionsMet } from "#domain/selection/mark-conditions-met.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { as, asSystem, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { accepted, closedCall, eventNames, published } from "./scene.ts";

const own = ownDatabase();

test("yes, but: the applicant sees the conditions and their date, is reminded until they are met, and then no more", async () => {
  const scene = await closedCall(own.db);
  const { id: applicationId, personId } = scene.applications[0]!;
  expect(await markConditionsMet(scene.manager, { applicationId })).toEqual({ ok: false, refusal: "no-conditions" });
  await intendDecision(scene.manager, { applicationId, intended: "select", reasons: "", conditions: "Nimetkää tiimi.", conditionsDueOn: "2027-01-15" });
  expect(await markConditionsMet(scene.manager, { applicationId })).toEqual({ ok: false, refusal: "no-conditions" });
  await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  const applicant = await as(own.db, personId);
  const before = await getOwnDecision(applicant, applicationId);
  expect(before).toMatchObject({ conditionsDueOn: "2027-01-15", conditionsMetAt: null });
  expect(before.letter.sections.find((s) => s.key === "conditions")?.paragraphs).toEqual(["Nimetkää tiimi.", "Ehtojen on täytyttävä viimeistään pe 15.1.2027."]);
  const planned = async () =>
    (await planReminders(asSystem(own.db), { from: new Date("2026-12-01T00:00:00Z"), until: new Date("2027-02-01T00:00:00Z"), cohortId: scene.cohort.id })).filter((r) => r.kind === "condition-due");
  expect((await planned()).map((r) => [r.personId, r.dueAt.toISOString()])).toEqual([
    [personId, "2027-01-08T07:00:00.000Z"],
    [personId, "2027-01-14T07:00:00.000Z"],
  ]);
  await expect(markConditionsMet(await as(own.db, await makePerson(own.db)), { applicationId })).rejects.toThrow(NotFound);
  expect(await markConditionsMet(scene.manager, { applicationId })).toEqual({ ok: true, value: null });
  expect(await markConditionsMet(scene.manager, { applicationId })).toEqual({ ok: false, refusal: "already-met" });
  expect(await planned()).toEqual([]);
  expect((await getOwnDecision(applicant, applicationId)).conditionsMetAt).not.toBeNull();
  expect(await eventNames(own.db, { applicationId })).toContain("application.conditions-met");
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

test("a plain yes has no conditions to meet", async () => {
  const scene = await closedCall(own.db);
  await published(scene, ["select"]);
  expect(await markConditionsMet(scene.manager, { applicationId: scene.applications[0]!.id })).toEqual({ ok: false, refusal: "no-conditions" });
});
