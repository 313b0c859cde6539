import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { changeWriter } from "#domain/applications/change-writer.ts";
import { endWriter } from "#domain/applications/end-writer.ts";
import { giveSection } from "#domain/applications/give-section.ts";
import { markSectionDone } from "#domain/applications/mark-section-done.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { listSectionOwners } from "#domain/applications/section-owners.queries.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { as } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

async function draftOfThree() {
  const { applicationId, ctx } = await makeDraft(own.db);
  for (const access of ["edit", "comment"] as const) await addWriter(ctx, { applicationId, email: `${access}-${applicationId}@example.org`, name: `Writer ${access}`, access });
  const writers = await listWriters(ctx, applicationId);
  const [me, editor, commenter] = (["submit", "edit", "comment"] as const).map((access) => writers.find((w) => w.access === access)!);
  return { applicationId, ctx, me: me!, editor: editor!, commenter: commenter!, them: await as(own.db, editor!.personId) };
}
const owners = async (s: Awaited<ReturnType<typeof draftOfThree>>) => (await listSectionOwners(s.ctx, s.applicationId)).map((o) => [o.section, o.name]).sort();

test("a section is given to one who writes, and is seen by them as a task until it is done", async () => {
  const s = await draftOfThree();
  const give = (writerId: string, section = "need") => giveSection(s.ctx, { applicationId: s.applicationId, section, writerId });
  await give(s.me.id);
  expect(await give(s.editor.id)).toEqual({ ok: true, value: null });
  await give(s.editor.id, "commitment");
  expect(await owners(s)).toEqual([
    ["commitment", "Writer edit"],
    ["need", "Writer edit"],
  ]);
  const items = async () => (await listOwnItems(s.them)).map((i) => [i.kind, i.count]);
  expect(await items()).toEqual([["section", 2]]);
  await markSectionDone(s.them, { applicationId: s.applicationId, section: "need" });
  expect(await items()).toEqual([["section", 1]]);
  await give("", "commitment");
  expect(await items()).toEqual([["draft", 1]]);
  expect(await saveAnswers(s.ctx, { applicationId: s.applicationId, section: "need", baseVersion: 0, answers: { goal: "Muutkin saavat kirjoittaa" } })).toMatchObject({ ok: true });
});

test("only to those who may write; it ends with their right or their access", async () => {
  const s = await draftOfThree();
  const give = (writerId: string) => giveSection(s.ctx, { applicationId: s.applicationId, section: "need", writerId });
  await expect(give(s.commenter.id)).rejects.toThrow(NotFound);
  await expect(give((await draftOfThree()).editor.id), "another application's writer").rejects.toThrow(NotFound);
  await expect(giveSection(await as(own.db, s.commenter.personId), { applicationId: s.applicationId, section: "need", writerId: s.me.id })).rejects.toThrow("not allowed");
  expect(await giveSection(s.ctx, { applicationId: s.applicationId, section: "no-such", writerId: s.me.id })).toEqual({ ok: false, refusal: "unknown-section" });
  await give(s.editor.id);
  await changeWriter(s.ctx, { applicationId: s.applicationId, writerId: s.editor.id, access: "comment" });
  expect(await owners(s)).toEqual([]);
  await changeWriter(s.ctx, { applicationId: s.applicationId, writerId: s.editor.id, access: "edit" });
  await give(s.editor.id);
  await endWriter(s.ctx, { applicationId: s.applicationId, writerId: s.editor.id });
  expect(await owners(s)).toEqual([]);
});

test("given to two at once: it is one's; given while that writer's access ends: it is nobody's who is gone", async () => {
  const s = await draftOfThree();
  const give = (writerId: string) => giveSection(s.ctx, { applicationId: s.applicationId, section: "need", writerId });
  await Promise.all([give(s.me.id), give(s.editor.id)]);
  expect(await owners(s)).toHaveLength(1);
  await Promise.allSettled([give(s.editor.id), endWriter(s.ctx, { applicationId: s.applicationId, writerId: s.editor.id })]);
  expect(await own.db.selectFrom("section_owner").select("writer_id").where("writer_id", "=", s.editor.id).execute()).toEqual([]);
});
