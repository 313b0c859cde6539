import { expect, test } from "vitest";
import { listDoneSections } from "#domain/applications/applications.queries.ts";
import { markSectionDone } from "#domain/applications/mark-section-done.ts";
import { reopenSection } from "#domain/applications/reopen-section.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const factsOf = async (applicationId: string) =>
  (await own.db.selectFrom("event").select(["name", "payload"]).orderBy("id").execute()).filter((e) => (e.payload as { applicationId?: string }).applicationId === applicationId).map((e) => e.name);

test("a section is marked once however often it is said, and opened again", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  await markSectionDone(ctx, { applicationId, section: "need" });
  expect(await markSectionDone(ctx, { applicationId, section: "need" })).toMatchObject({ ok: true });
  expect(await listDoneSections(ctx, applicationId)).toEqual(["need"]);
  await reopenSection(ctx, { applicationId, section: "need" });
  await reopenSection(ctx, { applicationId, section: "need" });
  expect(await listDoneSections(ctx, applicationId)).toEqual([]);
  expect(await factsOf(applicationId)).toEqual(["application.started", "application.section-done", "application.section-reopened"]);
});

test("an unknown section, a closed call and a stranger", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const late = { ...ctx, now: new Date("2026-12-12T00:00:00Z") };
  for (const command of [markSectionDone, reopenSection]) {
    expect(await command(ctx, { applicationId, section: "nope" })).toEqual({ ok: false, refusal: "unknown-section" });
    expect(await command(late, { applicationId, section: "need" })).toEqual({ ok: false, refusal: "late" });
    await expect(command(await as(own.db, await makePerson(own.db)), { applicationId, section: "need" })).rejects.toThrow("application not found");
  }
});
