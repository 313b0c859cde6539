import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import "#domain/applications/carry-out-change.ts";
import "#domain/applications/name-party.ts";
import "#domain/applications/request-change.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { answerRequestedChange } from "#domain/applications/answer-requested-change.ts";
import { askContactChange } from "#domain/applications/ask-contact-change.ts";
import { askPartyAddition } from "#domain/applications/ask-party-addition.ts";
import { askPartyRemoval } from "#domain/applications/ask-party-removal.ts";
import { signaturePurpose } from "#domain/applications/ask-party-to-sign.ts";
import { findCommitment, findSignature } from "#domain/applications/commitment.queries.ts";
import { listDuplicates, listOtherApplicationsOf } from "#domain/applications/duplicates.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { listRequestedChanges } from "#domain/applications/requested-changes.queries.ts";
import { signApplication } from "#domain/applications/sign-application.ts";
import { fingerprintOf, listSignatures } from "#domain/applications/signatures.queries.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { unseal } from "#domain/shared/seal.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { businessId, makeApplication, makeCall, makeOrganisation } from "#test/factories/rows.ts";
import { as, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const secret = "secret of the test";
const contacts = { contactName: "Mikko Ranta", contactEmail: "mikko@example.org", contactPhone: "", backupName: "Vara", backupEmail: "vara@example.org", backupPhone: undefined };
const silmu = { businessId: businessId(8801), name: "Silmu", kind: "education" as const, regionCode: null, ...contacts, contactEmail: "leena@silmu.example", units: ["Hankinnat"] };

async function scene(call?: Parameters<typeof makeCall>[1]) {
  const { call: made, cohort } = await makeCall(own.db, call);
  const application = await makeApplication(own.db, made.id, { submitted_fingerprint: "what was sent" });
  const managers: Context[] = [];
  for (let i = 0; i < 2; i++) {
    const id = await makePerson(own.db);
    await giveRole(own.db, id, "manager", { kind: "cohort", id: cohort.id });
    managers.push(await as(own.db, id, new Date(testNow.getTime() + 3_600_000)));
  }
  const ctx = await as(own.db, application.personId);
  const applicationId = application.id;
  const parties = () => listParties(ctx, applicationId);
  const [lead] = await parties();
  const ask = (c: Context = ctx) => askContactChange(c, { applicationId, partyId: lead?.id ?? "", ...contacts, why: "Yhteyshenkilö vaihtui" });
  const add = (c: Context = ctx, party = silmu) => askPartyAddition(c, { applicationId, ...party, why: "Silmu kouluttaa" });
  const remove = (partyId: string, c: Context = ctx) => askPartyRemoval(c, { applicationId, partyId, why: "Resurssit eivät riitä" });
  const answer = (changeId: string, given: { answer: "accepted" | "refused"; reason?: string } = { answer: "accepted" }, manager = managers[0]!) =>
    answerRequestedChange(manager, { applicationId, changeId, secret, ...given, reason: given.reason ?? "" });
  const accepted = async (asked: Awaited<ReturnType<typeof add | typeof remove>>) => {
    const changeId = asked.ok ? asked.value.changeId : asked.refusal;
    expect(await answer(changeId)).toEqual({ ok: true, value: null });
    return changeId;
  };
  return { call: made, applicationId, ctx, managers, lead: lead!, parties, ask, add, remove, answer, accepted };
}

test("one change waits at a time; of two organisers at once one answers, and what was accepted holds", async () => {
  const { applicationId, ctx, managers, ask, add, answer, parties } = await scene();
  const asked = await Promise.all([ask(), ask()]);
  expect(asked.map((a) => (a.ok ? "asked" : a.refusal)).sort()).toEqual(["already-asked", "asked"]);
  expect(await add()).toEqual({ ok: false, refusal: "already-asked" });
  const [open] = await listRequestedChanges(ctx, applicationId);
  const changeId = open?.id ?? "";
  expect([open?.kind, open?.why, open?.contacts?.contactEmail, (await parties())[0]?.contactEmail]).toEqual(["contacts", "Yhteyshenkilö vaihtui", "mikko@example.org", "ville@example.org"]);
  const [accept, refuse] = await Promise.all([answer(changeId, { answer: "accepted" }, managers[0]), answer(changeId, { answer: "refused", reason: "Ei" }, managers[1])]);
  expect([accept, refuse].filter((a) => a.ok)).toHaveLength(1);
  expect([accept, refuse].filter((a) => !a.ok)).toEqual([{ ok: false, refusal: "already-answered" }]);
  expect((await parties())[0]).toMatchObject(accept.ok ? { contactEmail: "mikko@example.org", backupEmail: "vara@example.org" } : { contactEmail: "ville@example.org", backupEmail: null });
  const facts = await factsAbout(own.db, { changeId });
  expect(facts).toEqual(["application.change-asked", "application.change-answered"]);
});

test("a refusal keeps the contacts and its reason; then the next can be asked", async () => {
  const { applicationId, ctx, ask, answer, parties } = await scene();
  const asked = await ask();
  const changeId = asked.ok ? asked.value.changeId : "";
  expect(await answer(changeId, { answer: "refused", reason: "Kuka valtuutti?" })).toEqual({ ok: true, value: null });
  expect((await parties())[0]?.contactEmail).toBe("ville@example.org");
  expect(await listRequestedChanges(ctx, applicationId)).toMatchObject([{ answer: "refused", reason: "Kuka valtuutti?" }]);
  const next = await ask();
  expect(await answer(next.ok ? next.value.changeId : "")).toEqual({ ok: true, value: null });
  expect((await parties())[0]?.contactEmail).toBe("mikko@example.org");
});

test("a partner comes and goes: what was sent stays, and each is a fact with its day", async () => {
  const { applicationId, ctx, lead, parties, add, remove, answer, accepted } = await scene();
  const refused = await add();
  expect(await own.db.selectFrom("organisation").select("id").where("business_id", "=", silmu.businessId).execute()).toEqual([]);
  await answer(refused.ok ? refused.value.changeId : "", { answer: "refused", reason: "Perustelkaa osuus" });
  expect(await parties()).toHaveLength(1);

  await accepted(await add());
  const [, partner] = await parties();
  expect(partner).toMatchObject({
    businessId: silmu.businessId,
    organisationName: "Silmu",
    role: "partner",
    contactEmail: "leena@silmu.example",
    backupEmail: "vara@example.org",
    units: ["Hankinnat"],
  });
  expect(await add()).toEqual({ ok: false, refusal: "already-there" });
  expect(await remove(lead.id)).toEqual({ ok: false, refusal: "is-lead" });

  await accepted(await remove(partner!.id));
  expect((await parties()).map((p) => p.id)).toEqual([lead.id]);
  await expect(remove(partner!.id)).rejects.toThrow(NotFound);
  const told = (await listRequestedChanges(ctx, applicationId)).map((c) => [c.kind, c.organisationName, c.partyId, c.answer]);
  expect(new Set(told)).toEqual(
    new Set([
      ["addition", "Silmu", null, "refused"],
      ["addition", "Silmu", partner!.id, "accepted"],
      ["removal", "Silmu", partner!.id, "accepted"],
    ]),
  );
  expect(await factsAbout(own.db, { partyId: partner!.id })).toEqual(["application.party-added", "application.party-removed"]);
  await accepted(await add()); // whoever has left may come back
  expect((await parties()).map((p) => p.organisationName)).toEqual([lead.organisationName, "Silmu"]);
  expect(await fingerprintOf(ctx, applicationId)).toBe("what was sent");
});

test("where the call asks for signatures, who comes later commits to what was sent, by a link of its own", async () => {
  const { applicationId, ctx, parties, add, remove, accepted, answer } = await scene({ needs_signatures: true });
  await accepted(await add());
  const [, partner] = await parties();
  const current = () => own.db.selectFrom("party_signature").select("id").where("party_id", "=", partner!.id).where("replaced_at", "is", null).executeTakeFirstOrThrow();
  const tokenOf = async () => unseal(secret, signaturePurpose, (await findSignature(ctx, (await current()).id))?.sealed ?? "") ?? "";
  const first = await tokenOf();
  expect(await listSignatures(ctx, applicationId)).toMatchObject([{ organisationName: "Silmu", state: "asked", version: 1 }]);

  const moved = await askContactChange(ctx, { applicationId, partyId: partner!.id, ...contacts, why: "Leena vaihtoi työtä" });
  await answer(moved.ok ? moved.value.changeId : "");
  expect((await findCommitment(ctx, first))?.dead).toBe("replaced");
  expect(await signApplication(ctx, { token: await tokenOf(), name: "Mikko Ranta", title: "rehtori" })).toEqual({ ok: true, value: null });
  expect(await listSignatures(ctx, applicationId)).toMatchObject([{ state: "signed", signerName: "Mikko Ranta" }]);

  await accepted(await remove(partner!.id));
  await accepted(await add());
  const again = (await parties())[1]!;
  const open = await own.db.selectFrom("party_signature").select("id").where("party_id", "=", again.id).executeTakeFirstOrThrow();
  const token = unseal(secret, signaturePurpose, (await findSignature(ctx, open.id))?.sealed ?? "") ?? "";
  await accepted(await remove(again.id));
  expect(await signApplication(ctx, { token, name: "Leena", title: "rehtori" })).toEqual({ ok: false, refusal: "left" });
});

test("an organisation of another application is told, before it comes and after, but not once it has left", async () => {
  const { call, applicationId, ctx, parties, add, remove, accepted } = await scene();
  const organisation = await makeOrganisation(own.db, { name: "Ammattiopisto Kide" });
  const other = await makeApplication(own.db, call.id, { organisationId: organisation.id });
  expect(await listOtherApplicationsOf(ctx, applicationId, organisation.business_id)).toMatchObject([{ otherId: other.id, organisationName: "Ammattiopisto Kide" }]);
  const asked = await add(ctx, { ...silmu, businessId: organisation.business_id });
  expect(await listRequestedChanges(ctx, applicationId)).toMatchObject([{ organisationName: "Ammattiopisto Kide" }]);
  await accepted(asked);
  expect((await listDuplicates(ctx, [applicationId])).get(applicationId)).toMatchObject([{ otherId: other.id }]);
  await accepted(await remove((await parties())[1]!.id));
  expect((await listDuplicates(ctx, [applicationId, other.id])).size).toBe(0);
});

test("only who may send asks, only an organiser answers, and not of a draft or what was taken back", async () => {
  const { applicationId, ctx, lead, ask, add, remove, answer } = await scene();
  const stranger = await as(own.db, await makePerson(own.db));
  await addWriter(ctx, { applicationId, email: "osmo@example.org", name: "Osmo", access: "edit" });
  const editor = await as(own.db, await makePerson(own.db, { email: "osmo@example.org" }));
  for (const asking of [ask, add, (c: Context) => remove(lead.id, c)]) {
    await expect(asking(stranger)).rejects.toThrow(NotFound);
    await expect(asking(editor)).rejects.toThrow(Forbidden);
  }
  const asked = await ask();
  const changeId = asked.ok ? asked.value.changeId : "";
  await expect(answer(changeId, { answer: "accepted" }, ctx)).rejects.toThrow(Forbidden);
  await expect(answer(changeId, { answer: "accepted" }, stranger)).rejects.toThrow(NotFound);
  await withdrawApplication(ctx, { applicationId });
  expect(await answer(changeId)).toEqual({ ok: false, refusal: "wrong-state" });
  expect(await add()).toEqual({ ok: false, refusal: "wrong-state" });
  const draft = await makeDraft(own.db);
  const [own1] = await listParties(draft.ctx, draft.applicationId);
  const of = { applicationId: draft.applicationId, why: "x" };
  expect(await askContactChange(draft.ctx, { ...of, partyId: own1?.id ?? "", ...contacts })).toEqual({ ok: false, refusal: "wrong-state" });
  expect(await askPartyAddition(draft.ctx, { ...of, ...silmu })).toEqual({ ok: false, refusal: "wrong-state" });
});

test("once it has been decided the organisations stay: a party's change can only be refused, its contacts may still change", async () => {
  const { applicationId, lead, add, ask, answer, parties } = await scene();
  const asked = await add();
  await own.db.updateTable("application").set({ state: "decided" }).where("id", "=", applicationId).execute();
  const changeId = asked.ok ? asked.value.changeId : "";
  expect(await answer(changeId)).toEqual({ ok: false, refusal: "wrong-state" });
  expect(await answer(changeId, { answer: "refused", reason: "Päätös on tehty" })).toEqual({ ok: true, value: null });
  expect(await add()).toEqual({ ok: false, refusal: "wrong-state" });
  const contactsAsked = await ask();
  expect(await answer(contactsAsked.ok ? contactsAsked.value.changeId : "")).toEqual({ ok: true, value: null });
  expect(await parties()).toMatchObject([{ id: lead.id, contactEmail: "mikko@example.org" }]);
});

test("an application has at most twenty organisations", async () => {
  const { applicationId, ctx, add, parties, lead } = await scene();
  const values = [];
  for (let i = 1; i < 20; i++) {
    const organisation = await makeOrganisation(own.db);
    const contact = { contact_name: "Vesa", contact_email: "vesa@example.org" };
    values.push({ id: randomUUID(), application_id: applicationId, organisation_id: organisation.id, role: "partner" as const, position: i + 1, ...contact, created_at: ctx.now });
  }
  await own.db.insertInto("application_party").values(values).execute();
  expect([(await parties()).length, (await parties())[0]?.id, await add()]).toEqual([20, lead.id, { ok: false, refusal: "too-many" }]);
});
