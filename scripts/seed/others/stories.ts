import { askContactChange } from "#domain/applications/ask-contact-change.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { askCompletion } from "#domain/applications/ask-completion.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { makeAccessCode } from "#domain/applications/make-access-code.ts";
import { personas } from "#domain/demo/personas.rules.ts";
import { listAwardsOfCohort } from "#domain/certificates/certificates.queries.ts";
import { revokeCertificate } from "#domain/certificates/revoke-certificate.ts";
import { makeEnquiry } from "#domain/enquiries/make-enquiry.ts";
import { cloneEdition } from "#domain/editions/clone-edition.ts";
import { listAttendees } from "#domain/schedule/attendance.queries.ts";
import { markAttendance } from "#domain/schedule/mark-attendance.ts";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import { listSessionsOfCohort } from "#domain/schedule/schedule.queries.ts";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { changeInfoSession } from "#domain/programmes/change-info-session.ts";
import { askForWishes } from "#domain/selection/ask-for-wishes.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { nameReviewer } from "#domain/selection/name-reviewer.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { sayWishes } from "#domain/selection/say-wishes.ts";
import { getWishList, listOwnWishRounds } from "#domain/selection/wishes.queries.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { signUp } from "#domain/signups/sign-up.ts";
import { actorId } from "#domain/shared/context.ts";
import { hanna, outi } from "../organisers.ts";
import { askRecommendations } from "../ask-recommendations.ts";
import { at, must, type Scene, type Step } from "../story.ts";
import { diversityApplicants, mentorApplicants, regionApplicants, type WorkshopApplicant } from "./applicants.ts";
import { applyTo, approveAll, makeProgrammes, planWorkshops, publishWorkshops } from "./workshops.ts";

const readers = [
  { name: "Maija Niemi", email: personas.reviewer },
  { name: "Anna-Kaisa Lund", email: "anna-kaisa.lund@arvioijat.example" },
];
const ville: WorkshopApplicant = {
  organisation: { businessId: "9900036-8", name: "Satalahden kaupunki", kind: "municipality", regionCode: "04" },
  writer: { name: "Ville Niemi", email: personas.applicant, phone: "+358 40 000 0018" },
  task: {
    task: "Olemme tavanneet 14 yritystä, jotka eivät ole ennen palkanneet ketään, jonka suomi on vasta alussa. Haluamme saada aikaan perehdytyksen, jonka yritys voi ottaa käyttöön ilman projektia.",
    stage: "begun",
  },
  people: {},
};
const villeThen: WorkshopApplicant = {
  ...ville,
  task: { task: "Haluaisimme aloittaa kaupungin tiloissa kaksi vertaisryhmää.", stage: "idea" },
  people: { people: "Minä ja toinen kehittämissuunnittelija, joka nimetään myöhemmin.", after: "" },
};

async function nameReaders(scene: Scene, cohort: string): Promise<void> {
  for (const reader of readers) must(await nameReviewer(await scene.as(outi), { cohortId: scene.id(cohort), language: "fi", reads: ["fi", "sv", "en"], ...reader }));
}

async function markAll(scene: Scene, number: number, absent: string[]): Promise<void> {
  const manager = await scene.as(outi);
  const sessionId = (await listSessionsOfCohort(manager, scene.id("cohort.mentors"))).find((s) => s.number === number)!.id;
  const people = await listAttendees(scene.system, sessionId);
  must(await markAttendance(manager, { sessionId, marks: people.map((p) => ({ personId: p.personId, state: absent.includes(p.name) ? ("absent" as const) : ("present" as const) })) }));
}

/** Mentors were trained in the autumn: three workshops, certificates by themselves, one of them taken back later. */
const mentorsAreTrained: Step[] = [
  at("2026-09-16T09:00", async (scene) => {
    await planWorkshops(scene, "mentors", outi, "2026-10-28", { venue: "Järjestöjen talo", address: "Siltakatu 4, Helsinki" });
    await publishWorkshops(scene, "mentors", outi);
    await nameReaders(scene, "cohort.mentors");
  }),
  ...[...mentorApplicants, villeThen].map((applicant, i) => at(`2026-09-${i + 28}T12:00`, (scene: Scene) => applyTo(scene, "mentors", applicant, true))),
  at("2026-10-08T09:00", async (scene) => void must(await assignReviews(await scene.as(outi), { cohortId: scene.id("cohort.mentors") }))),
  ...readers.map(({ email }, i) => at(`2026-10-1${i + 2}T17:00`, (scene: Scene) => approveAll(scene, "mentors", email))),
  at("2026-10-16T09:00", async (scene) => {
    const manager = await scene.as(outi);
    for (const { writer } of mentorApplicants)
      must(
        await intendDecision(manager, {
          applicationId: scene.id(`application.mentors.${writer.email}`),
          intended: "select",
          reasons: "Teillä on ohjaajat valmiina ja ryhmille paikka.",
          conditions: "",
        }),
      );
    const reasons = "Koulutus on tarkoitettu liitoille ja järjestöille, joilla on jo vertaismentoreita. Kaupunki voi tarjota ryhmille tiloja: otamme teihin yhteyttä, kun ryhmät alkavat.";
    must(await intendDecision(manager, { applicationId: scene.id(`application.mentors.${personas.applicant}`), intended: "refuse", reasons, conditions: "" }));
    must(await publishDecisions(manager, { cohortId: scene.id("cohort.mentors") }));
  }),
  ...mentorApplicants.map(({ writer }, i) =>
    at(`2026-10-${19 + i}T10:00`, async (scene: Scene) => void must(await acceptPlace(await scene.as(writer.email), { applicationId: scene.id(`application.mentors.${writer.email}`) }))),
  ),
  at("2026-10-21T09:00", async (scene) => void must(await publishSessions(await scene.as(outi), { cohortId: scene.id("cohort.mentors") }))),
  at("2026-10-28T16:10", (scene) => markAll(scene, 1, [])),
  at("2026-11-11T16:10", (scene) => markAll(scene, 2, ["Ahmed Saleh"])),
  at("2026-11-25T16:10", (scene) => markAll(scene, 3, [])),
  at("2027-01-14T10:00", async (scene) => {
    const manager = await scene.as(outi);
    const ahmed = actorId(await scene.as("ahmed.saleh@kotiutujat.example"));
    const award = (await listAwardsOfCohort(manager, scene.id("cohort.mentors"))).find((a) => a.personId === ahmed)!;
    must(await revokeCertificate(manager, { awardId: award.id, reason: "Läsnäolo oli merkitty väärin: kolmas työpaja jäi käymättä." }));
  }),
];

/** The regions' applications are being read: Maija has one review begun and others to open, and Outi has begun with the decisions. */
const regionsAreRead: Step[] = [
  at("2027-02-10T09:00", async (scene) => {
    await planWorkshops(scene, "regions", outi, "2027-03-30", { venue: "Maakuntatalo", address: "Torikatu 12, Tampere" });
    await askRecommendations(scene, outi, scene.id("cohort.regions"));
    await publishWorkshops(scene, "regions", outi);
    await nameReaders(scene, "cohort.regions");
  }),
  ...regionApplicants.map((applicant, i) => at(`2027-03-0${i + 3}T11:00`, (scene: Scene) => applyTo(scene, "regions", applicant, true))),
  at("2027-03-09T16:05", async (scene) => void must(await askForWishes(await scene.as(outi), { cohortId: scene.id("cohort.regions"), until: "2027-03-10T08:00" }))),
  at("2027-03-09T18:30", async (scene) => {
    const me = await scene.as(personas.reviewer);
    const [round] = await listOwnWishRounds(me);
    const { rows } = await getWishList(me, round!.callId);
    must(await sayWishes(me, { callId: round!.callId, wish: { [rows[0]!.id]: "gladly", [rows[1]!.id]: "can", [rows[2]!.id]: "rather-not" } }));
  }),
  at("2027-03-10T08:05", async (scene) => void must(await assignReviews(await scene.as(outi), { cohortId: scene.id("cohort.regions") }))),
  at("2027-03-10T08:20", async (scene) => {
    const me = await scene.as(personas.reviewer);
    const [first] = (await listOwnReviews(me)).filter((r) => r.cohortId === scene.id("cohort.regions"));
    must(await declareConflict(me, { assignmentId: first!.id, hasConflict: "no" }));
    must(await saveReview(me, { assignmentId: first!.id, version: 1, score: { task: 4 }, reason: { task: "" }, comment: "Tehtävä on rajattu hyvin. Luen vielä osallistujat." }));
  }),
  at("2027-03-10T08:40", async (scene) => {
    const applicationId = scene.id(`application.regions.${regionApplicants[0]!.writer.email}`);
    const conditions = "Sopikaa ennen ensimmäistä työpajaa, kuka työllisyysalueella vastaa mallista.";
    must(
      await intendDecision(await scene.as(outi), { applicationId, intended: "select", reasons: "Tehtävä on selvä, ja kolme palvelua on jo sitoutunut.", conditions, conditionsDueOn: "2027-03-26" }),
    );
  }),
];

/** One region is asked to complete its application. */
const regionCompletes: Step[] = [
  at("2027-03-10T08:30", async (scene) => {
    const applicationId = scene.id(`application.regions.${regionApplicants[0]!.writer.email}`);
    const message = "Kertokaa vielä, ketkä kustakin palvelusta osallistuvat ja kuka vastaa mallista kesän jälkeen.";
    const me = await scene.as(regionApplicants[0]!.writer.email);
    const [lead] = await listParties(me, applicationId);
    const contacts = { contactName: "Oskari Lehto", contactEmail: "oskari.lehto@pirkantyo.example", contactPhone: "+358 40 000 0057" };
    must(await askContactChange(me, { applicationId, partyId: lead!.id, ...contacts, why: "Terhi Uotila jää opintovapaalle huhtikuussa." }));
    must(await askCompletion(await scene.as(outi), { applicationId, questions: ["people", "after"], message, until: "2027-03-17T16:00" }));
  }),
];

const listeners = [
  { name: "Ville Niemi", email: personas.applicant },
  { name: "Sirkka Holm", email: "sirkka.holm@saaristonyrittajat.example" },
];

/** The other organiser's call is open, and its next one is being planned. */
const diversityIsOpen: Step[] = [
  at("2027-03-01T10:00", async (scene) => {
    await planWorkshops(scene, "diversity", hanna, "2027-04-15", { venue: "Opintien auditorio", address: "Koulukuja 1, Turku" });
    await publishWorkshops(scene, "diversity", hanna);
    await planWorkshops(scene, "checklist", hanna, "2027-09-14", { venue: "Opintien auditorio", address: "Koulukuja 1, Turku" });
  }),
  at("2027-03-01T14:00", async (scene) => {
    const about = {
      fi: "Kerromme työpajoista ja siitä, millaisia yrityksiä etsimme. Ilmoittaudu, niin saat linkin kalenteriisi.",
      sv: "Vi berättar om verkstäderna och om vilka företag vi söker. Anmäl dig, så får du länken i din kalender.",
      en: "What the workshops are like and which companies we look for. Sign up and the link comes into your calendar.",
    };
    const online = { place: "", onlineUrl: "https://kokous.opintie.example/info", capacity: 40 };
    must(await changeInfoSession(await scene.as(hanna), { cohortId: scene.id("cohort.diversity"), day: "2027-03-17", from: "15:00", to: "16:00", ...online, about }));
  }),
  ...listeners.map((who, i) =>
    at(`2027-03-0${i + 3}T10:15`, async (scene: Scene) => void must(await signUp(scene.system, { ...who, callId: scene.id("call.diversity"), language: "fi", secret: scene.secret }))),
  ),
  at("2027-03-05T13:30", (scene) => applyTo(scene, "diversity", diversityApplicants[0]!, true)),
  at("2027-03-08T09:20", (scene) => applyTo(scene, "diversity", ville, false)),
  at("2027-03-09T14:00", (scene) => applyTo(scene, "diversity", diversityApplicants[1]!, false)),
  at("2027-03-09T21:15", async (scene) => {
    const me = await scene.as(diversityApplicants[0]!.writer.email);
    must(await makeEnquiry(me, { callId: scene.id("call.diversity"), question: "Jäsenyrityksemme toimii kahdella paikkakunnalla. Otetaanko työpajaan ihmisiä molemmista?" }));
  }),
  at("2027-03-09T15:00", async (scene) => {
    const manager = await scene.as(hanna);
    const why = "Yhteyshenkilö on poissa viikon 12. Sovittu puhelimessa.";
    must(await giveExtension(manager, { cohortId: scene.id("cohort.diversity"), email: diversityApplicants[1]!.writer.email, until: "2027-04-01T16:00", why }));
    must(await makeAccessCode(manager, { cohortId: scene.id("cohort.checklist"), note: "Opintien yhteistyökunnat", uses: 10 }));
  }),
  at("2027-03-02T14:00", async (scene) => {
    scene.note("cohort.next", must(await cloneEdition(await scene.as(outi), { programmeId: scene.id("programme.academy"), cohortId: scene.id("cohort"), startsOn: "2028-01-19" })).cohortId);
  }),
];

export const otherStories: Step[] = [at("2026-09-15T09:00", makeProgrammes), ...mentorsAreTrained, ...regionsAreRead, ...regionCompletes, ...diversityIsOpen];
