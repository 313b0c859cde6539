import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { getAnswers } from "#domain/applications/answers.queries.ts";
import { importAnswers } from "#domain/applications/import-answers.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const file = [
  { key: "goal", answer: "Tiedoston tavoite" },
  { key: "budget", answer: "20" },
  { key: "theme", answer: "z" },
  { key: "gone", answer: "Ei kysytä" },
];
const draft = async () => makeDraft(own.db, { callId: (await makeCallWithForm(own.db, wideForm)).call.id });
const versions = async (applicationId: string) => (await own.db.selectFrom("answer_set_version").select("version").where("application_id", "=", applicationId).execute()).length;

test("what fits becomes one version; a saved answer stays unless it was chosen to give way", async () => {
  const { ctx, applicationId } = await draft();
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Tallennettu" } });
  expect(await importAnswers(ctx, { applicationId, baseVersion: 1, given: file, replace: [] })).toEqual({ ok: true, value: { taken: 1 } });
  expect(await getAnswers(ctx, applicationId, 2)).toEqual({ goal: "Tallennettu", budget: "20" });
  expect(await importAnswers(ctx, { applicationId, baseVersion: 2, given: file, replace: ["goal"] })).toEqual({ ok: true, value: { taken: 1 } });
  expect(await getAnswers(ctx, applicationId, 3)).toEqual({ goal: "Tiedoston tavoite", budget: "20" });
  expect(await importAnswers(ctx, { applicationId, baseVersion: 3, given: file, replace: ["goal"] }), "the same again").toMatchObject({ ok: true });
  expect(await versions(applicationId)).toBe(3);
});

test("what somebody wrote after the file was shown clashes, and nothing of the file is saved", async () => {
  const { ctx, applicationId } = await draft();
  const other = await as(own.db, await makePerson(own.db, { email: `toinen-${applicationId}@example.org`, name: "Toinen" }));
  await addWriter(ctx, { applicationId, email: `toinen-${applicationId}@example.org`, name: "Toinen", access: "edit" });
  await saveAnswers(other, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Toisen teksti" } });
  expect(await importAnswers(ctx, { applicationId, baseVersion: 0, given: file, replace: [] })).toMatchObject({
    ok: false,
    refusal: "clash",
    clashes: [{ question: "goal", theirs: "Toisen teksti", mine: "Tiedoston tavoite" }],
    saved: { version: 1 },
  });
  expect(await versions(applicationId)).toBe(1);
});

test("only those who may write, and only while it may be written", async () => {
  const { ctx, applicationId, callId } = await draft();
  const reader = await as(own.db, await makePerson(own.db, { email: `lukija-${applicationId}@example.org` }));
  const input = { applicationId, baseVersion: 0, given: file, replace: [] };
  await expect(importAnswers(reader, input)).rejects.toThrow(NotFound);
  await addWriter(ctx, { applicationId, email: `lukija-${applicationId}@example.org`, name: "Lukija", access: "comment" });
  await expect(importAnswers(reader, input)).rejects.toThrow(Forbidden);
  const huge = Array.from({ length: 3 }, () => "x".repeat(49_000)).join("\n");
  expect(await importAnswers(ctx, { ...input, given: [{ key: "goal", answer: huge }] }), "left out as too long, so nothing changes").toEqual({ ok: true, value: { taken: 0 } });
  await own.db
    .updateTable("call")
    .set({ closes_at: new Date(ctx.now.getTime() - 1) })
    .where("id", "=", callId)
    .execute();
  expect(await importAnswers(ctx, input)).toEqual({ ok: false, refusal: "late" });
});
