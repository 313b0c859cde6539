import { describe, expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import type { Context } from "#domain/shared/context.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

async function fullDraft(callId?: string, ctx?: Context) {
  const draft = await makeDraft(own.db, { callId, ctx });
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme hankinnoista" } });
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  return draft;
}
const rowOf = (id: string) => own.db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("a whole application gets its number, version and moment, and the fact is recorded", async () => {
  const { applicationId, ctx } = await fullDraft();
  expect(await submitApplication(ctx, { applicationId })).toEqual({ ok: true, value: { diaryNumber: "KOH-2026-0001" } });
  expect(await rowOf(applicationId)).toMatchObject({ state: "submitted", diary_number: "KOH-2026-0001", submitted_version: 2, submitted_at: ctx.now });
  const facts = await own.db.selectFrom("event").select("payload").where("name", "=", "application.submitted").execute();
  expect(facts).toContainEqual({ payload: { applicationId } });
});

test("what is missing is told by section and question, and nothing is written", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "sana ".repeat(51), budget: "paljon" } });
  expect(await submitApplication(ctx, { applicationId })).toEqual({
    ok: false,
    refusal: "incomplete",
    missing: [
      { section: "need", question: "goal", fault: "too-many-words", limit: 50, count: 51 },
      { section: "need", question: "budget", fault: "not-a-number" },
      { section: "commitment", question: "promise", fault: "empty" },
    ],
  });
  expect((await rowOf(applicationId)).diary_number).toBeNull();
});

test("twenty at once get twenty numbers in a row, one that fails takes none, and another organiser counts for itself", async () => {
  const { call, cohort } = await makeCall(own.db);
  const drafts = [];
  for (let i = 0; i < 20; i += 1) drafts.push(await fullDraft(call.id));
  const empty = await makeDraft(own.db, { callId: call.id });
  const sent = await Promise.all([...drafts, empty].map((d) => submitApplication(d.ctx, { applicationId: d.applicationId })));
  const numbers = sent.flatMap((s) => (s.ok ? [s.value.diaryNumber] : [])).sort();
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => `KOH-2026-${String(i + 1).padStart(4, "0")}`));
  expect(sent.at(-1)).toMatchObject({ ok: false, refusal: "incomplete" });
  expect(await own.db.selectFrom("diary_counter").select("last").where("organiser_id", "=", cohort.organiserId).execute()).toEqual([{ last: 20 }]);
});

test("two hundred send in the last second: none is lost or late, and one who comes a second later is", async () => {
  const { call } = await makeCall(own.db);
  const lastSecond = new Date("2026-12-11T13:59:59.500Z");
  const drafts = [];
  for (let i = 0; i < 200; i += 1) drafts.push(await fullDraft(call.id));
  const late = await fullDraft(call.id);
  const sent = await Promise.all(drafts.map((d) => submitApplication({ ...d.ctx, now: lastSecond }, { applicationId: d.applicationId })));
  expect(sent.filter((s) => !s.ok)).toEqual([]);
  expect(new Set(sent.map((s) => s.ok && s.value.diaryNumber)).size).toBe(200);
  expect(await own.db.selectFrom("application").select("id").where("call_id", "=", call.id).where("state", "=", "submitted").execute()).toHaveLength(200);
  expect(await submitApplication({ ...late.ctx, now: new Date("2026-12-11T14:00:01Z") }, { applicationId: late.applicationId })).toMatchObject({ ok: false });
});

test("a double click sends once", async () => {
  const { applicationId, ctx } = await fullDraft();
  const both = await Promise.all([submitApplication(ctx, { applicationId }), submitApplication(ctx, { applicationId })]);
  expect(both.filter((o) => o.ok)).toHaveLength(1);
  expect(both.find((o) => !o.ok)).toEqual({ ok: false, refusal: "already-submitted" });
  const facts = await own.db.selectFrom("event").select("payload").where("name", "=", "application.submitted").execute();
  expect(facts.filter((f) => (f.payload as { applicationId: string }).applicationId === applicationId)).toHaveLength(1);
});

describe("the deadline is 16.00 in Helsinki", () => {
  test.each([
    ["2026-12-11T14:00:00Z", 0, true],
    ["2026-12-11T14:00:01Z", 0, false],
    ["2026-12-11T14:10:00Z", 10, true],
    ["2026-12-11T14:10:01Z", 10, false],
  ])("sent at %s with %d minutes of grace", async (now, grace, inTime) => {
    const { call } = await makeCall(own.db, { grace_minutes: grace });
    const { applicationId, ctx } = await fullDraft(call.id);
    expect(await submitApplication({ ...ctx, now: new Date(now) }, { applicationId })).toMatchObject(inTime ? { ok: true } : { ok: false, refusal: "late" });
  });
  test("the year of the number is the year in Helsinki", async () => {
    const { call } = await makeCall(own.db, { closes_at: new Date("2027-01-02T14:00:00Z") });
    const { applicationId, ctx } = await fullDraft(call.id);
    expect(await submitApplication({ ...ctx, now: new Date("2026-12-31T22:00:00Z") }, { applicationId })).toEqual({ ok: true, value: { diaryNumber: "KOH-2027-0001" } });
  });
});

test("who may not: strangers and the manager do not know of a draft; a writer without that access is refused", async () => {
  const { call, cohort } = await makeCall(own.db);
  const { applicationId, ctx } = await fullDraft(call.id);
  await expect(submitApplication(await as(own.db, await makePerson(own.db)), { applicationId })).rejects.toThrow("application not found");
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  await expect(submitApplication(await as(own.db, manager), { applicationId })).rejects.toThrow("application not found");
  const editor = await makePerson(own.db, { email: "muokkaaja@example.org" });
  await addWriter(ctx, { applicationId, email: "muokkaaja@example.org", name: "Muokkaaja", access: "edit" });
  await expect(submitApplication(await as(own.db, editor), { applicationId })).rejects.toThrow("not allowed");
});
