import { describe, expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { getAnswers } from "#domain/applications/answers.queries.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { copyEarlierAnswers } from "#domain/applications/copy-earlier-answers.ts";
import { listEarlierApplications } from "#domain/applications/earlier-applications.queries.ts";
import { endWriter } from "#domain/applications/end-writer.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { insertSignature } from "#domain/applications/signatures.store.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { makeOrganisation } from "#test/factories/rows.ts";
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

describe("an application that one's organisation has sent", () => {
  /** A joint application of a lead and a partner with its goal, and a newcomer who starts this year's. */
  async function sent() {
    const { ctx: author, earlierId, newCall } = await lastYear({ need: { goal: "Lähetetty tavoite" } });
    const authorId = mustBePerson(author).personId;
    const email = `uusi-${earlierId}@example.org`;
    const newcomer = await makePerson(own.db, { email });
    const ctx = await as(own.db, newcomer);
    const { applicationId } = await makeDraft(own.db, { callId: newCall.call.id, ctx });
    const party = { application_id: earlierId, organisation_id: (await makeOrganisation(own.db)).id, role: "partner" as const, position: 2, contact_name: "K", contact_email: "kumppani@example.org" };
    await own.db
      .insertInto("application_party")
      .values({ id: newId(ctx), created_at: ctx.now, ...party })
      .execute();
    const { form_version_id: formVersionId } = await own.db.selectFrom("application").select("form_version_id").where("id", "=", earlierId).executeTakeFirstOrThrow();
    const parties = await own.db.selectFrom("application_party").select(["id", "role", "organisation_id as organisationId"]).where("application_id", "=", earlierId).execute();
    const submitted = { state: "submitted" as const, diary_number: `T/${earlierId}`, submitted_at: ctx.now, submitted_version: 1, submitted_by: authorId };
    await own.db.updateTable("application").set(submitted).where("id", "=", earlierId).execute();
    const join = (role: "lead" | "partner", as: "contact" | "member") =>
      own.db
        .insertInto("organisation_membership")
        .values({ id: newId(ctx), organisation_id: parties.find((p) => p.role === role)!.organisationId, person_id: newcomer, role: as, from_at: ctx.now })
        .execute();
    const name = (role: "lead" | "partner", field: "contact_email" | "backup_email") =>
      own.db
        .updateTable("application_party")
        .set({ [field]: email, ...(field === "backup_email" ? { backup_name: "U" } : {}) })
        .where("id", "=", parties.find((p) => p.role === role)!.id)
        .execute();
    const sign = (answer: "signed" | "declined" | null) =>
      insertSignature(own.db, {
        id: newId(ctx),
        party_id: parties.find((p) => p.role === "partner")!.id,
        version: 1,
        form_version_id: formVersionId,
        fingerprint: "f",
        asked_at: ctx.now,
        asked_by: authorId,
        token_hash: newId(ctx),
        ...(answer && { answer, answered_at: ctx.now }),
        ...(answer === "signed" && { signer_name: "K", signer_title: "Johtaja" }),
        ...(answer === "declined" && { reason: "Ei nyt" }),
      });
    const ids = async () => (await listEarlierApplications(ctx, applicationId)).map((a) => a.id);
    return { authorId, ctx, newcomer, earlierId, applicationId, join, name, sign, ids };
  }

  test("the contact of its lead whom it names copies what was sent, and nothing written since", async () => {
    const { authorId, ctx, earlierId, applicationId, join, name, ids } = await sent();
    await join("lead", "contact");
    expect(await ids(), "a contact whom it does not name").toEqual([]);
    await name("lead", "backup_email");
    expect(await ids()).toEqual([earlierId]);
    const later = { application_id: earlierId, version: 2, base_version: 1, answers: { goal: "Kesken täydentäminen" }, changed: ["goal"], created_at: ctx.now };
    await own.db
      .insertInto("answer_set_version")
      .values({ id: newId(ctx), author_id: authorId, ...later })
      .execute();
    await own.db.updateTable("application").set({ version: 2 }).where("id", "=", earlierId).execute();
    expect(await copyEarlierAnswers(ctx, { applicationId, earlierId })).toEqual({ ok: true, value: { copied: 1 } });
    expect(await getAnswers(ctx, applicationId, 1)).toEqual({ goal: "Lähetetty tavoite" });
    expect(await listEarlierApplications(ctx, applicationId)).toMatchObject([{ isWriter: false }]);
  });

  test("the contact of a partner copies what the partner has signed, and nothing before it has nor after it has left", async () => {
    const { authorId, ctx, earlierId, applicationId, join, name, sign, ids } = await sent();
    await join("partner", "contact");
    await name("partner", "contact_email");
    expect(await ids(), "nobody asked it to sign").toEqual([]);
    await sign(null);
    expect(await ids(), "it has not signed").toEqual([]);
    await sign("declined");
    expect(await ids(), "it has declined").toEqual([]);
    await sign("signed");
    expect(await ids()).toEqual([earlierId]);
    const later = { application_id: earlierId, version: 2, base_version: 1, answers: { goal: "Lähetetty ilman kumppania" }, changed: ["goal"], created_at: ctx.now };
    await own.db
      .insertInto("answer_set_version")
      .values({ id: newId(ctx), author_id: authorId, ...later })
      .execute();
    await own.db.updateTable("application").set({ version: 2, submitted_version: 2 }).where("id", "=", earlierId).execute();
    expect(await copyEarlierAnswers(ctx, { applicationId, earlierId })).toEqual({ ok: true, value: { copied: 1 } });
    expect(await getAnswers(ctx, applicationId, 1)).toEqual({ goal: "Lähetetty tavoite" });
    await own.db.updateTable("application_party").set({ left_at: ctx.now }).where("application_id", "=", earlierId).where("role", "=", "partner").execute();
    expect(await ids(), "it has left").toEqual([]);
  });

  test("not for a member, for a contact of another organisation, after the membership, nor while it is a draft or was withdrawn", async () => {
    const { ctx, newcomer, earlierId, applicationId, join, name, ids } = await sent();
    await name("lead", "contact_email");
    expect(await ids(), "named, but not of the organisation").toEqual([]);
    await join("partner", "contact");
    expect(await ids(), "of the other organisation").toEqual([]);
    await join("lead", "member");
    expect(await ids(), "a member").toEqual([]);
    const setMine = (set: { role?: "contact"; to_at?: Date }) => own.db.updateTable("organisation_membership").set(set).where("person_id", "=", newcomer).execute();
    await setMine({ role: "contact" });
    expect(await ids()).toEqual([earlierId]);
    for (const state of ["withdrawn", "draft"] as const) {
      await own.db.updateTable("application").set({ state }).where("id", "=", earlierId).execute();
      expect(await ids(), state).toEqual([]);
    }
    await own.db.updateTable("application").set({ state: "submitted" }).where("id", "=", earlierId).execute();
    await setMine({ to_at: ctx.now });
    await expect(copyEarlierAnswers(ctx, { applicationId, earlierId }), "no longer a contact").rejects.toThrow(NotFound);
  });

  test("a contact who wrote it when it was sent may after the writing has ended; one who had left before may not", async () => {
    const { ctx, newcomer, earlierId, join, ids } = await sent();
    await join("lead", "contact");
    const [before, after] = [-1, 1].map((minutes) => new Date(ctx.now.getTime() + minutes * 60_000));
    const writer = { application_id: earlierId, person_id: newcomer, access: "edit" as const, created_at: before!, ended_at: before! };
    await own.db
      .insertInto("application_writer")
      .values({ id: newId(ctx), ...writer })
      .execute();
    expect(await ids()).toEqual([]);
    await own.db.updateTable("application_writer").set({ ended_at: after! }).where("application_id", "=", earlierId).where("person_id", "=", newcomer).execute();
    expect(await ids()).toEqual([earlierId]);
  });
});
