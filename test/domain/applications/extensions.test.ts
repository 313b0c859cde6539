import { describe, expect, test } from "vitest";
import { endExtension } from "#domain/applications/end-extension.ts";
import { listExtensions } from "#domain/applications/extensions.queries.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { getCallPage } from "#domain/programmes/calls.queries.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { startPublication } from "#domain/selection/start-publication.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeDraft, startInput } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const at = (ctx: Context, moment: string): Context => ({ ...ctx, now: new Date(moment) });
const emailOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.email : "");

/** A call that closes on 11.12. at 16.00 in Helsinki with ten minutes of grace, a full draft, and its manager. */
async function scene() {
  const { call, cohort } = await makeCall(own.db, { grace_minutes: 10 });
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const manager = await as(own.db, managerId);
  const draft = await makeDraft(own.db, { callId: call.id });
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme" } });
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  const input = { cohortId: cohort.id, email: emailOf(draft.ctx), until: "2026-12-14T12:00", why: "Sairaus" };
  return { call, cohort, manager, ...draft, input };
}
const given = async (s: Awaited<ReturnType<typeof scene>>, more: Partial<typeof s.input> = {}) => {
  const done = await giveExtension(s.manager, { ...s.input, ...more });
  if (!done.ok) throw new Error(done.refusal);
  return done.value.extensionId;
};

describe("the extended moment, and the hidden grace after it, is the deadline of that application alone", () => {
  test.each([
    ["2026-12-14T10:00:00Z", true],
    ["2026-12-14T10:10:00Z", true],
    ["2026-12-14T10:10:01Z", false],
  ])("sent at %s", async (moment, inTime) => {
    const s = await scene();
    const other = await makeDraft(own.db, { callId: s.call.id });
    await given(s);
    const saved = await saveAnswers(at(s.ctx, moment), { applicationId: s.applicationId, section: "need", baseVersion: 2, answers: { goal: "Opimme lisää" } });
    expect(saved).toMatchObject(inTime ? { ok: true } : { ok: false, refusal: "late" });
    expect(await submitApplication(at(s.ctx, moment), { applicationId: s.applicationId })).toMatchObject(inTime ? { ok: true } : { ok: false, refusal: "late" });
    expect(await submitApplication(at(other.ctx, moment), { applicationId: other.applicationId })).toEqual({ ok: false, refusal: "late" });
  });
});

test("it moves the reminders, the to-do of the writer and what the call's page says to them", async () => {
  const s = await scene();
  await given(s);
  const planned = await planReminders(asSystem(own.db), { from: s.ctx.now, until: new Date("2026-12-20T00:00:00Z"), cohortId: s.cohort.id });
  expect(planned.map((r) => [r.kind, r.dueAt.toISOString().slice(0, 10)])).toEqual([
    ["draft-closing", "2026-12-07"],
    ["draft-closing", "2026-12-13"],
  ]);
  const late = at(s.ctx, "2026-12-13T10:00:00Z");
  expect(await listOwnItems(late)).toMatchObject([{ kind: "draft", dueAt: new Date("2026-12-14T10:00:00Z") }]);
  expect(await getCallPage(late, s.call.id)).toMatchObject({ state: "closed", clock: { state: "open", isExtended: true } });
});

test("someone who has nothing yet starts after the deadline, and what they start has their time; a stranger does not", async () => {
  const s = await scene();
  const late = at(await as(own.db, await makePerson(own.db, { email: "uusi@example.org" })), "2026-12-14T10:00:00Z");
  await given(s, { email: "uusi@example.org" });
  expect((await getCallPage(late, s.call.id)).clock.state).toBe("open");
  expect(await startApplication(at(late, "2026-12-14T10:00:01Z"), { ...startInput(), callId: s.call.id })).toEqual({ ok: false, refusal: "closed" });
  expect(await startApplication(at(s.ctx, "2026-12-14T10:00:00Z"), { ...startInput(), callId: s.call.id })).toEqual({ ok: false, refusal: "closed" });
  const started = await startApplication(late, { ...startInput(), callId: s.call.id });
  if (!started.ok) throw new Error(started.refusal);
  const { applicationId } = started.value;
  expect(await saveAnswers(at(late, "2026-12-14T10:09:00Z"), { applicationId, section: "need", baseVersion: 0, answers: { goal: "Ehdimme" } })).toMatchObject({ ok: true });
  expect(await listExtensions(s.manager, s.cohort.id)).toMatchObject([{ email: "uusi@example.org", applicationId }]);
  expect(await startApplication(late, { ...startInput(), callId: s.call.id })).toEqual({ ok: false, refusal: "closed" });
});

test("ended before its time, the call's own deadline counts again", async () => {
  const s = await scene();
  const end = { cohortId: s.cohort.id, extensionId: await given(s) };
  expect(await endExtension(at(s.manager, "2026-12-12T10:00:00Z"), end)).toEqual({ ok: true, value: null });
  expect(await submitApplication(at(s.ctx, "2026-12-12T10:00:01Z"), { applicationId: s.applicationId })).toEqual({ ok: false, refusal: "late" });
  expect(await endExtension(s.manager, end)).toEqual({ ok: false, refusal: "over" });
  const second = { cohortId: s.cohort.id, extensionId: await given(s) };
  expect(await endExtension(at(s.manager, "2026-12-14T10:00:01Z"), second)).toEqual({ ok: false, refusal: "over" });
  const names = await own.db.selectFrom("event").select("name").where("name", "like", "application.extension%").orderBy("id").execute();
  expect(names.slice(-3).map((e) => e.name)).toEqual(["application.extension-given", "application.extension-ended", "application.extension-given"]);
});

test("it has to be later than what already holds, and later than now", async () => {
  const s = await scene();
  expect(await giveExtension(s.manager, { ...s.input, until: "2026-12-11T16:00" })).toEqual({ ok: false, refusal: "not-later" });
  await given(s);
  expect(await giveExtension(s.manager, s.input)).toEqual({ ok: false, refusal: "not-later" });
  expect(await giveExtension(at(s.manager, "2026-12-15T10:00:00Z"), { ...s.input, until: "2026-12-15T12:00" })).toEqual({ ok: false, refusal: "not-later" });
  await given(s, { until: "2026-12-15T12:00" });
  expect(await submitApplication(at(s.ctx, "2026-12-15T10:00:00Z"), { applicationId: s.applicationId })).toMatchObject({ ok: true });
});

test("of several drafts of one writer the business id chooses", async () => {
  const s = await scene();
  const second = startInput();
  const other = await startApplication(s.ctx, { ...second, callId: s.call.id });
  expect(await giveExtension(s.manager, s.input)).toMatchObject({ ok: false, refusal: "several", leads: expect.arrayContaining([second.name]) });
  await giveExtension(s.manager, { ...s.input, businessId: second.businessId });
  expect(await listExtensions(s.manager, s.cohort.id)).toMatchObject([{ organisation: second.name, applicationId: other.ok && other.value.applicationId }]);
});

test("only those who run the cohort give, end and see it", async () => {
  const s = await scene();
  const end = { cohortId: s.cohort.id, extensionId: await given(s) };
  const observerId = await makePerson(own.db);
  await giveRole(own.db, observerId, "observer", { kind: "cohort", id: s.cohort.id });
  for (const [who, error] of [
    [s.ctx, NotFound],
    [await as(own.db, observerId), Forbidden],
  ] as const) {
    await expect(giveExtension(who, s.input)).rejects.toThrow(error);
    await expect(endExtension(who, end)).rejects.toThrow(error);
    await expect(listExtensions(who, s.cohort.id)).rejects.toThrow(error);
  }
  const elsewhere = await scene();
  await expect(endExtension(elsewhere.manager, { ...end, cohortId: elsewhere.cohort.id })).rejects.toThrow(NotFound);
});

test("nothing is published while someone with more time can still send", async () => {
  const s = await scene();
  const end = { cohortId: s.cohort.id, extensionId: await given(s) };
  const late = at(s.manager, "2026-12-14T10:10:00Z");
  expect(await startPublication(late, { cohortId: s.cohort.id })).toEqual({ ok: false, refusal: "extended" });
  await endExtension(at(s.manager, "2026-12-12T10:00:00Z"), end);
  expect(await startPublication(late, { cohortId: s.cohort.id })).toEqual({ ok: false, refusal: "nothing-to-publish" });
});
