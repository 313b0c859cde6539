import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { answerContactChange } from "#domain/applications/answer-contact-change.ts";
import { askContactChange } from "#domain/applications/ask-contact-change.ts";
import { listContactChanges } from "#domain/applications/contact-changes.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeApplication, makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const contacts = { contactName: "Mikko Ranta", contactEmail: "mikko@example.org", contactPhone: "", backupName: "Vara", backupEmail: "vara@example.org", backupPhone: undefined };

async function scene() {
  const { call, cohort } = await makeCall(own.db);
  const application = await makeApplication(own.db, call.id);
  const managers = [];
  for (let i = 0; i < 2; i++) {
    const id = await makePerson(own.db);
    await giveRole(own.db, id, "manager", { kind: "cohort", id: cohort.id });
    managers.push(await as(own.db, id));
  }
  const ctx = await as(own.db, application.personId);
  const applicationId = application.id;
  const [lead] = await listParties(ctx, applicationId);
  const ask = (c: Context = ctx) => askContactChange(c, { applicationId, partyId: lead?.id ?? "", ...contacts, why: "Yhteyshenkilö vaihtui" });
  return { applicationId, ctx, managers, ask, leadOf: async () => (await listParties(ctx, applicationId))[0] };
}

test("one change waits at a time; of two organisers at once one answers, and what was accepted holds", async () => {
  const { applicationId, ctx, managers, ask, leadOf } = await scene();
  const asked = await Promise.all([ask(), ask()]);
  expect(asked.map((a) => (a.ok ? "asked" : a.refusal)).sort()).toEqual(["already-asked", "asked"]);
  const [open] = await listContactChanges(ctx, applicationId);
  const changeId = open?.id ?? "";
  expect([open?.why, open?.contacts.contactEmail, (await leadOf())?.contactEmail]).toEqual(["Yhteyshenkilö vaihtui", "mikko@example.org", "ville@example.org"]);
  const [accept, refuse] = await Promise.all([
    answerContactChange(managers[0]!, { applicationId, changeId, answer: "accepted", reason: "" }),
    answerContactChange(managers[1]!, { applicationId, changeId, answer: "refused", reason: "Ei" }),
  ]);
  expect([accept, refuse].filter((a) => a.ok)).toHaveLength(1);
  expect([accept, refuse].filter((a) => !a.ok)).toEqual([{ ok: false, refusal: "already-answered" }]);
  expect(await leadOf()).toMatchObject(accept.ok ? { contactEmail: "mikko@example.org", backupEmail: "vara@example.org" } : { contactEmail: "ville@example.org", backupEmail: null });
  expect(await factsAbout(own.db, { changeId })).toEqual(["application.contact-change-asked", "application.contact-change-answered"]);
});

test("a refusal keeps the contacts and its reason; then the next can be asked", async () => {
  const { applicationId, ctx, managers, ask, leadOf } = await scene();
  const asked = await ask();
  const changeId = asked.ok ? asked.value.changeId : "";
  expect(await answerContactChange(managers[0]!, { applicationId, changeId, answer: "refused", reason: "Kuka valtuutti?" })).toEqual({ ok: true, value: null });
  expect((await leadOf())?.contactEmail).toBe("ville@example.org");
  expect(await listContactChanges(ctx, applicationId)).toMatchObject([{ answer: "refused", reason: "Kuka valtuutti?" }]);
  const next = await ask();
  expect(await answerContactChange(managers[0]!, { applicationId, changeId: next.ok ? next.value.changeId : "", answer: "accepted", reason: "" })).toEqual({ ok: true, value: null });
  expect((await leadOf())?.contactEmail).toBe("mikko@example.org");
});

test("only who may send asks, only an organiser answers, and not of a draft or what was taken back", async () => {
  const { applicationId, ctx, managers, ask } = await scene();
  const stranger = await as(own.db, await makePerson(own.db));
  await expect(ask(stranger)).rejects.toThrow(NotFound);
  await addWriter(ctx, { applicationId, email: "osmo@example.org", name: "Osmo", access: "edit" });
  await expect(ask(await as(own.db, await makePerson(own.db, { email: "osmo@example.org" })))).rejects.toThrow(Forbidden);
  const asked = await ask();
  const answer = { applicationId, changeId: asked.ok ? asked.value.changeId : "", answer: "accepted" as const, reason: "" };
  await expect(answerContactChange(ctx, answer)).rejects.toThrow(Forbidden);
  await expect(answerContactChange(stranger, answer)).rejects.toThrow(NotFound);
  await withdrawApplication(ctx, { applicationId });
  expect(await answerContactChange(managers[0]!, answer)).toEqual({ ok: false, refusal: "wrong-state" });
  const draft = await makeDraft(own.db);
  const [lead] = await listParties(draft.ctx, draft.applicationId);
  expect(await askContactChange(draft.ctx, { applicationId: draft.applicationId, partyId: lead?.id ?? "", ...contacts, why: "x" })).toEqual({ ok: false, refusal: "wrong-state" });
});
