import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { listComments } from "#domain/applications/answer-comments.queries.ts";
import type { WriterAccess } from "#domain/applications/applications.schema.ts";
import { commentOnAnswer } from "#domain/applications/comment-on-answer.ts";
import { eraseOldAnswers } from "#domain/applications/erase-old-answers.ts";
import { resolveComments } from "#domain/applications/resolve-comments.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

/** A draft with its first writer and one writer of each level. */
async function draftWithAll() {
  const made = await makeDraft(own.db);
  const writer = async (access: WriterAccess) => {
    const email = `${access}-${made.applicationId}@example.org`;
    await addWriter(made.ctx, { applicationId: made.applicationId, email, name: `Writer ${access}`, access });
    return as(own.db, await makePerson(own.db, { email, name: `Writer ${access}` }));
  };
  return { ...made, see: await writer("see"), comment: await writer("comment"), edit: await writer("edit") };
}

test("those who may comment talk of an answer and settle it; what was not read stays open", async () => {
  const { applicationId, ctx: aino, comment, edit } = await draftWithAll();
  const at = { applicationId, question: "goal" };
  const first = await commentOnAnswer(comment, { ...at, body: "Onko tämä <b>liikaa</b>?" });
  if (!first.ok) throw new Error(first.refusal);
  await commentOnAnswer({ ...edit, now: new Date(edit.now.getTime() + 1000) }, { ...at, body: "Lyhensin." });
  expect((await listComments(aino, applicationId)).map((c) => [c.question, c.author, c.body, c.resolvedAt])).toEqual([
    ["goal", "Writer comment", "Onko tämä <b>liikaa</b>?", null],
    ["goal", "Writer edit", "Lyhensin.", null],
  ]);
  expect(await resolveComments(comment, { ...at, last: first.value.commentId })).toEqual({ ok: true, value: null });
  expect((await listComments(comment, applicationId)).map((c) => c.resolvedBy)).toEqual(["Writer comment", null]);
});

test("who may not: one who only sees reads none and says none, nor do strangers and the organiser's staff", async () => {
  const { applicationId, callId, ctx, see } = await draftWithAll();
  const at = { applicationId, question: "goal", body: "Salaista" };
  await commentOnAnswer(ctx, at);
  expect(await listComments(see, applicationId)).toEqual([]);
  await expect(commentOnAnswer(see, at)).rejects.toThrow("not allowed");
  await expect(resolveComments(see, { ...at, last: applicationId })).rejects.toThrow("not allowed");
  const { cohort_id } = await own.db.selectFrom("call").select("cohort_id").where("id", "=", callId).executeTakeFirstOrThrow();
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort_id });
  for (const who of [await as(own.db, managerId), await as(own.db, await makePerson(own.db))]) {
    expect(await listComments(who, applicationId)).toEqual([]);
    await expect(commentOnAnswer(who, at)).rejects.toThrow(NotFound);
  }
  expect(await commentOnAnswer(ctx, { ...at, question: "no-such" })).toEqual({ ok: false, refusal: "unknown-question" });
});

test("comments end with the draft: nothing is said of a sent one, nor after the call", async () => {
  const { applicationId, ctx, comment } = await draftWithAll();
  const at = { applicationId, question: "goal", body: "Vielä yksi asia" };
  expect(await commentOnAnswer({ ...comment, now: new Date("2026-12-20T10:00:00Z") }, at)).toEqual({ ok: false, refusal: "late" });
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "valmis" } });
  await saveAnswers(ctx, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  await commentOnAnswer(ctx, at);
  expect(await submitApplication(ctx, { applicationId })).toMatchObject({ ok: true });
  expect(await commentOnAnswer(comment, at)).toEqual({ ok: false, refusal: "wrong-state" });
  expect(await listComments(comment, applicationId)).toHaveLength(1);
});

test("twenty at once: all are there", async () => {
  const { applicationId, ctx, comment, edit } = await draftWithAll();
  await Promise.all(Array.from({ length: 20 }, (_, i) => commentOnAnswer([ctx, comment, edit][i % 3]!, { applicationId, question: "budget", body: `Huomio ${i}` })));
  expect(new Set((await listComments(ctx, applicationId)).map((c) => c.body)).size).toBe(20);
});

test("what was said of an answer goes when the answer's time of keeping is over", async () => {
  const { call, cohort } = await makeCall(own.db);
  const { applicationId, ctx } = await makeDraft(own.db, { callId: call.id });
  await commentOnAnswer(ctx, { applicationId, question: "goal", body: "Tässä on puhelinnumeroni" });
  await commentOnAnswer(ctx, { applicationId, question: "budget", body: "Tämä jää" });
  const form = await own.db
    .selectFrom("form_version")
    .select(["form_version.id", "content"])
    .innerJoin("call", "call.form_version_id", "form_version.id")
    .where("call.id", "=", call.id)
    .executeTakeFirstOrThrow();
  const content = JSON.parse(JSON.stringify(form.content).replace('"key":"goal"', '"keepMonths":1,"key":"goal"')) as typeof form.content;
  await own.db.updateTable("form_version").set({ content }).where("id", "=", form.id).execute();
  await own.db.updateTable("cohort").set({ ends_on: "2020-01-31", starts_on: "2020-01-01" }).where("id", "=", cohort.id).execute();
  await eraseOldAnswers(asSystem(own.db), { put: async () => {}, get: async () => new Uint8Array(), remove: async () => {} });
  expect((await listComments(ctx, applicationId)).map((c) => c.body)).toEqual(["Tämä jää"]);
});
