import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { longestAnswer, type Answers } from "#domain/applications/answers.schema.ts";
import { getAnswers, getAnswersForReviewers } from "#domain/applications/answers.queries.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { askCompletion } from "#domain/applications/ask-completion.ts";
import { attachCompletionFile } from "#domain/applications/attach-completion-file.ts";
import { attachFile } from "#domain/applications/attach-file.ts";
import { getAttachment, listAttachments } from "#domain/applications/attachments.queries.ts";
import { getCompletion, listCompletions } from "#domain/applications/completions.queries.ts";
import { decideApplication } from "#domain/applications/decide-application.ts";
import { extendCompletion } from "#domain/applications/extend-completion.ts";
import { mostBytes } from "#domain/applications/file-types.rules.ts";
import { keepFile } from "#domain/applications/keep-file.ts";
import { saveTyped } from "#domain/applications/save-typed.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { saveCompletion } from "#domain/applications/save-completion.ts";
import { sendCompletion } from "#domain/applications/send-completion.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { withdrawCompletion } from "#domain/applications/withdraw-completion.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { findBrokenRules } from "#domain/shared/invariants.queries.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";
import { diskStorage } from "../../../storage.server.ts";

const own = ownDatabase();
const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-completions-")));
const at = (ctx: Context, moment: string): Context => ({ ...ctx, now: new Date(moment) });
const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7\n%${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

/** An application that was sent with a file, its writer, and the manager of its cohort. */
async function scene() {
  const { call, cohort } = await makeCallWithForm(own.db, wideForm);
  const draft = await makeDraft(own.db, { callId: call.id });
  const { applicationId, ctx } = draft;
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme", budget: "1000" } });
  await saveAnswers(ctx, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  await attachFile(ctx, { applicationId, question: "plan", name: "vanha.pdf", bytes: pdf("vanha") }, storage);
  expect(await submitApplication(ctx, { applicationId })).toMatchObject({ ok: true });
  const managerId = await makePerson(own.db, { name: "Sanna Virta" });
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  return { ...draft, cohort, call, manager: await as(own.db, managerId) };
}
const request = { questions: ["plan", "budget"], message: "Liite puuttuu.", until: "2026-12-01T16:00" };

/** The same with an open request. */
async function asked(questions = request.questions) {
  const s = await scene();
  const made = await askCompletion(s.manager, { applicationId: s.applicationId, ...request, questions });
  if (!made.ok) throw new Error(made.refusal);
  return { ...s, ids: { applicationId: s.applicationId, completionId: made.value.completionId } };
}
const rowOf = (id: string) => own.db.selectFrom("application").select(["state", "version", "submitted_version"]).where("id", "=", id).executeTakeFirstOrThrow();

test("what was asked for is answered and sent: a new frozen version; the rest and what reviewers see stay until then", async () => {
  const { ids, ctx, manager, applicationId } = await asked();
  expect(await getCompletion(ctx, applicationId, ids.completionId)).toMatchObject({
    questions: ["budget", "plan"],
    dueAt: new Date("2026-12-01T14:00:00Z"),
    askedBy: "Sanna Virta",
    standing: "open",
    formerVersion: 2,
  });
  expect(await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 2, answers: { goal: "Muu" } })).toEqual({ ok: false, refusal: "wrong-state" });
  const saved = await saveCompletion(ctx, { ...ids, baseVersion: 2, answers: { budget: "2500", goal: "Salaa vaihdettu" } });
  expect(saved).toMatchObject({ ok: true, value: { version: 3, answers: { budget: "2500" } } });
  const attached = await attachCompletionFile(ctx, { ...ids, question: "plan", name: "uusi.pdf", bytes: pdf("uusi") }, storage);
  const waitingId = attached.ok ? attached.value.attachmentId : "";

  expect(await rowOf(applicationId)).toEqual({ state: "submitted", version: 3, submitted_version: 2 });
  expect((await getOwnApplication(ctx, applicationId)).answers).toMatchObject({ goal: "Opimme", budget: "1000" });
  expect((await listAttachments(ctx, applicationId)).map((f) => f.name)).toEqual(["vanha.pdf"]);
  await expect(getAttachment(manager, { applicationId, attachmentId: waitingId }, storage)).rejects.toThrow(NotFound);
  expect((await getAttachment(ctx, { applicationId, attachmentId: waitingId }, storage)).name).toBe("uusi.pdf");

  expect(await sendCompletion(ctx, ids)).toEqual({ ok: true, value: { version: 4, changed: ["budget", "plan"] } });
  expect(await rowOf(applicationId)).toEqual({ state: "submitted", version: 4, submitted_version: 4 });
  const read = await getAnswersForReviewers(asSystem(own.db), applicationId, 4);
  expect([read.answers, read.attachments.map((f) => f.name)]).toEqual([{ goal: "Opimme", budget: "2500", promise: "on" }, ["uusi.pdf"]]);
  expect((await getAttachment(manager, { applicationId, attachmentId: waitingId }, storage)).name).toBe("uusi.pdf");
  expect(await listCompletions(ctx, applicationId)).toMatchObject([{ standing: "sent", sentVersion: 4, changed: ["budget", "plan"], sentBy: "Aino Kallio" }]);
  expect((await factsAbout(own.db, { completionId: ids.completionId })).sort()).toEqual(["application.completion-asked", "application.completion-sent"]);
  expect(await findBrokenRules(own.db)).toEqual([]);
});

test("one request is open at a time, also of two organisers at once; after it the next can be asked", async () => {
  const { applicationId, manager, ctx } = await scene();
  const outcomes = await Promise.all([1, 2, 3].map(() => askCompletion(manager, { applicationId, ...request })));
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes.filter((o) => !o.ok)).toEqual([
    { ok: false, refusal: "already-open" },
    { ok: false, refusal: "already-open" },
  ]);
  const [open] = await listCompletions(ctx, applicationId);
  const ids = { applicationId, completionId: open?.id ?? "" };
  await saveCompletion(ctx, { ...ids, baseVersion: 2, answers: { budget: "9" } });
  await attachCompletionFile(ctx, { ...ids, question: "plan", name: "uusi.pdf", bytes: pdf("uusi") }, storage);
  expect(await withdrawCompletion(manager, ids)).toEqual({ ok: true, value: null });
  expect(await withdrawCompletion(manager, ids)).toEqual({ ok: false, refusal: "over" });
  expect(await saveCompletion(ctx, { ...ids, baseVersion: 3, answers: { budget: "8" } })).toEqual({ ok: false, refusal: "over" });

  const next = await askCompletion(manager, { applicationId, ...request, questions: ["budget"] });
  const nextIds = { applicationId, completionId: next.ok ? next.value.completionId : "" };
  // what was typed for the request that was taken back is gone: the page starts from what was sent
  expect(await saveCompletion(ctx, { ...nextIds, baseVersion: 3, answers: { budget: "1000" } })).toMatchObject({ ok: true, value: { version: 3, answers: { budget: "1000" } } });
  expect(await sendCompletion(ctx, nextIds)).toEqual({ ok: false, refusal: "unchanged" });
  await saveCompletion(ctx, { ...nextIds, baseVersion: 3, answers: { budget: "7" } });
  expect(await sendCompletion(ctx, nextIds)).toMatchObject({ ok: true, value: { version: 5, changed: ["budget"] } });
  expect((await listAttachments(ctx, applicationId)).map((f) => f.name)).toEqual(["vanha.pdf"]);
  expect(await findBrokenRules(own.db)).toEqual([]);
});

test("what is asked must have been asked of them, and the date must come", async () => {
  const { applicationId, manager } = await scene();
  expect(await askCompletion(manager, { applicationId, ...request, questions: ["gone"] })).toEqual({ ok: false, refusal: "unknown-question" });
  expect(await askCompletion(manager, { applicationId, ...request, until: "2026-11-24T12:00" })).toEqual({ ok: false, refusal: "not-later" });
});

test("it is sent once, whole, and in time; the call's grace is for it as well, and more time can be given when it is late", async () => {
  const { ids, ctx, manager } = await asked(["goal"]);
  await saveCompletion(ctx, { ...ids, baseVersion: 2, answers: { goal: "" } });
  expect(await sendCompletion(ctx, ids)).toMatchObject({ ok: false, refusal: "incomplete", missing: [{ question: "goal", fault: "empty" }] });
  const late = at(ctx, "2026-12-01T14:00:01Z");
  expect(await saveCompletion(late, { ...ids, baseVersion: 3, answers: { goal: "Myöhässä" } })).toEqual({ ok: false, refusal: "late" });
  await own.db
    .updateTable("call")
    .set({ grace_minutes: 5 })
    .where("id", "=", (await own.db.selectFrom("application").select("call_id").where("id", "=", ids.applicationId).executeTakeFirstOrThrow()).call_id)
    .execute();
  expect(await saveCompletion(late, { ...ids, baseVersion: 3, answers: { goal: "Lisäajalla" } })).toMatchObject({ ok: true });
  const later = at(ctx, "2026-12-02T10:00:00Z");
  expect(await sendCompletion(later, ids)).toEqual({ ok: false, refusal: "late" });
  expect((await getCompletion(later, ids.applicationId, ids.completionId)).standing).toBe("overdue");
  const by = at(manager, "2026-12-02T10:00:00Z");
  expect(await extendCompletion(by, { ...ids, until: "2026-12-02T11:00" })).toEqual({ ok: false, refusal: "not-later" });
  expect(await extendCompletion(by, { ...ids, until: "2026-12-04T16:00" })).toEqual({ ok: true, value: null });
  const outcomes = await Promise.all([sendCompletion(later, ids), sendCompletion(later, ids)]);
  expect(outcomes.map((o) => (o.ok ? "sent" : o.refusal)).sort()).toEqual(["over", "sent"]);
  expect(await extendCompletion(by, { ...ids, until: "2026-12-05T16:00" })).toEqual({ ok: false, refusal: "over" });
});

test("sending and taking the request back at once: one of them happens", async () => {
  const { ids, ctx, manager } = await asked(["budget"]);
  await saveCompletion(ctx, { ...ids, baseVersion: 2, answers: { budget: "5" } });
  const [sent, back] = await Promise.all([sendCompletion(ctx, ids), withdrawCompletion(manager, ids)]);
  expect([sent.ok, back.ok].filter(Boolean)).toHaveLength(1);
  expect((await rowOf(ids.applicationId)).submitted_version).toBe(sent.ok ? 4 : 2);
});

test("two writers clash in a completion as in a draft, and nothing is written over", async () => {
  const { ids, ctx } = await asked(["goal"]);
  await addWriter(ctx, { applicationId: ids.applicationId, email: "osmo@example.org", name: "Osmo Laine", access: "edit" });
  const osmo = await as(own.db, await makePerson(own.db, { email: "osmo@example.org" }));
  await saveCompletion(osmo, { ...ids, baseVersion: 2, answers: { goal: "Osmon" } });
  const mine = await saveCompletion(ctx, { ...ids, baseVersion: 2, answers: { goal: "Ainon" } });
  expect(mine).toMatchObject({ ok: false, refusal: "clash", clashes: [{ question: "goal", theirs: "Osmon", mine: "Ainon" }] });
  await expect(sendCompletion(osmo, ids)).rejects.toThrow(Forbidden); // may edit, not send
});

test("an application that was decided or taken back is completed no more", async () => {
  for (const end of [
    async (s: Awaited<ReturnType<typeof asked>>) => decideApplication(asSystem(own.db), { applicationId: s.applicationId, cohortId: s.cohort.id, batchId: s.cohort.id }),
    async (s: Awaited<ReturnType<typeof asked>>) => withdrawApplication(s.ctx, { applicationId: s.applicationId }),
  ]) {
    const s = await asked();
    await end(s);
    expect((await getCompletion(s.ctx, s.applicationId, s.ids.completionId)).standing).toBe("over");
    expect(await saveCompletion(s.ctx, { ...s.ids, baseVersion: 2, answers: { budget: "1" } })).toEqual({ ok: false, refusal: "wrong-state" });
    expect(await askCompletion(s.manager, { applicationId: s.applicationId, ...request })).toEqual({ ok: false, refusal: "wrong-state" });
  }
});

test("strangers, readers and people of another cohort get nowhere; a writer asks nobody", async () => {
  const { ids, ctx, manager, applicationId } = await asked();
  const stranger = await as(own.db, await makePerson(own.db));
  const acts = [
    (c: Context) => saveCompletion(c, { ...ids, baseVersion: 2, answers: {} }),
    (c: Context) => sendCompletion(c, ids),
    (c: Context) => attachCompletionFile(c, { ...ids, question: "plan", name: "x.pdf", bytes: pdf("x") }, storage),
  ];
  const staffActs = [
    (c: Context) => askCompletion(c, { applicationId, ...request }),
    (c: Context) => extendCompletion(c, { ...ids, until: "2026-12-05T16:00" }),
    (c: Context) => withdrawCompletion(c, ids),
  ];
  for (const act of [...acts, ...staffActs]) await expect(act(stranger)).rejects.toThrow(NotFound);
  for (const act of acts) await expect(act(manager)).rejects.toThrow(Forbidden);
  for (const act of staffActs) await expect(act(ctx)).rejects.toThrow(Forbidden);
  const other = await asked();
  await expect(sendCompletion(ctx, { applicationId, completionId: other.ids.completionId })).rejects.toThrow(NotFound);
});

test("the parts that drafts and completions share, by themselves: keeping a file and saving what was typed", async () => {
  const { ctx, applicationId } = await scene();
  const questions = wideForm.sections.flatMap((s) => s.questions);
  const keep = (question: string, name: string, bytes: Uint8Array) => keepFile(ctx, questions, { question, name, bytes }, storage);
  expect(await keep("goal", "x.pdf", pdf("x"))).toEqual({ ok: false, refusal: "unknown-question" });
  expect(await keep("plan", "x.pdf", new Uint8Array())).toEqual({ ok: false, refusal: "empty-file" });
  expect(await keep("plan", "x.pdf", new Uint8Array(mostBytes + 1))).toEqual({ ok: false, refusal: "too-large" });
  expect(await keep("plan", "x.png", pdf("x"))).toEqual({ ok: false, refusal: "wrong-type" });
  expect(await keep("plan", "x.pdf", pdf("x"))).toMatchObject({ ok: true });

  const save = (version: number, answers: Answers) => saveTyped(ctx, { id: applicationId, version }, { questions, baseVersion: 2, answers }, (v) => getAnswers(ctx, applicationId, v));
  expect(await save(2, { goal: "Opimme" })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await save(2, { goal: "x".repeat(longestAnswer + 1) })).toEqual({ ok: false, refusal: "too-long" });
  expect(await save(2, { goal: "Muu" })).toMatchObject({ ok: true, value: { version: 3, answers: { goal: "Muu" } } });
  expect(await save(3, { goal: "Kolmas" })).toMatchObject({ ok: false, refusal: "clash", clashes: [{ question: "goal", theirs: "Muu" }] });
});

test("its writers are reminded three days and one day before, until it is sent", async () => {
  const { ids, ctx, cohort } = await asked(["budget"]);
  const planned = async () =>
    (await planReminders(asSystem(own.db), { from: testNow, until: new Date("2026-12-31T00:00:00Z"), cohortId: cohort.id }))
      .filter((r) => r.kind === "completion-due")
      .map((r) => [r.dueAt.toISOString().slice(0, 10), r.ref.applicationId]);
  expect(await planned()).toEqual([
    ["2026-11-28", ids.applicationId],
    ["2026-11-30", ids.applicationId],
  ]);
  await saveCompletion(ctx, { ...ids, baseVersion: 2, answers: { budget: "5" } });
  await sendCompletion(ctx, ids);
  expect(await planned()).toEqual([]);
});
