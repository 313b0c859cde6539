import { expect, test } from "vitest";
import { addParty } from "#domain/applications/add-party.ts";
import { askCompletion } from "#domain/applications/ask-completion.ts";
import { answerRequestedChange } from "#domain/applications/answer-requested-change.ts";
import { askContactChange } from "#domain/applications/ask-contact-change.ts";
import { askPartyAddition } from "#domain/applications/ask-party-addition.ts";
import { askPartyRemoval } from "#domain/applications/ask-party-removal.ts";
import { changeParty } from "#domain/applications/change-party.ts";
import { extendCompletion } from "#domain/applications/extend-completion.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { saveCompletion } from "#domain/applications/save-completion.ts";
import { sendCompletion } from "#domain/applications/send-completion.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { withdrawCompletion } from "#domain/applications/withdraw-completion.ts";
import { changeQuestion } from "#domain/forms/change-question.ts";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { publishForm } from "#domain/forms/publish-form.ts";
import { localValue } from "#domain/shared/time.rules.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { businessId, makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { eventually, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const until = (days: number) => localValue(inDays(days), "Europe/Helsinki");

test("from a changed form to a completion: writers, the lead's contact and its backup hear in the language of the case, the organiser when it comes", async () => {
  const { call, cohort } = await makeCall(own.db, { closes_at: inDays(2), confirm_by: inDays(40) });
  await giveRole(own.db, await makePerson(own.db, { email: "sanna@example.org", name: "Sanna Virta" }), "manager", { kind: "cohort", id: cohort.id });
  const aino = await as(own.db, await makePerson(own.db, { email: "aino@example.org", name: "Aino Kallio", language: "sv" }), new Date());
  const sanna = await as(own.db, (await own.db.selectFrom("person").select("id").where("email", "=", "sanna@example.org").executeTakeFirstOrThrow()).id, new Date());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx: aino });
  const worker = await testWorker({ db: own.db, url: own.url, smtpUrl: sink.url });
  const got = (address: string, subject: RegExp) => eventually(() => sink.to(address).find((m) => subject.test(m.mail.subject ?? "")), `${subject.source} to ${address}`);

  const question = { kind: "short" as const, label: { fi: "Mittarit", sv: "Mätare", en: "Measures" }, help: {}, required: false };
  await changeQuestion(sanna, { cohortId: cohort.id, section: "need", key: null, shown: "", question });
  await publishForm(sanna, { cohortId: cohort.id, shown: fingerprint((await getFormForEditing(sanna, cohort.id)).form) });
  expect((await got("aino@example.org", /blanketten/)).mail.text).toContain("Mätare");

  const [lead] = await listParties(aino, applicationId);
  const contacts = { contactName: "Ville", contactEmail: "ville@example.org", contactPhone: "", units: [] };
  await changeParty(aino, { applicationId, partyId: lead?.id ?? "", ...contacts, backupName: "Vara", backupEmail: "vara@example.org", backupPhone: undefined });
  await addParty(aino, { applicationId, businessId: businessId(7701), name: "Silmu", kind: "education", regionCode: null, ...contacts, contactEmail: "leena@silmu.example" });
  await saveAnswers(aino, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme", budget: "1000" } });
  await saveAnswers(aino, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  await submitApplication({ ...aino, now: new Date() }, { applicationId });
  await got("vara@example.org", /vastaanotettu/);

  const asked = await askCompletion({ ...sanna, now: new Date() }, { applicationId, questions: ["budget"], message: "Budjetti puuttuu", until: until(5) });
  const ids = { applicationId, completionId: asked.ok ? asked.value.completionId : "" };
  const request = await got("aino@example.org", /Täydennä hakemus KOH-/);
  for (const part of ["Budjetti puuttuu", `/my/applications/${applicationId}/completions/${ids.completionId}`]) expect(request.mail.text).toContain(part);
  for (const address of ["ville@example.org", "vara@example.org"]) expect((await got(address, /Täydennä hakemus KOH-/)).mail.text).not.toContain("/completions/");
  await extendCompletion({ ...sanna, now: new Date() }, { ...ids, until: until(9) });
  await got("vara@example.org", /Lisää aikaa/);
  await saveCompletion(aino, { ...ids, baseVersion: 2, answers: { budget: "1250000" } });
  await sendCompletion({ ...aino, now: new Date() }, ids);
  const receipt = await got("aino@example.org", /Täydennys vastaanotettu/);
  expect((receipt.mail.text ?? "").replace(/\u00a0/g, " ")).toContain("1 250 000");
  expect(textOfPdf(new Uint8Array(receipt.mail.attachments[0]!.content as ArrayBuffer)).replace(/\u00a0/g, " ")).toContain("1 250 000");
  expect((await got("sanna@example.org", /Täydennys saapui/)).mail.text).toContain(`/organise/cohorts/${cohort.id}/applications/${applicationId}`);
  const next = await askCompletion({ ...sanna, now: new Date() }, { applicationId, questions: ["goal"], message: "Tavoite?", until: until(9) });
  await withdrawCompletion({ ...sanna, now: new Date() }, { applicationId, completionId: next.ok ? next.value.completionId : "" });
  await got("aino@example.org", /pyyntö peruttu/);
  const organiser = (await own.db.selectFrom("organiser").select("contact_email").executeTakeFirstOrThrow()).contact_email;
  const other = { contactName: "Uusi", contactEmail: "uusi@example.org", contactPhone: "" };
  const change = await askContactChange({ ...aino, now: new Date() }, { applicationId, partyId: lead?.id ?? "", ...other, why: "Vaihtui" });
  expect((await got(organiser, /Pyyntö muuttaa yhteystietoja/)).mail.text).toContain("Vaihtui");
  const answer = (made: { ok: true; value: { changeId: string } } | { ok: false }) =>
    answerRequestedChange({ ...sanna, now: new Date() }, { applicationId, changeId: made.ok ? made.value.changeId : "", answer: "accepted", reason: "", secret: "secret of the test" });
  await answer(change);
  for (const address of ["aino@example.org", "uusi@example.org"]) await got(address, /Yhteystiedot muutettu/);
  const partner = {
    businessId: businessId(7702),
    name: "Kide",
    kind: "education" as const,
    regionCode: null,
    ...contacts,
    contactEmail: "kati@kide.example",
    backupName: "Vara",
    backupEmail: "vara@kide.example",
    backupPhone: undefined,
  };
  await answer(await askPartyAddition({ ...aino, now: new Date() }, { applicationId, ...partner, why: "Mukaan" }));
  await got("kati@kide.example", /Kide on mukana hakemuksessa/);
  expect(sink.to("leena@silmu.example").filter((m) => /on mukana hakemuksessa/.test(m.mail.subject ?? ""))).toHaveLength(1);
  const kide = (await listParties(aino, applicationId)).find((p) => p.organisationName === "Kide");
  await answer(await askPartyRemoval({ ...aino, now: new Date() }, { applicationId, partyId: kide?.id ?? "", why: "Pois" }));
  for (const address of ["aino@example.org", "kati@kide.example", "vara@kide.example"]) await got(address, /Kide ei ole enää mukana/);
  await worker.stop();
  expect(sink.to("leena@silmu.example").map((m) => m.mail.subject)).not.toContainEqual(expect.stringMatching(/äydenn/));
});
