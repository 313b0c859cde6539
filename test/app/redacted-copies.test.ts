import { expect, test } from "vitest";
import { addRedactedCopy } from "#domain/applications/add-redacted-copy.ts";
import { getAttachment } from "#domain/applications/attachments.queries.ts";
import { removeRedactedCopy } from "#domain/applications/remove-redacted-copy.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { wideForm } from "#test/factories/drafts.ts";
import { makeApplication, makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { emptyStorage } from "#test/support/storage.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
const from = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`);
const [manager, reviewer] = ["hallinta@example.org", "arvioija@virasto.example"];

/** An application with a file in a call whose review hides applicants, with its manager and a reviewer. */
async function blindCall(o: { visibleTo?: "organiser" } = {}) {
  const { call, cohort } = await makeCall(own.db, { opens_at: from(-30), closes_at: from(-3), reviews_per_application: 1 });
  const content = { ...wideForm, sections: wideForm.sections.map((s) => ({ ...s, questions: s.questions.map((q) => (q.kind === "file" ? { ...q, ...o } : q)) })) };
  const formId = newId({ now: testNow });
  await own.db.insertInto("form_version").values({ id: formId, content, created_at: testNow }).execute();
  await own.db.updateTable("call").set({ form_version_id: formId }).where("id", "=", call.id).execute();
  const application = await makeApplication(own.db, call.id, {});
  await own.db.updateTable("application").set({ form_version_id: formId }).where("id", "=", application.id).execute();
  const [fileId, attachmentId] = [newId({ now: testNow }), newId({ now: testNow })];
  const file = { name: "suunnitelma-satalahti.pdf", bytes: 9, media_type: "application/pdf", sha256: "0".repeat(64), uploaded_by: await makePerson(own.db), created_at: testNow };
  await own.db
    .insertInto("file")
    .values({ id: fileId, stored_key: `attachments/${fileId}`, ...file })
    .execute();
  await own.db.insertInto("attachment").values({ id: attachmentId, application_id: application.id, question_key: "plan", file_id: fileId, created_at: testNow }).execute();
  await own.db
    .insertInto("review_phase")
    .values({ id: newId({ now: testNow }), call_id: call.id, opens_at: from(-2), closes_at: from(2), shows_others: true, hides_applicants: true, has_discussion: true })
    .execute();
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  return { call, cohort, applicationId: application.id, attachmentId, ctx: await as(own.db, managerId, new Date()) };
}

test("while applicants are hidden a reviewer gets of a file its redacted copy, under a name that says nothing", async () => {
  const { call, cohort, applicationId, attachmentId, ctx } = await blindCall();
  await giveRole(own.db, await makePerson(own.db, { email: manager }), "manager", { kind: "cohort", id: cohort.id });
  const reviewerId = await makePerson(own.db, { email: reviewer });
  await giveRole(own.db, reviewerId, "reviewer", { kind: "call", id: call.id });
  await assignReviews(ctx, { cohortId: cohort.id });
  const { id } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", reviewerId).executeTakeFirstOrThrow();
  const [m, r] = [await web.signedIn(manager), await web.signedIn(reviewer)];
  await r.post(`/review/${id}/conflict`, { hasConflict: "no" });
  const desk = async () => (await r.get(`/review/${id}`)).text();
  const file = `/my/applications/${applicationId}/attachments/${attachmentId}`;
  const copy = `/organise/cohorts/${cohort.id}/applications/${applicationId}/attachments/${attachmentId}/redacted-copy`;
  expect(await desk()).not.toContain("Suunnitelma");
  expect((await r.get(file)).status).toBe(404);

  expect(await (await m.get(`/organise/cohorts/${cohort.id}/applications/${applicationId}`)).text()).toContain(`href="${copy}"`);
  expect(await (await m.send(copy, "file", new Blob(["<html>"]), "satalahti.pdf")).text()).toContain("Tätä tiedostoa ei voi liittää.");
  expect((await r.get(copy)).status).toBe(404);
  expect((await r.send(copy, "file", new Blob([pdf("x")]), "a.pdf")).status).toBe(404);
  expect((await m.send(copy, "file", new Blob([pdf("nimetön")]), "satalahti-nimeton.PDF")).status).toBe(303);
  const page = await desk();
  expect(page).toContain("Liite 1.pdf");
  expect(page).not.toMatch(/satalahti/i);
  const got = await r.get(file);
  expect(got.headers.get("content-disposition")).toContain("Liite%201.pdf");
  expect(await got.text()).toContain("nimetön");
  expect(await (await m.get(`${copy}/file`)).text()).toContain("nimetön");
  expect((await r.get(`${copy}/file`)).status).toBe(404);

  expect((await m.post(`${copy}/removal`)).status).toBe(303);
  expect((await r.get(file)).status).toBe(404);
  expect(await desk()).not.toContain("Liite 1.pdf");
});

test("only who runs the cohort makes a copy, a new one deletes the one before, and what is for the organiser alone has none", async () => {
  const storage = emptyStorage();
  const { applicationId, attachmentId, ctx } = await blindCall();
  const give = (by: typeof ctx, text: string) => addRedactedCopy(by, { applicationId, attachmentId, name: "a.pdf", bytes: pdf(text) }, storage);
  await expect(give(await as(own.db, await makePerson(own.db)), "x")).rejects.toThrow(NotFound);
  const writer = await own.db.selectFrom("application_writer").select("person_id as id").where("application_id", "=", applicationId).executeTakeFirst();
  if (writer) await expect(give(await as(own.db, writer.id), "x")).rejects.toThrow(Forbidden);
  expect(await give(ctx, "")).toEqual({ ok: true, value: null });
  const keys = () => own.db.selectFrom("file").innerJoin("attachment as a", "a.redacted_file_id", "file.id").select("file.stored_key as key").where("a.id", "=", attachmentId).execute();
  const [first] = await keys();
  await Promise.all([give(ctx, "toinen"), give(ctx, "kolmas")]);
  expect(await keys()).toHaveLength(1);
  await expect(storage.get(first!.key)).rejects.toThrow();
  expect(await own.db.selectFrom("file").select("id").where("stored_key", "=", first!.key).execute()).toEqual([]);
  expect(await removeRedactedCopy(ctx, { applicationId, attachmentId }, storage)).toEqual({ ok: true, value: null });
  expect(await removeRedactedCopy(ctx, { applicationId, attachmentId }, storage)).toEqual({ ok: true, value: null });
  expect(await keys()).toEqual([]);
  await recuseOneself(ctx, { applicationId, kind: "family", explanation: "Puolisoni on hakijalla töissä." });
  for (const closed of [() => give(ctx, "x"), () => removeRedactedCopy(ctx, { applicationId, attachmentId }, storage), () => getAttachment(ctx, { applicationId, attachmentId }, storage)])
    await expect(closed()).rejects.toThrow(NotFound);

  const closed = await blindCall({ visibleTo: "organiser" });
  const refused = await addRedactedCopy(closed.ctx, { applicationId: closed.applicationId, attachmentId: closed.attachmentId, name: "a.pdf", bytes: pdf("x") }, storage);
  expect(refused).toEqual({ ok: false, refusal: "not-for-reviewers" });
});
