import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { askCompletion } from "#domain/applications/ask-completion.ts";
import { extendDraft } from "#domain/applications/extend-draft.ts";
import { listCompletions } from "#domain/applications/completions.queries.ts";
import { listExtensions } from "#domain/applications/extensions.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { getBulkAction } from "#domain/selection/bulk.queries.ts";
import { doBulk } from "#domain/selection/do-bulk.ts";
import "#domain/selection/do-one.ts";
import { prepareBulk } from "#domain/selection/prepare-bulk.ts";
import { prepareExtensions } from "#domain/selection/prepare-extensions.ts";
import { prepareTickedExtensions } from "#domain/selection/prepare-ticked-extensions.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const emailOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.email : "");
const until = "2026-12-14T12:00"; // three days after the call closes, in Helsinki
const more = { until, why: "Palvelukatko" };

/** A call with two full drafts and a third that has been sent, and its manager. */
async function scene() {
  const { call, cohort } = await makeCall(own.db);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const drafts = [];
  for (let i = 0; i < 3; i++) {
    const draft = await makeDraft(own.db, { callId: call.id });
    await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme" } });
    await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
    drafts.push({ ...draft, id: draft.applicationId, email: emailOf(draft.ctx) });
  }
  const [first, second, sent] = [drafts[0]!, drafts[1]!, drafts[2]!];
  await submitApplication(sent.ctx, { applicationId: sent.id });
  return { call, cohort, manager: await as(own.db, managerId), first, second, sent };
}

test("drafts of several get more time, one mail to each who writes one; what was sent, also in between, is named and left out", async () => {
  const { cohort, manager, first, second, sent } = await scene();
  const cohortId = cohort.id;
  await addWriter(first.ctx, { applicationId: first.id, email: "osmo@example.org", name: "Osmo", access: "edit" });
  await addWriter(first.ctx, { applicationId: first.id, email: "katri@example.org", name: "Katri", access: "see" });
  const unknown = await prepareExtensions(manager, { cohortId, ...more, emails: [first.email, "katri@example.org", "ei@example.org"] });
  expect(unknown).toEqual({ ok: false, refusal: "unknown", addresses: ["katri@example.org", "ei@example.org"] });

  const made = await prepareExtensions(manager, { cohortId, ...more, emails: [first.email, "osmo@example.org", second.email, sent.email] });
  const bulkActionId = made.ok ? made.value.bulkActionId : "";
  const before = await getBulkAction(manager, cohortId, bulkActionId);
  const fates = (of: typeof before) => new Map(of.items.map((i) => [i.applicationId, i.fate]));
  expect(before).toMatchObject({ touched: 2, mails: 3 });
  expect(fates(before)).toEqual(new Map(Object.entries({ [first.id]: "done", [second.id]: "done", [sent.id]: "nothing-open" })));
  expect(await listExtensions(manager, cohortId)).toEqual([]);

  await submitApplication(second.ctx, { applicationId: second.id });
  for (let i = 0; i < 2; i++) await doBulk(manager, { cohortId, bulkActionId });
  expect(fates(await getBulkAction(manager, cohortId, bulkActionId))).toEqual(new Map(Object.entries({ [first.id]: "done", [second.id]: "nothing-open", [sent.id]: "nothing-open" })));
  const given = await listExtensions(manager, cohortId);
  expect(given).toMatchObject([{ applicationId: first.id, until: new Date("2026-12-14T10:00:00Z"), why: "Palvelukatko" }]);
  expect((await factsAbout(own.db, { applicationId: first.id })).filter((name) => name.includes("extension"))).toEqual(["application.extension-given"]);
  const late = { ...first.ctx, now: new Date("2026-12-14T09:00:00Z") };
  expect(await submitApplication(late, { applicationId: first.id })).toMatchObject({ ok: true });
});

test("drafts that got more time before are ticked and get more again; what they are named by is the extension, so no other draft can be reached", async () => {
  const { cohort, manager, first, second, sent } = await scene();
  const cohortId = cohort.id;
  const given = async (d: { id: string; email: string }) => {
    const made = await extendDraft(manager, { cohortId, applicationId: d.id, email: d.email, until: "2026-12-12T12:00", why: "Katko" });
    return made.ok ? made.value.extensionId : "";
  };
  const ticked = [await given(first), await given(second)];
  const later = { until: "2026-12-15T12:00", why: "Katko jatkui" };
  const nothing = { ok: false, refusal: "nothing-picked" };
  const prepare = (extensionIds: string[], of = cohortId, ctx = manager) => prepareTickedExtensions(ctx, { cohortId: of, ...later, extensionIds });
  expect([await prepare([]), await prepare([first.id, "roska"])], "ids of drafts tell nothing").toEqual([nothing, nothing]);
  const other = await scene();
  expect(await prepare(ticked, other.cohort.id, other.manager)).toEqual(nothing);
  await expect(prepare(ticked, cohortId, other.manager)).rejects.toThrow(NotFound);
  await expect(prepare(ticked, cohortId, first.ctx)).rejects.toThrow(NotFound);

  const made = await prepare([...ticked, ticked[0]!]);
  const bulkActionId = made.ok ? made.value.bulkActionId : "";
  await submitApplication(second.ctx, { applicationId: second.id });
  const shown = await getBulkAction(manager, cohortId, bulkActionId);
  expect(shown).toMatchObject({ touched: 1, mails: 1, example: { reader: { email: first.email } } });
  expect(new Map(shown.items.map((i) => [i.applicationId, i.fate]))).toEqual(new Map(Object.entries({ [first.id]: "done", [second.id]: "nothing-open" })));
  for (let i = 0; i < 2; i++) await doBulk(manager, { cohortId, bulkActionId });
  const now = await listExtensions(manager, cohortId);
  expect(now.map((e) => [e.applicationId, e.why]).sort()).toEqual(
    [
      [first.id, "Katko"],
      [first.id, "Katko jatkui"],
      [second.id, "Katko"],
    ].sort(),
  );
  expect(now.some((e) => e.applicationId === sent.id)).toBe(false);
});

test("in the table more time goes to the completions that are open; what has none, or as much already, is left out", async () => {
  const { cohort, manager, first, second, sent } = await scene();
  for (const d of [first, second]) await submitApplication(d.ctx, { applicationId: d.id });
  const ask = (applicationId: string, day: string) => askCompletion(manager, { applicationId, questions: ["budget"], message: "Budjetti puuttuu", until: `${day}T12:00` });
  await ask(first.id, "2026-12-01");
  await ask(second.id, "2026-12-15");
  const made = await prepareBulk(manager, { cohortId: cohort.id, filter: ListFilter.parse({}), input: { kind: "extend", ...more } });
  const bulkActionId = made.ok ? made.value.bulkActionId : "";
  const shown = await getBulkAction(manager, cohort.id, bulkActionId);
  expect(new Map(shown.items.map((i) => [i.applicationId, i.fate]))).toEqual(new Map(Object.entries({ [first.id]: "done", [second.id]: "not-later", [sent.id]: "nothing-open" })));
  expect(shown).toMatchObject({ touched: 1, mails: 1, example: { reader: { email: first.email } } }); // the writer is the lead's contact
  await doBulk(manager, { cohortId: cohort.id, bulkActionId });
  expect(await listCompletions(manager, first.id)).toMatchObject([{ dueAt: new Date("2026-12-14T10:00:00Z") }]);
  expect(await listCompletions(manager, second.id)).toMatchObject([{ dueAt: new Date("2026-12-15T10:00:00Z") }]);
});

test("one draft gets more time only while it is one, and only more; another cohort's is not found", async () => {
  const { cohort, manager, first, sent } = await scene();
  const give = (ctx: Context, applicationId: string, to = until, cohortId = cohort.id) => extendDraft(ctx, { cohortId, applicationId, email: first.email, until: to, why: "Palvelukatko" });
  expect(await give(manager, sent.id)).toEqual({ ok: false, refusal: "not-draft" });
  expect(await give(manager, first.id, "2026-12-11T16:00")).toEqual({ ok: false, refusal: "not-later" });
  expect(await give({ ...manager, now: new Date("2026-12-20T10:00:00Z") }, first.id)).toEqual({ ok: false, refusal: "not-later" });
  const other = await makeDraft(own.db);
  await expect(give(manager, other.applicationId)).rejects.toThrow(NotFound);
  await expect(give(first.ctx, first.id)).rejects.toThrow(NotFound);
  await expect(prepareExtensions(first.ctx, { cohortId: cohort.id, ...more, emails: [first.email] })).rejects.toThrow(NotFound);
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: cohort.id });
  await expect(prepareExtensions(await as(own.db, observer), { cohortId: cohort.id, ...more, emails: [first.email] })).rejects.toThrow(Forbidden);
});
