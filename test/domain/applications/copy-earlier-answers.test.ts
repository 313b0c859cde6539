import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { getAnswers } from "#domain/applications/answers.queries.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { copyEarlierAnswers } from "#domain/applications/copy-earlier-answers.ts";
import { listEarlierApplications } from "#domain/applications/earlier-applications.queries.ts";
import { endWriter } from "#domain/applications/end-writer.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

/** This year's form: the goal is a short text, "theme" has lost an option, "name" is gone. */
const thisYear: FormContent = JSON.parse(
  JSON.stringify(wideForm).replace('"kind":"long"', '"kind":"short"').replace('{"value":"a","label":{"fi":"Työllistäminen"}},', "").replace('"key":"name"', '"key":"nickname"'),
) as FormContent;

async function lastYear(answers: { need?: Answers; more?: Answers }) {
  const before = await makeCallWithForm(own.db, wideForm);
  const old = await makeDraft(own.db, { callId: before.call.id });
  let version = 0;
  for (const [section, typed] of Object.entries(answers)) {
    const saved = await saveAnswers(old.ctx, { applicationId: old.applicationId, section, baseVersion: version, answers: typed });
    version = saved.ok ? saved.value.version : version;
  }
  const now = await makeCallWithForm(own.db, thisYear);
  const draft = await makeDraft(own.db, { callId: now.call.id, ctx: old.ctx });
  return { ctx: old.ctx, earlierId: old.applicationId, applicationId: draft.applicationId, newCall: now };
}

test("what fits is copied as one version; what has an answer is left as it is; doing it again does nothing", async () => {
  const { ctx, earlierId, applicationId } = await lastYear({ need: { goal: "Viime vuoden tavoite", budget: "10" }, more: { name: "Poistunut", theme: "a", needs: ["x"], when: "2020-01-01" } });
  expect((await listEarlierApplications(ctx, applicationId)).map((a) => a.id)).toEqual([earlierId]);
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { budget: "20" } });
  expect(await copyEarlierAnswers(ctx, { applicationId, earlierId })).toEqual({ ok: true, value: { copied: 2 } });
  expect(await getAnswers(ctx, applicationId, 2)).toEqual({ goal: "Viime vuoden tavoite", budget: "20", needs: ["x"] });
  expect(await copyEarlierAnswers(ctx, { applicationId, earlierId })).toEqual({ ok: true, value: { copied: 0 } });
});

test("two writers copy at once while a third writes: one version of the copy, and the text that was written stays", async () => {
  const { ctx, earlierId, applicationId } = await lastYear({ need: { goal: "Viime vuoden tavoite", budget: "10" } });
  await Promise.all([
    copyEarlierAnswers(ctx, { applicationId, earlierId }),
    saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { budget: "99" } }),
    copyEarlierAnswers(ctx, { applicationId, earlierId }),
  ]);
  const versions = await own.db.selectFrom("answer_set_version").select(["version", "answers"]).where("application_id", "=", applicationId).orderBy("version", "desc").execute();
  expect(versions.length).toBeLessThanOrEqual(2);
  // whoever copied first answered the budget as well: then the save, which started from the empty form, clashed and its page keeps the text
  expect([
    { goal: "Viime vuoden tavoite", budget: "99" },
    { goal: "Viime vuoden tavoite", budget: "10" },
  ]).toContainEqual(versions[0]?.answers);
});

test("only from what one may read oneself, and not from itself", async () => {
  const { ctx, earlierId, applicationId, newCall } = await lastYear({ need: { goal: "Salainen" } });
  const colleague = await as(own.db, await makePerson(own.db, { email: `k-${applicationId}@example.org` }));
  await addWriter(ctx, { applicationId, email: `k-${applicationId}@example.org`, name: "K", access: "edit" });
  expect(await listEarlierApplications(colleague, applicationId)).toEqual([]);
  await expect(copyEarlierAnswers(colleague, { applicationId, earlierId })).rejects.toThrow(NotFound);
  await expect(copyEarlierAnswers(ctx, { applicationId, earlierId: applicationId })).rejects.toThrow(NotFound);
  const [mine] = await listWriters(ctx, earlierId);
  await addWriter(ctx, { applicationId: earlierId, email: "toinen@example.org", name: "Toinen", access: "submit" });
  await endWriter(ctx, { applicationId: earlierId, writerId: mine!.id });
  await expect(copyEarlierAnswers(ctx, { applicationId, earlierId }), "access has ended").rejects.toThrow(NotFound);
  await own.db
    .updateTable("call")
    .set({ closes_at: new Date(ctx.now.getTime() - 1) })
    .where("id", "=", newCall.call.id)
    .execute();
  expect(await copyEarlierAnswers(ctx, { applicationId, earlierId })).toEqual({ ok: false, refusal: "late" });
});
