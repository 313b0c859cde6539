import { expect, test } from "vitest";
import { addParty } from "#domain/applications/add-party.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { commentOnAnswer } from "#domain/applications/comment-on-answer.ts";
import { endExtension } from "#domain/applications/end-extension.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { askForSignatures } from "#domain/applications/ask-for-signatures.ts";
import { signApplication } from "#domain/applications/sign-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { localValue } from "#domain/shared/time.rules.ts";
import { AnswersCommented } from "#emails/answers-commented.tsx";
import { ApplicationReceived } from "#emails/application-received.tsx";
import { ApplicationSaved } from "#emails/application-saved.tsx";
import { ApplicationWithdrawn } from "#emails/application-withdrawn.tsx";
import type { Email } from "#emails/define-email.tsx";
import { renderEmail } from "#emails/define-email.tsx";
import { PartyNamed } from "#emails/party-named.tsx";
import { SignatureAsked } from "#emails/signature-asked.tsx";
import { WriterInvited } from "#emails/writer-invited.tsx";
import { businessId, makeCall } from "#test/factories/rows.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { eventually, testSecret, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const real = () => new Date();

test("from the first save to the withdrawal each person gets each mail once, and the receipt holds every answer", async () => {
  const { call } = await makeCall(own.db, { needs_signatures: true, closes_at: new Date(real().getTime() + 20 * 86_400_000), confirm_by: new Date(real().getTime() + 40 * 86_400_000) });
  const aino = await as(own.db, await makePerson(own.db, { name: "Aino Kallio", email: "aino@example.org" }), real());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx: aino });
  const worker = await testWorker({ db: own.db, url: own.url, smtpUrl: sink.url });
  const got = (address: string, subject: RegExp) => eventually(() => sink.to(address).find((m) => subject.test(m.mail.subject ?? "")), `${subject.source} to ${address}`);

  await saveAnswers(aino, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme <b>hankinnoista</b>\nyhdessä", budget: "1250000" } });
  expect((await got("aino@example.org", /tallessa/)).mail.text).toContain(`/my/applications/${applicationId}`);
  await addWriter(aino, { applicationId, email: "osmo@example.org", name: "Osmo Laine", access: "edit" });
  expect((await got("osmo@example.org", /Aino Kallio kutsui/)).mail.text).toContain("Muokkaa hakemusta");
  await addParty(aino, {
    applicationId,
    businessId: businessId(7001),
    name: "Ammattiopisto Silmu",
    kind: "education",
    regionCode: null,
    contactName: "Leena",
    contactEmail: "leena@silmu.example",
    contactPhone: "",
    units: [],
  });
  await saveAnswers(aino, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  await askForSignatures({ ...aino, now: real() }, { applicationId, secret: testSecret });
  const asked = await got("leena@silmu.example", /pyytää sitoumusta/);
  const token = /\/commitments\/([\w-]{43})/.exec(asked.mail.text ?? "")?.[1] ?? "";
  const coming = await planReminders(asSystem(own.db, real()), { from: real(), until: new Date(call.closes_at) });
  await queueMessages(
    asSystem(own.db, real()),
    coming.filter((r) => r.kind === "signature-due" && r.ref.days === "3").map((r) => ({ ...r, dueAt: real() })),
  );
  const reminded = await got("leena@silmu.example", /odottaa vastausta/);
  expect(reminded.mail.text).toContain(`/commitments/${token}`);
  expect(reminded.mail.text).toContain("ilmoitti sinut");
  const kept = await own.db.selectFrom("message").select(["body", "ref", "key", "state"]).where("kind", "in", ["signature-asked", "signature-due"]).execute();
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await signApplication({ ...aino, actor: { kind: "visitor" } }, { token, name: "Riikka Sorsa", title: "rehtori" })).toEqual({ ok: true, value: null });
  expect(await submitApplication(aino, { applicationId })).toMatchObject({ ok: true });

  const receipt = await got("aino@example.org", /vastaanotettu/);
  expect(receipt.mail.subject).toContain("KOH-");
  for (const part of ["Opimme <b>hankinnoista</b>", "1 250 000", "Kyllä"]) expect((receipt.mail.text ?? "").replace(/\u00a0/g, " ")).toContain(part);
  const [pdf] = receipt.mail.attachments;
  expect(pdf?.filename).toMatch(/^KOH-\d{4}-0001\.pdf$/);
  expect(textOfPdf(new Uint8Array(pdf!.content as ArrayBuffer))).toContain("Ammattiopisto Silmu");
  expect(textOfPdf(new Uint8Array(pdf!.content as ArrayBuffer))).toContain("Riikka Sorsa");
  await got("leena@silmu.example", /Ammattiopisto Silmu/);
  expect(sink.to("osmo@example.org")).toHaveLength(1);

  await withdrawApplication(aino, { applicationId });
  for (const address of ["aino@example.org", "osmo@example.org", "leena@silmu.example"]) await got(address, /peruttu/);
  await worker.stop();
  expect(["aino", "osmo"].map((n) => sink.to(`${n}@example.org`).length)).toEqual([3, 2]);
  expect(sink.to("leena@silmu.example")).toHaveLength(4);
});

test("a talk about the answers is mailed of once a day, to the others who may comment, and nothing of what was said", async () => {
  const { call, cohort } = await makeCall(own.db, { closes_at: new Date(real().getTime() + 20 * 86_400_000), confirm_by: new Date(real().getTime() + 40 * 86_400_000) });
  await own.db.updateTable("cohort").set({ quiet_from: "00:00", quiet_to: "00:00" }).where("id", "=", cohort.id).execute();
  const kirsi = await as(own.db, await makePerson(own.db, { name: "Kirsi", email: "kirsi@example.org" }), real());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx: kirsi });
  for (const access of ["see", "comment"] as const) await addWriter(kirsi, { applicationId, email: `${access}@example.org`, name: access, access });
  const worker = await testWorker({ db: own.db, url: own.url, smtpUrl: sink.url });
  for (const body of ["Salainen huomio", "Toinen"]) await commentOnAnswer(kirsi, { applicationId, question: "goal", body });
  const rows = () => own.db.selectFrom("message").select(["address", "due_at", "state"]).where("kind", "=", "answers-commented").execute();
  await eventually(async () => (await rows()).length > 0, "the row of the mail");
  await eventually(async () => !(await own.db.selectFrom("event").select("id").where("name", "=", "application.answer-commented").where("dispatched_at", "is", null).executeTakeFirst()));
  expect(
    (await rows()).map((r) => [r.address, r.state, r.due_at > new Date(real().getTime() + 25 * 60_000)]),
    "not before it has been gathered",
  ).toEqual([["comment@example.org", "queued", true]]);
  await own.db.updateTable("message").set({ due_at: real() }).where("kind", "=", "answers-commented").execute();
  const mail = await eventually(() => sink.to("comment@example.org").find((m) => /2 kommenttia/.test(m.mail.subject ?? "")), "the mail");
  expect(mail.mail.text).toContain("Kirsi");
  expect(mail.mail.text).not.toContain("Salainen");
  await worker.stop();
  for (const address of ["kirsi@example.org", "see@example.org"]) expect(sink.to(address).map((m) => m.mail.subject)).not.toContainEqual(expect.stringMatching(/kommen/));
});

test("an extension reaches whom it was given to, with and without an account, and so does its end", async () => {
  const day = 86_400_000;
  const { call, cohort } = await makeCall(own.db, { closes_at: new Date(real().getTime() + 2 * day), confirm_by: new Date(real().getTime() + 40 * day) });
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const manager = await as(own.db, managerId, real());
  const sini = await as(own.db, await makePerson(own.db, { name: "Sini", email: "sini@example.org", language: "sv" }), real());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx: sini });
  await addWriter(sini, { applicationId, email: "lukija@example.org", name: "Lukija", access: "see" });
  const worker = await testWorker({ db: own.db, url: own.url, smtpUrl: sink.url });
  const until = localValue(new Date(real().getTime() + 5 * day), "Europe/Helsinki");
  const given = await giveExtension(manager, { cohortId: cohort.id, email: "sini@example.org", until, why: "Salainen syy" });
  await giveExtension(manager, { cohortId: cohort.id, email: "tuntematon@example.org", until, why: "Uusi hakija" });
  const got = (address: string, subject: RegExp) => eventually(() => sink.to(address).find((m) => subject.test(m.mail.subject ?? "")), `${subject.source} to ${address}`);
  const known = await got("sini@example.org", /mer tid/);
  expect(known.mail.text).toContain(encodeURIComponent(`/my/applications/${applicationId}`));
  expect(known.mail.text).not.toContain("Salainen syy");
  expect((await got("tuntematon@example.org", /lisää aikaa/)).mail.text).toContain(encodeURIComponent(`/calls/${call.id}/application`));
  await endExtension({ ...manager, now: real() }, { cohortId: cohort.id, extensionId: given.ok ? given.value.extensionId : "" });
  await got("sini@example.org", /avslutad/);
  await worker.stop();
  expect(sink.to("lukija@example.org").map((m) => m.mail.subject)).not.toContainEqual(expect.stringMatching(/aikaa|tid|pidennys/i));
});

test.each([ApplicationSaved, AnswersCommented, WriterInvited, SignatureAsked, ApplicationReceived, PartyNamed, ApplicationWithdrawn] as Email[])("$name reads well in each language", async (email) => {
  const subjects = new Set<string>();
  for (const language of ["fi", "sv", "en"] as const) {
    const { subject, text, html } = await renderEmail(email, email.example, language, "Europe/Helsinki");
    expect(subject + text).not.toMatch(/\{\{|undefined|applications\./);
    expect(html).toContain(`lang="${language}"`);
    subjects.add(subject);
  }
  expect(subjects.size).toBe(3);
});
