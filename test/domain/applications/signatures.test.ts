import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addParty } from "#domain/applications/add-party.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { askForSignatures } from "#domain/applications/ask-for-signatures.ts";
import { signaturePurpose } from "#domain/applications/ask-party-to-sign.ts";
import { attachFile } from "#domain/applications/attach-file.ts";
import { changeParty } from "#domain/applications/change-party.ts";
import { findCommitment, findSignature, getCommitmentFile } from "#domain/applications/commitment.queries.ts";
import { declineSignature } from "#domain/applications/decline-signature.ts";
import { listDuplicates } from "#domain/applications/duplicates.queries.ts";
import { deleteAttachments } from "#domain/applications/attachments.store.ts";
import { moveDrafts } from "#domain/applications/move-drafts.ts";
import { removeParty } from "#domain/applications/remove-party.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { signApplication } from "#domain/applications/sign-application.ts";
import { listSignatures } from "#domain/applications/signatures.queries.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { findBrokenRules } from "#domain/shared/invariants.queries.ts";
import { unseal } from "#domain/shared/seal.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { businessId, makeCall, smallForm } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { testSecret } from "#test/support/worker.ts";
import { diskStorage } from "../../../storage.server.ts";

const own = ownDatabase();
const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-signatures-")));
let n = 4000;
const manager = { name: "Riikka Sorsa", title: "rehtori" };
const later = (ctx: Context, minutes: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) });
const visitor = () => asVisitor(own.db);

async function addPartner(ctx: Context, applicationId: string, id = businessId((n += 1))) {
  const organisation = { businessId: id, name: `Kumppani ${id}`, kind: "education" as const, regionCode: null };
  const added = await addParty(ctx, { applicationId, ...organisation, contactName: "Mikko Ranta", contactEmail: "mikko@silmu.example", contactPhone: "", units: [] });
  if (!added.ok) throw new Error(added.refusal);
  return added.value.partyId;
}

/** A whole draft of a lead and one partner, in a call that asks for signatures. */
async function joint(callId?: string) {
  const call = callId ?? (await makeCall(own.db, { needs_signatures: true })).call.id;
  const draft = await makeDraft(own.db, { callId: call });
  const partyId = await addPartner(draft.ctx, draft.applicationId);
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme hankinnoista" } });
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  return { ...draft, partyId };
}

/** Asks, and reads the links' tokens as the mails do. */
async function ask(ctx: Context, applicationId: string): Promise<string[]> {
  const asked = await askForSignatures(ctx, { applicationId, secret: testSecret });
  if (!asked.ok) throw new Error(asked.refusal);
  const sealed = await Promise.all(asked.value.signatureIds.map((id) => findSignature(asSystem(own.db), id)));
  return sealed.map((s) => unseal(testSecret, signaturePurpose, s?.sealed ?? "")!);
}
const statesOf = async (ctx: Context, applicationId: string) => (await listSignatures(ctx, applicationId)).map((s) => s.state);

test("The fifteen to beat: 6. Organisations apply together: a partner signs by the link alone what it froze, and the application can go", async () => {
  const { applicationId, ctx } = await joint();
  expect(await statesOf(ctx, applicationId)).toEqual(["not-asked"]);
  const [token = ""] = await ask(ctx, applicationId);
  expect(await statesOf(ctx, applicationId)).toEqual(["asked"]);
  const read = await findCommitment(visitor(), token);
  expect(read).toMatchObject({ dead: null, version: 2, frozen: { answers: { goal: "Opimme hankinnoista", promise: "on" } } });
  expect(await signApplication(visitor(), { token, ...manager })).toEqual({ ok: true, value: null });
  const [signature] = await listSignatures(ctx, applicationId);
  expect(signature).toMatchObject({ state: "signed", version: 2, signerName: "Riikka Sorsa", signerTitle: "rehtori", answeredAt: testNow });
  expect(await submitApplication(ctx, { applicationId, unsignedReason: "ei tarpeen" })).toMatchObject({ ok: true });
  const row = await own.db.selectFrom("application").select(["state", "unsigned_reason"]).where("id", "=", applicationId).executeTakeFirstOrThrow();
  expect(row).toEqual({ state: "submitted", unsigned_reason: null });
  expect((await findCommitment(visitor(), token))?.dead).toBe("signed");
  expect(await findBrokenRules(own.db)).toEqual([]);
});

test("without a signature the lead says why, and the reason stays with the application; a call that asks for none sends as it is", async () => {
  const { applicationId, ctx } = await joint();
  const [token = ""] = await ask(ctx, applicationId);
  expect(await submitApplication(ctx, { applicationId })).toEqual({ ok: false, refusal: "unsigned" });
  expect(await submitApplication(ctx, { applicationId, unsignedReason: "Rehtori on lomalla." })).toMatchObject({ ok: true });
  expect(await own.db.selectFrom("application").select("unsigned_reason").where("id", "=", applicationId).executeTakeFirstOrThrow()).toEqual({ unsigned_reason: "Rehtori on lomalla." });
  expect(await signApplication(visitor(), { token, ...manager })).toEqual({ ok: false, refusal: "sent" });
  const without = await joint((await makeCall(own.db)).call.id);
  expect(await askForSignatures(without.ctx, { applicationId: without.applicationId, secret: testSecret })).toEqual({ ok: false, refusal: "signatures-off" });
  expect(await submitApplication(without.ctx, { applicationId: without.applicationId })).toMatchObject({ ok: true });
});

test("a change makes what was signed outdated: the link says so, submitting stops, asking again mends it", async () => {
  const { applicationId, ctx } = await joint();
  const [first = ""] = await ask(ctx, applicationId);
  await signApplication(visitor(), { token: first, ...manager });
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 2, answers: { goal: "Jotain muuta" } });
  expect(await statesOf(ctx, applicationId)).toEqual(["outdated"]);
  expect(await submitApplication(ctx, { applicationId })).toEqual({ ok: false, refusal: "unsigned" });
  expect(await findCommitment(visitor(), first)).toMatchObject({ dead: "signed", frozen: { answers: { goal: "Opimme hankinnoista" } } });
  const [second = ""] = await ask(ctx, applicationId);
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 3, answers: { goal: "Vielä muuta" } });
  expect(await findCommitment(visitor(), second)).toMatchObject({ dead: "changed", frozen: null });
  expect(await signApplication(visitor(), { token: second, ...manager })).toEqual({ ok: false, refusal: "changed" });
  const [third = ""] = await ask(ctx, applicationId);
  expect((await findCommitment(visitor(), second))?.dead).toBe("replaced");
  expect(await signApplication(visitor(), { token: third, ...manager })).toMatchObject({ ok: true });
  expect(await statesOf(ctx, applicationId)).toEqual(["signed"]);
});

test("a file and another partner are part of what is signed; a contact person is not, but takes the open link away", async () => {
  const { call } = await makeCallWithForm(own.db, wideForm);
  await own.db.updateTable("call").set({ needs_signatures: true }).where("id", "=", call.id).execute();
  const { applicationId, ctx, partyId } = await joint(call.id);
  const [first = ""] = await ask(ctx, applicationId);
  const bytes = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const attached = await attachFile(later(ctx, 1), { applicationId, question: "plan", name: "suunnitelma.pdf", bytes }, storage);
  expect(attached).toMatchObject({ ok: true });
  expect((await findCommitment(visitor(), first))?.dead).toBe("changed");
  const [second = ""] = await ask(later(ctx, 2), applicationId);
  const { frozen } = (await findCommitment(visitor(), second))!;
  const attachmentId = frozen!.attachments[0]!.id;
  expect((await getCommitmentFile(visitor(), { token: second, attachmentId }, storage)).name).toBe("suunnitelma.pdf");
  await expect(getCommitmentFile(visitor(), { token: first, attachmentId }, storage)).rejects.toThrow("attachment not found");
  const other = await addPartner(ctx, applicationId);
  expect(await signApplication(visitor(), { token: second, ...manager })).toEqual({ ok: false, refusal: "changed" });
  await removeParty(ctx, { applicationId, partyId: other });
  await changeParty(ctx, { applicationId, partyId, contactName: "Toinen Yhteys", contactEmail: "mikko@silmu.example", contactPhone: "", units: [] });
  expect((await findCommitment(visitor(), second))?.dead).toBeNull();
  await changeParty(ctx, { applicationId, partyId, contactName: "Toinen Yhteys", contactEmail: "toinen@silmu.example", contactPhone: "", units: [] });
  expect(await signApplication(visitor(), { token: second, ...manager })).toEqual({ ok: false, refusal: "replaced" });
});

test("two clicks at once sign once, and a click beside an edit never signs what was not read", async () => {
  const { applicationId, ctx } = await joint();
  const [token = ""] = await ask(ctx, applicationId);
  const both = await Promise.all([signApplication(visitor(), { token, ...manager }), signApplication(visitor(), { token, name: "Toinen", title: "johtaja" })]);
  expect(both.filter((o) => o.ok)).toHaveLength(1);
  expect(both.find((o) => !o.ok)).toEqual({ ok: false, refusal: "signed" });
  const facts = await own.db.selectFrom("event").select("payload").where("name", "=", "application.signed").execute();
  expect(facts.filter((f) => (f.payload as { applicationId: string }).applicationId === applicationId)).toHaveLength(1);
  for (let i = 0; i < 5; i += 1) {
    const raced = await joint();
    const [link = ""] = await ask(raced.ctx, raced.applicationId);
    const [signed] = await Promise.all([
      signApplication(visitor(), { token: link, ...manager }),
      saveAnswers(raced.ctx, { applicationId: raced.applicationId, section: "need", baseVersion: 2, answers: { goal: "Ehti väliin" } }),
    ]);
    if (!signed.ok) expect(signed.refusal).toBe("changed");
    expect(await statesOf(raced.ctx, raced.applicationId)).toEqual(["outdated"]);
  }
});

describe("asking", () => {
  test("needs a whole application and the right to submit; a second click mails nobody, ten minutes later it does", async () => {
    const { applicationId, ctx } = await joint();
    await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 2, answers: { goal: "" } });
    expect(await askForSignatures(ctx, { applicationId, secret: testSecret })).toEqual({ ok: false, refusal: "incomplete" });
    await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 3, answers: { goal: "Opimme" } });
    const editor = await makePerson(own.db, { email: "muokkaaja@example.org" });
    await addWriter(ctx, { applicationId, email: "muokkaaja@example.org", name: "Muokkaaja", access: "edit" });
    await expect(askForSignatures(await as(own.db, editor), { applicationId, secret: testSecret })).rejects.toThrow("not allowed");
    await expect(askForSignatures(await as(own.db, await makePerson(own.db)), { applicationId, secret: testSecret })).rejects.toThrow("application not found");
    const clicks = await Promise.all([askForSignatures(ctx, { applicationId, secret: testSecret }), askForSignatures(ctx, { applicationId, secret: testSecret })]);
    expect(clicks.filter((c) => c.ok)).toHaveLength(1);
    expect(clicks.find((c) => !c.ok)).toEqual({ ok: false, refusal: "nobody-to-ask" });
    expect(await askForSignatures(later(ctx, 11), { applicationId, secret: testSecret })).toMatchObject({ ok: true });
  });

  test("asks only those who have not signed, and again one who declined", async () => {
    const { applicationId, ctx } = await joint();
    await addPartner(ctx, applicationId);
    const [one = "", two = ""] = await ask(ctx, applicationId);
    await signApplication(visitor(), { token: one, ...manager });
    expect(await declineSignature(visitor(), { token: two, reason: "Aikataulu ei sovi." })).toEqual({ ok: true, value: null });
    expect(await signApplication(visitor(), { token: two, ...manager })).toEqual({ ok: false, refusal: "declined" });
    expect(await statesOf(ctx, applicationId)).toEqual(["signed", "declined"]);
    expect(await ask(ctx, applicationId)).toHaveLength(1);
    expect(await statesOf(ctx, applicationId)).toEqual(["signed", "asked"]);
  });
});

test("a link ends with the call and with the application; no token but the link's opens anything, and none is readable in the database", async () => {
  const { applicationId, ctx, partyId } = await joint();
  const [token = ""] = await ask(ctx, applicationId);
  const closed = { ...visitor(), now: new Date("2026-12-11T14:00:01Z") };
  expect((await findCommitment(closed, token))?.dead).toBe("late");
  expect(await signApplication(closed, { token, ...manager })).toEqual({ ok: false, refusal: "late" });
  expect(await findCommitment(visitor(), `${token}x`)).toBeNull();
  await expect(signApplication(visitor(), { token: "", ...manager })).rejects.toThrow("signature not found");
  const row = await own.db.selectFrom("party_signature").selectAll().where("party_id", "=", partyId).executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(token);
  await withdrawApplication(ctx, { applicationId });
  expect((await findCommitment(visitor(), token))?.dead).toBe("withdrawn");
});

test("staff see which business ids are in another sent application of the same call; drafts, withdrawn ones and other calls do not count", async () => {
  const { call } = await makeCall(own.db);
  const shared = businessId((n += 1));
  const applications = [];
  for (let i = 0; i < 4; i += 1) {
    const made = await joint(i === 3 ? undefined : call.id);
    await addPartner(made.ctx, made.applicationId, shared);
    if (i !== 2) expect(await submitApplication(made.ctx, { applicationId: made.applicationId, unsignedReason: "Testi" })).toMatchObject({ ok: true });
    applications.push(made);
  }
  const ids = applications.map((a) => a.applicationId);
  const found = await listDuplicates(asSystem(own.db), ids);
  expect([...found.keys()].sort()).toEqual([ids[0], ids[1], ids[2]].sort());
  expect(found.get(ids[0]!)).toEqual([{ organisationName: `Kumppani ${shared}`, businessId: shared, otherId: ids[1], otherNumber: expect.stringMatching(/^KOH-/) }]);
  expect(
    found
      .get(ids[2]!)
      ?.map((d) => d.otherId)
      .sort(),
  ).toEqual([ids[0], ids[1]].sort());
  await withdrawApplication(applications[1]!.ctx, { applicationId: ids[1]! });
  expect((await listDuplicates(asSystem(own.db), [ids[0]!])).size).toBe(0);
});

test("a partner who has not answered is reminded by the address alone, until it answers or the deadline", async () => {
  const { call, cohort } = await makeCall(own.db, { needs_signatures: true });
  const { applicationId, ctx } = await joint(call.id);
  const reminders = async () => (await planReminders(asSystem(own.db), { from: testNow, until: new Date(call.closes_at), cohortId: cohort.id })).filter((r) => r.kind === "signature-due");
  const planned = async () => (await reminders()).map(({ address, personId, dueAt, ref }) => ({ address, personId, due: dueAt.toISOString(), of: ref.applicationId }));
  expect(await planned()).toEqual([]);
  const [token = ""] = await ask(ctx, applicationId);
  const to = { address: "mikko@silmu.example", personId: null, of: applicationId };
  expect(await planned()).toEqual([
    { ...to, due: "2026-12-08T07:00:00.000Z" },
    { ...to, due: "2026-12-10T07:00:00.000Z" },
  ]);
  const ref = (await reminders())[0]?.ref ?? {};
  expect(await reminderFacts["signature-due"](asSystem(own.db), ref, "")).toMatchObject({ language: "fi", at: call.closes_at, lead: expect.stringMatching(/^Hakijakunta/) });
  await signApplication(visitor(), { token, ...manager });
  expect(await planned()).toEqual([]);
  expect(await reminderFacts["signature-due"](asSystem(own.db), ref, "")).toBeUndefined();
});

test("nobody is reminded of what cannot be answered: refused, changed since, the partner gone, withdrawn; more time moves the reminder", async () => {
  const { call, cohort } = await makeCall(own.db, { needs_signatures: true });
  const made = await Promise.all([joint(call.id), joint(call.id), joint(call.id), joint(call.id)]);
  const [declined, changed, removed, withdrawn] = [made[0]!, made[1]!, made[2]!, made[3]!];
  const planned = async (until: Date) => (await planReminders(asSystem(own.db), { from: testNow, until, cohortId: cohort.id })).filter((r) => r.kind === "signature-due");
  const tokens = [];
  for (const { ctx, applicationId } of made) tokens.push(await ask(ctx, applicationId));
  const closesAt = new Date(call.closes_at);
  const before = await planned(closesAt);
  expect(before).toHaveLength(8);
  await declineSignature(visitor(), { token: tokens[0]![0]!, reason: "Ei nyt" });
  await saveAnswers(changed.ctx, { applicationId: changed.applicationId, section: "need", baseVersion: 2, answers: { goal: "Muuta" } });
  await removeParty(removed.ctx, { applicationId: removed.applicationId, partyId: removed.partyId });
  await withdrawApplication(withdrawn.ctx, { applicationId: withdrawn.applicationId });
  expect(await planned(closesAt)).toEqual([]);
  for (const { ref } of before) expect(await reminderFacts["signature-due"](asSystem(own.db), ref, "")).toBeUndefined();

  expect(await statesOf(declined.ctx, declined.applicationId)).toEqual(["declined"]);
  await ask(later(declined.ctx, 11), declined.applicationId);
  const until = new Date("2026-12-14T10:00:00Z");
  const extension = { id: newId({ now: testNow }), call_id: call.id, application_id: declined.applicationId, email: "aino@example.org", until, why: "Katko", given_at: testNow };
  await own.db
    .insertInto("extension")
    .values({ ...extension, given_by: await makePerson(own.db) })
    .execute();
  expect((await planned(until)).map((r) => r.dueAt.toISOString().slice(0, 10))).toEqual(["2026-12-11", "2026-12-13"]);
});

test("the reminder of a draft names the partners whose commitment to it as it is now is missing, where the call asks for them", async () => {
  const { applicationId, ctx } = await joint();
  const writer = await makePerson(own.db);
  const facts = (id = applicationId) => reminderFacts["draft-closing"](asSystem(own.db), { applicationId: id }, writer);
  const missing = { things: [expect.stringMatching(/^Kumppani/)], count: 1 };
  expect(await facts()).toMatchObject(missing);
  const [token = ""] = await ask(ctx, applicationId);
  await signApplication(visitor(), { token, ...manager });
  expect(await facts()).toMatchObject({ things: [], count: 0 });
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 2, answers: { goal: "Muuta" } });
  expect(await facts(), "what it signed has changed").toMatchObject(missing);
  const without = await joint((await makeCall(own.db)).call.id);
  expect(await facts(without.applicationId)).toMatchObject({ things: [], count: 0 });
});

test("who has signed reads what they signed under the questions of then, whatever the form asks now", async () => {
  const { call } = await makeCall(own.db, { needs_signatures: true });
  const { applicationId, ctx } = await joint(call.id);
  const [token = ""] = await ask(ctx, applicationId);
  await signApplication(visitor(), { token, ...manager });
  const renamed = { ...smallForm, sections: smallForm.sections.map((s) => ({ ...s, title: { fi: "Uusi otsikko" } })) };
  const formVersionId = newId({ now: testNow });
  await own.db.insertInto("form_version").values({ id: formVersionId, content: renamed, created_at: testNow }).execute();
  await moveDrafts(asSystem(own.db), { callId: call.id, formVersionId });
  const read = await findCommitment(visitor(), token);
  expect([read?.dead, read?.frozen?.form]).toEqual(["signed", smallForm]);
  expect(await statesOf(ctx, applicationId)).toEqual(["outdated"]);
});

test("another form makes what was asked about another application; what was sent stays signed when its files are erased in time", async () => {
  const { call } = await makeCallWithForm(own.db, wideForm);
  await own.db.updateTable("call").set({ needs_signatures: true }).where("id", "=", call.id).execute();
  const { applicationId, ctx } = await joint(call.id);
  const [first = ""] = await ask(ctx, applicationId);
  const formVersionId = newId({ now: testNow });
  await own.db.insertInto("form_version").values({ id: formVersionId, content: wideForm, created_at: testNow }).execute();
  await moveDrafts(asSystem(own.db), { callId: call.id, formVersionId });
  expect(await signApplication(visitor(), { token: first, ...manager })).toEqual({ ok: false, refusal: "changed" });
  const bytes = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  await attachFile(ctx, { applicationId, question: "plan", name: "suunnitelma.pdf", bytes }, storage);
  const [second = ""] = await ask(ctx, applicationId);
  await signApplication(visitor(), { token: second, ...manager });
  expect(await submitApplication(ctx, { applicationId })).toMatchObject({ ok: true });
  await deleteAttachments(own.db, applicationId, ["plan"]);
  expect(await statesOf(ctx, applicationId)).toEqual(["signed"]);
});
