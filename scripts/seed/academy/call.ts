import { answerEnquiry } from "#domain/enquiries/answer-enquiry.ts";
import { makeEnquiry } from "#domain/enquiries/make-enquiry.ts";
import { addParty } from "#domain/applications/add-party.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { askForSignatures } from "#domain/applications/ask-for-signatures.ts";
import { signaturePurpose } from "#domain/applications/ask-party-to-sign.ts";
import { attachFile } from "#domain/applications/attach-file.ts";
import { changeParty } from "#domain/applications/change-party.ts";
import { findSignature } from "#domain/applications/commitment.queries.ts";
import { markSectionDone } from "#domain/applications/mark-section-done.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { signApplication } from "#domain/applications/sign-application.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { unseal } from "#domain/shared/seal.ts";
import { arrive } from "../arrive.ts";
import { pdfOf } from "../pdf-of.ts";
import { outi } from "../organisers.ts";
import { at, must, type Scene, type Step } from "../story.ts";
import { sectionsOf, type Applicant } from "./applicant.ts";
import { chosenApplicants } from "./applicants-chosen.ts";
import { otherApplicants } from "./applicants-others.ts";

export const applicants = [...chosenApplicants, ...otherApplicants];

const fits = { buyer: "yes", procurement: "yes", people: "yes", secret: "no" } as const;

async function start(scene: Scene, { key, language, lead, writer, coWriters, partners }: Applicant) {
  const me = await arrive(scene, writer, language);
  const { units, ...organisation } = lead;
  const { applicationId } = must(await startApplication(me, { callId: scene.id("call"), language, contactPhone: writer.phone, eligibility: fits, ...organisation }));
  scene.note(`application.${key}`, applicationId);
  const [own] = await listParties(me, applicationId);
  if (units.length > 0 && own) must(await changeParty(me, { applicationId, partyId: own.id, contactName: writer.name, contactEmail: writer.email, contactPhone: writer.phone, units }));
  for (const partner of partners) must(await addParty(me, { applicationId, ...partner }));
  for (const coWriter of coWriters) must(await addWriter(me, { applicationId, ...coWriter }));
}

async function write(scene: Scene, { key, writer, answers }: Applicant) {
  const me = await scene.as(writer.email);
  const applicationId = scene.id(`application.${key}`);
  let baseVersion = 0;
  for (const [section, given] of sectionsOf(answers)) {
    baseVersion = must(await saveAnswers(me, { applicationId, section, baseVersion, answers: given })).version;
    must(await markSectionDone(me, { applicationId, section }));
  }
}

/** Every partner gets its link. */
async function askPartners(scene: Scene, { key, writer }: Applicant) {
  const me = await scene.as(writer.email);
  const { signatureIds } = must(await askForSignatures(me, { applicationId: scene.id(`application.${key}`), secret: scene.secret }));
  signatureIds.forEach((id, i) => scene.note(`signature.${key}.${i}`, id));
}

async function partnersSign(scene: Scene, { key, partners }: Applicant) {
  for (const [i, partner] of partners.entries()) {
    const asked = await findSignature(scene.system, scene.id(`signature.${key}.${i}`));
    const token = unseal(scene.secret, signaturePurpose, asked?.sealed ?? "");
    const byTheLink = { ...scene.system, actor: { kind: "visitor" } as const };
    if (partner.signer) must(await signApplication(byTheLink, { token: token ?? "", ...partner.signer }));
  }
}

async function send(scene: Scene, applicant: Applicant) {
  const me = await scene.as(applicant.writer.email);
  must(await submitApplication(me, { applicationId: scene.id(`application.${applicant.key}`), unsignedReason: applicant.unsignedReason }));
}

/** The answers are written on the morning of the day on which they are sent; what is never sent, on the evening on which it was begun. */
const writtenAt = ({ startsAt, sentAt }: Applicant) => (sentAt ? `${sentAt.slice(0, 10)}T08:00` : `${startsAt.slice(0, 10)}T18:00`);

/** The call from 2 November to 11 December: eleven applications arrive, one more is withdrawn and one never sent. */
export const callIsOpen: Step[] = [
  ...applicants.flatMap((applicant) => [
    at(applicant.startsAt, (scene) => start(scene, applicant)),
    at(writtenAt(applicant), (scene) => write(scene, applicant)),
    ...(applicant.sentAt && applicant.partners.some((p) => p.signer)
      ? [at(`${applicant.sentAt.slice(0, 10)}T08:30`, (scene: Scene) => askPartners(scene, applicant)), at(`${applicant.sentAt.slice(0, 10)}T09:40`, (scene: Scene) => partnersSign(scene, applicant))]
      : []),
    ...(applicant.sentAt ? [at(applicant.sentAt, (scene: Scene) => send(scene, applicant))] : []),
  ]),
  at("2026-12-04T08:20", async (scene) => {
    const me = await scene.as("leena.kallio@hengitysterveys.example");
    const bytes = pdfOf("Hengitysterveys ry: hankintapolitiikka 2026");
    must(await attachFile(me, { applicationId: scene.id("application.hengitys"), question: "strategy-file", name: "hankintapolitiikka-2026.pdf", bytes }, scene.storage));
  }),
  at("2026-12-08T08:40", async (scene) => {
    const me = await scene.as("pekka.ojala@rantakiinteistot.example");
    const bytes = pdfOf("Siivouksen sopimushinnat kohteittain");
    must(await attachFile(me, { applicationId: scene.id("application.kiinteistot"), question: "secret-file", name: "sopimushinnat.pdf", bytes }, scene.storage));
  }),
  at("2026-11-19T20:40", async (scene) => {
    const me = await scene.as("eeva.nurmi@tunturilahti-amk.example");
    scene.note(
      "enquiry",
      must(await makeEnquiry(me, { callId: scene.id("call"), question: "Ostamme laitteet yhdessä yliopiston kanssa, mutta sopimuksen tekee AMK. Voiko yliopisto olla hakemuksessa kumppanina?" }))
        .enquiryId,
    );
  }),
  at("2026-11-20T09:30", async (scene) => {
    const answer = "Voi. Päähakija on se, joka tekee sopimuksen, ja kumppani sitoutuu hakemukseen omalta osaltaan.";
    const publicQuestion = "Voiko kumppanina olla organisaatio, joka ei itse tee sopimusta?";
    must(await answerEnquiry(await scene.as(outi), { cohortId: scene.id("cohort"), enquiryId: scene.id("enquiry"), answer, isPublic: true, publicQuestion, seen: "" }));
  }),
  at("2026-12-03T10:00", async (scene) => {
    const me = await scene.as("tapio.saari@lumijoki.example");
    must(await withdrawApplication(me, { applicationId: scene.id("application.lumijoki") }));
  }),
];
