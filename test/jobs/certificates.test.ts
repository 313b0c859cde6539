import { expect, test } from "vitest";
import { issueDueCertificates } from "#domain/certificates/issue-due-certificates.ts";
import { revokeCertificate } from "#domain/certificates/revoke-certificate.ts";
import { setCertificateRule } from "#domain/certificates/set-certificate-rule.ts";
import { showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { eventually, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const address = "asa.oberg@havsstrand.example";

test("a certificate comes by mail as a PDF in its person's language, once; when it is revoked, the reason follows", async () => {
  const { call, cohort } = await makeCall(own.db);
  const personId = await makePerson(own.db, { name: "Åsa Öberg", email: address, language: "sv" });
  await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, personId });
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  await setCertificateRule(asSystem(own.db), {
    cohortId: cohort.id,
    attendancePercent: 100,
    planAccepted: false,
    feedbackGiven: false,
    signerName: "Outi Salmela",
    signerTitle: { fi: "Kehityspäällikkö" },
  });
  const session = await makeSession(own.db, cohort.id, { heldAt: new Date("2027-01-20T10:00:00Z") });
  await own.db.insertInto("attendance").values({ session_id: session.id, person_id: personId, state: "late", marked_by: manager, marked_at: session.startsAt }).execute();

  const workers = await Promise.all([1, 2].map(() => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url })));
  await issueDueCertificates(asSystem(own.db, new Date()));
  const [issued] = await eventually(() => sink.to(address).length > 0 && sink.to(address), "the certificate");
  const award = await own.db.selectFrom("award").selectAll().executeTakeFirstOrThrow();
  expect(issued!.mail.subject).toContain("Ditt intyg är klart");
  const [pdf] = issued!.mail.attachments;
  expect([pdf?.mimeType, pdf?.filename]).toEqual(["application/pdf", `kohortti-${showCertificateCode(award.code)}.pdf`]);
  const text = textOfPdf(new Uint8Array(pdf!.content as ArrayBuffer));
  expect(text).toContain("Åsa Öberg");
  expect(text).toContain(showCertificateCode(award.code));

  await revokeCertificate(await as(own.db, manager, new Date()), { awardId: award.id, reason: "Fel person var antecknad." });
  await eventually(() => sink.to(address).length === 2, "the mail about the revocation");
  await Promise.all(workers.map((w) => w.stop()));
  expect(sink.to(address)[1]!.mail.text).toContain("Fel person var antecknad.");
  expect(sink.to(address)).toHaveLength(2);
});
