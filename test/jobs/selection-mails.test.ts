import { expect, test } from "vitest";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { cancelCohort } from "#domain/programmes/cancel-cohort.ts";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { askForWishes } from "#domain/selection/ask-for-wishes.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { answerCondition } from "#domain/selection/answer-condition.ts";
import { listConditions } from "#domain/selection/conditions.queries.ts";
import { declinePlace } from "#domain/selection/decline-place.ts";
import { doBulk } from "#domain/selection/do-bulk.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import { prepareBulk } from "#domain/selection/prepare-bulk.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { reopenCondition } from "#domain/selection/reopen-condition.ts";
import { startPublication } from "#domain/selection/start-publication.ts";
import { addReviewer, closedCall, confirmed, published, seatOf } from "#test/domain/selection/scene.ts";
import { makeSession } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { emptyStorage } from "#test/support/storage.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { eventually, workerInDemo } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const start = () => workerInDemo(own, sink);
const address = async (personId: string) => (await own.db.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow()).email;
const subjects = (to: string) => sink.to(to).map((m) => m.mail.subject);

test("a reviewer is told what, by when, and to say first whether there is a conflict", async () => {
  const worker = await start();
  const scene = await closedCall(own.db);
  const reviewerId = await addReviewer(own.db, scene);
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const to = await address(reviewerId);
  const got = await eventually(() => sink.to(to)[0]);
  await worker.stop();
  expect(got.mail.text).toContain("ke 16.12.2026 klo 16.00");
  expect(got.mail.text).toMatch(/http:\/\/localhost:3999\/review\/[0-9a-f-]+\/conflict/);
});

test("reviewers are asked for their wishes, once for each time", async () => {
  const worker = await start();
  const scene = await closedCall(own.db);
  const to = await address(await addReviewer(own.db, scene));
  for (let i = 0; i < 2; i++) await askForWishes(scene.manager, { cohortId: scene.cohort.id, until: "2026-12-01T12:00" });
  const got = await eventually(() => sink.to(to)[0]);
  await worker.stop();
  expect(got.mail.text).toContain("ti 1.12.2026 klo 12.00");
  expect(decodeURIComponent(got.mail.text!)).toContain(`/review/calls/${scene.call.id}/wishes`);
  expect(sink.to(to)).toHaveLength(1);
});

test("the decision, a freed place, its confirmation and the receipt of giving up reach those who can act, each once", async () => {
  const worker = await start();
  const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
  await published(scene, ["select", "wait"]);
  const [first, second] = [await address(scene.applications[0]!.personId), await address(scene.applications[1]!.personId)];
  await eventually(() => sink.to(first)[0] && sink.to(second)[0]);
  expect(subjects(first)[0]).toMatch(/^Teidät on valittu: /);
  expect(subjects(second)[0]).toMatch(/^Olette varasijalla: /);
  expect(sink.to(first)[0]!.mail.text).toContain("pe 8.1.2027 klo 16.00");
  const [letter] = sink.to(first)[0]!.mail.attachments;
  expect(letter!.mimeType).toBe("application/pdf");
  const words = textOfPdf(new Uint8Array(letter!.content as ArrayBuffer));
  expect(words).toContain(scene.applications[0]!.diary_number);
  expect(words).toContain("Muutoksenhaku");
  await declinePlace(await as(own.db, scene.applications[0]!.personId), { applicationId: scene.applications[0]!.id });
  await eventually(() => sink.to(first)[1] && sink.to(second)[1]);
  expect(subjects(first)[1]).toMatch(/^Luovuitte paikasta: /);
  expect(subjects(second)[1]).toMatch(/^Paikka vapautui teille: /);
  await confirmed(own.db, scene, 1);
  await eventually(() => sink.to(second)[2]);
  expect(subjects(second)[2]).toMatch(/^Paikka on vahvistettu: /);
  await worker.stop();
  expect([sink.to(first).length, sink.to(second).length]).toEqual([2, 3]);
});

test("the worker takes up a publication that was left, and lets an offer lapse when its time is over", async () => {
  const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
  for (const [i, a] of scene.applications.entries()) await intendDecision(scene.manager, { applicationId: a.id, intended: i === 0 ? "select" : "wait", reasons: "Vertailu", conditions: "" });
  await startPublication(scene.manager, { cohortId: scene.cohort.id });
  const worker = await start();
  // in whichever order they go out
  await eventually(async () => (await seatOf(own.db, scene.applications[0]!.id)) && (await seatOf(own.db, scene.applications[1]!.id))?.state === "waitlisted", "publication");
  await own.db
    .updateTable("seat")
    .set({ offered_until: new Date("2026-11-24T09:00:00Z") })
    .where("application_id", "=", scene.applications[0]!.id)
    .execute();
  await eventually(async () => (await seatOf(own.db, scene.applications[1]!.id))?.state === "offered", "offer");
  await worker.stop();
  expect((await seatOf(own.db, scene.applications[0]!.id))!.state).toBe("lapsed");
});

test("a cancelled cohort: those who applied hear the reason, and a team's session leaves the calendar", async () => {
  const worker = await start();
  const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
  await published(scene, ["select", "wait"]);
  await confirmed(own.db, scene, 0);
  await makeSession(own.db, scene.cohort.id, { startsAt: new Date("2027-02-10T07:00:00Z"), state: "draft" });
  await publishSessions(scene.manager, { cohortId: scene.cohort.id });
  const [member, waiting] = [await address(scene.applications[0]!.personId), await address(scene.applications[1]!.personId)];
  await eventually(() => sink.to(member).some((m) => m.mail.text?.includes("10.2.2027")));
  await cancelCohort(scene.manager, { cohortId: scene.cohort.id, reason: "Rahoitus ei toteutunut." });
  const isNotice = (m: { mail: { subject?: string } }) => m.mail.subject?.startsWith("Peruttu: Kohortti") ?? false;
  await eventually(() => sink.to(waiting).some(isNotice) && sink.to(member).filter((m) => m.mail.text?.includes("Rahoitus ei toteutunut.")).length === 2);
  await worker.stop();
  expect(sink.to(waiting).filter(isNotice)).toHaveLength(1);
  const calendars = sink.to(member).filter((m) => m.raw.toString().includes("method=CANCEL"));
  expect(calendars).toHaveLength(1);
});

test("what an organiser writes to several reaches those who can act for each, in their words", async () => {
  const worker = await start();
  const scene = await closedCall(own.db, { applications: 2 });
  const input = { kind: "write" as const, subject: "Päätökset julkaistaan 18.12.", text: "Arviot ovat valmiit.\n\nOttakaa yhteyttä, jos jokin on epäselvää." };
  const made = await prepareBulk(scene.manager, { cohortId: scene.cohort.id, filter: ListFilter.parse({}), input });
  if (made.ok) await doBulk(scene.manager, { cohortId: scene.cohort.id, bulkActionId: made.value.bulkActionId });
  const to = await address(scene.applications[0]!.personId);
  const got = await eventually(() => sink.to(to)[0]);
  await worker.stop();
  expect(got.mail.subject).toBe("Päätökset julkaistaan 18.12.");
  expect(got.mail.text).toContain("Ottakaa yhteyttä, jos jokin on epäselvää.");
  expect(got.mail.text).toContain(`/my/applications/${scene.applications[0]!.id}`);
});

test("when no manager may decide an application its administrators are told, and then who stands in", async () => {
  const worker = await start();
  const scene = await closedCall(own.db);
  const [adminId, nearId] = [await makePerson(own.db, { email: "yllapito@hansel.example" }), await makePerson(own.db, { email: "esteellinen@hansel.example" })];
  for (const id of [adminId, nearId]) await giveRole(own.db, id, "administrator");
  const applicationId = scene.applications[0]!.id;
  await recuseOneself(await as(own.db, nearId), { applicationId, kind: "work", explanation: "Hallituksen jäsen" });
  await recuseOneself(scene.manager, { applicationId, kind: "family", explanation: "Sisar" });
  const told = await eventually(() => sink.to("yllapito@hansel.example")[0]);
  expect(told.mail.subject).toBe(`Hakemuksella ${scene.applications[0]!.diary_number} ei ole ratkaisijaa`);
  await nameSubstitute(await as(own.db, adminId), { applicationId, name: "Sari Harju", email: "sari@ministry.example", language: "fi" });
  const named = await eventually(() => sink.to("sari@ministry.example")[0]);
  await worker.stop();
  expect(named.mail.text).toContain(encodeURIComponent(`/organise/cohorts/${scene.cohort.id}/ranking/${applicationId}`));
  expect([sink.to("yllapito@hansel.example").length, sink.to("esteellinen@hansel.example").length]).toEqual([1, 0]);
});

test("an answered condition reaches the organiser, and one that is opened again those who act for the place", async () => {
  const worker = await start();
  const scene = await closedCall(own.db);
  const applicationId = scene.applications[0]!.id;
  await intendDecision(scene.manager, { applicationId, intended: "select", reasons: "", conditions: "Nimetkää tiimi." });
  await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  const applicant = await as(own.db, scene.applications[0]!.personId);
  const conditionId = (await listConditions(applicant, applicationId))[0]!.id;
  await answerCondition(applicant, { applicationId, conditionId, answer: "Leena ja Mikko." }, emptyStorage());
  const { contactEmail } = await getApplication(scene.manager, applicationId);
  const told = await eventually(() => sink.to(contactEmail)[0]);
  expect(told.mail.text).toContain("Leena ja Mikko.");
  await reopenCondition(scene.manager, { applicationId, conditionId, why: "Taloushallinto puuttuu." });
  const to = await address(scene.applications[0]!.personId);
  const again = await eventually(() => sink.to(to).find((m) => m.mail.text?.includes("Taloushallinto puuttuu.")));
  await worker.stop();
  expect(again.mail.text).toContain("Nimetkää tiimi.");
  expect(decodeURIComponent(again.mail.text!)).toContain(`/my/applications/${applicationId}/conditions/${conditionId}`);
});
