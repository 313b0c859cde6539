import { expect, test } from "vitest";
import { readWorkbook } from "#app/sheets/read-workbook.server.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { findAssignmentMail } from "#domain/selection/mails.queries.ts";
import { newId } from "#domain/shared/ids.ts";
import { ReviewAssigned } from "#emails/review-assigned.tsx";
import { makeApplication, makeCall, makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
const day = 24 * 60 * 60_000;
const from = (days: number) => new Date(Date.now() + days * day);

/** Everything that would say who applies, wherever it stood. */
const secrets = ["Satala", "9900036-8", "Kallio", "Leena", "satalahti.fi", "Möller", "040 123 4567", "suunnitelma-satalahti.pdf"];

test("pages, titles, addresses, files and mails of a reviewer say nothing of who applies while applicants are hidden", async () => {
  const { call, cohort } = await makeCall(own.db, { opens_at: from(-30), closes_at: from(-3), reviews_per_application: 1 });
  const personId = await makePerson(own.db, { name: "Leena Kallio", email: "leena.kallio@satalahti.fi" });
  const { id: organisationId } = await makeOrganisation(own.db, { name: "Satalahden kaupunki", business_id: "9900036-8" });
  const application = await makeApplication(own.db, call.id, { organisationId, personId });
  const goal = "Satalahden kaupungin tavoite on hankkia paremmin. Satalahdessa vastaa Leena Kallio, leena.kallio@satalahti.fi, 040 123 4567. Varalla on Möllerin tiimi (9900036-8, www.satalahti.fi).";
  await own.db
    .updateTable("answer_set_version")
    .set({ answers: { goal, budget: "1000", promise: "on" } })
    .where("application_id", "=", application.id)
    .execute();
  await own.db
    .updateTable("application_party")
    .set({ contact_name: "Leena Kallio", contact_email: "leena.kallio@satalahti.fi", backup_name: "Åke Möller", backup_email: "ake@satalahti.fi" })
    .where("application_id", "=", application.id)
    .execute();
  const [fileId, attachmentId] = [newId({ now: testNow }), newId({ now: testNow })];
  await own.db
    .insertInto("file")
    .values({ id: fileId, stored_key: "attachments/x", name: "suunnitelma-satalahti.pdf", bytes: 1, media_type: "application/pdf", sha256: "0".repeat(64), uploaded_by: personId, created_at: testNow })
    .execute();
  await own.db.insertInto("attachment").values({ id: attachmentId, application_id: application.id, question_key: "goal", file_id: fileId, created_at: testNow }).execute();
  const phase = { opens_at: from(-2), closes_at: from(2), shows_others: true, hides_applicants: true, has_discussion: true };
  await own.db
    .insertInto("review_phase")
    .values({ id: newId({ now: testNow }), call_id: call.id, ...phase })
    .execute();

  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const reviewerId = await makePerson(own.db, { name: "Juha Lehtonen", email: "arvioija@example.org" });
  await giveRole(own.db, reviewerId, "reviewer", { kind: "call", id: call.id });
  await assignReviews(await as(own.db, managerId, new Date()), { cohortId: cohort.id });
  const { id } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", reviewerId).executeTakeFirstOrThrow();
  const reviewer = await web.signedIn("arvioija@example.org");

  const clean = async (path: string) => {
    const response = await reviewer.get(path);
    expect(response.status, path).toBe(200);
    const page = await response.text();
    for (const secret of secrets) expect(page, `${path}: ${secret}`).not.toContain(secret);
    return page;
  };
  await clean("/my");
  expect(await clean("/review")).toContain(application.diary_number);
  await clean(`/review/${id}/refusal`);
  // all who apply are named where a conflict is declared, but nothing joins one of them to this application
  const question = await (await reviewer.get(`/review/${id}/conflict`)).text();
  expect(question).toContain("Satalahden kaupunki (9900036-8)");
  expect(question).not.toContain("Kallio");
  expect((await reviewer.post(`/review/${id}/conflict`, { hasConflict: "no" })).status).toBe(303);
  const desk = await clean(`/review/${id}`);
  expect(desk).toContain("[poistettu] tavoite on hankkia paremmin.");
  expect((await reviewer.get(`/my/applications/${application.id}/attachments/${attachmentId}`)).status).toBe(404);
  const sheets = JSON.stringify(readWorkbook(Buffer.from(await (await reviewer.get("/review/offline/file")).arrayBuffer())));
  expect(sheets).toContain("[poistettu] tavoite on hankkia paremmin.");
  for (const secret of secrets) expect(sheets, secret).not.toContain(secret);
  const refusedPage = await (await reviewer.post(`/review/${id}/delivery`, { version: "1", comment: "" })).text();
  for (const secret of secrets) expect(refusedPage, secret).not.toContain(secret);

  const mail = await findAssignmentMail(asSystem(own.db), id);
  expect(JSON.stringify([mail, ReviewAssigned.name])).not.toMatch(new RegExp(secrets.join("|")));
  const facts = await own.db.selectFrom("event").select("payload").where("name", "like", "review.%").execute();
  expect(JSON.stringify(facts)).not.toContain(application.id); // what reviewers do is not in the applicant's timeline
});

test("a conflict that was named while applicants were hidden and is sent when they no longer are opens an application of others, and closes one of the named", async () => {
  const { call, cohort } = await makeCall(own.db, { opens_at: from(-30), closes_at: from(-3), reviews_per_application: 1 });
  const [near, far] = [await makeApplication(own.db, call.id), await makeApplication(own.db, call.id)];
  await own.db.updateTable("application_party").set({ contact_email: "kirjaamo@satalahti.fi" }).where("application_id", "in", [near.id, far.id]).execute();
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const reviewerId = await makePerson(own.db, { email: "avoin@reviewers.example" });
  await giveRole(own.db, reviewerId, "reviewer", { kind: "call", id: call.id });
  await assignReviews(await as(own.db, managerId, new Date()), { cohortId: cohort.id });
  const given = await own.db.selectFrom("review_assignment").select(["id", "application_id"]).where("reviewer_id", "=", reviewerId).execute();
  const of = (applicationId: string) => given.find((g) => g.application_id === applicationId)!.id;
  const reviewer = await web.signedIn("avoin@reviewers.example");
  const said = { hasConflict: "yes", kind: "family", explanation: "Sisarus", organisationIds: near.organisationId };
  const sent = await reviewer.post(`/review/${of(far.id)}/conflict`, said);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/review/${of(far.id)}`]);
  const states = await own.db.selectFrom("review_assignment").select(["application_id", "state"]).where("reviewer_id", "=", reviewerId).execute();
  expect(new Map(states.map((r) => [r.application_id, r.state]))).toEqual(
    new Map([
      [far.id, "accepted"],
      [near.id, "recused"],
    ]),
  );
});
