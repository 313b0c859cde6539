import { personas } from "#domain/demo/personas.rules.ts";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { answerCondition } from "#domain/selection/answer-condition.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { declinePlace } from "#domain/selection/decline-place.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { doBulk } from "#domain/selection/do-bulk.ts";
import { prepareBulk } from "#domain/selection/prepare-bulk.ts";
import { saveListView } from "#domain/selection/save-list-view.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { listConditions } from "#domain/selection/conditions.queries.ts";
import { markConditionMet } from "#domain/selection/mark-condition-met.ts";
import { nameMentor } from "#domain/selection/name-mentor.ts";
import { nameReviewer } from "#domain/selection/name-reviewer.ts";
import { getOwnAssignment } from "#domain/selection/own-assignment.queries.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import type { Recommendation } from "#domain/selection/recommendation.rules.ts";
import { needsReason } from "#domain/selection/review.rules.ts";
import { listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { listTeams } from "#domain/selection/teams.queries.ts";
import { eraseOwnPerson } from "#domain/people/erase-own-person.ts";
import { outi, petri } from "../organisers.ts";
import { at, must, type Scene, type Step } from "../story.ts";
import { applicants } from "./call.ts";
import { decisions } from "./decisions.ts";
import { criteria, opinions, reasons } from "./opinions.ts";

const harri = "harri.salo@arvioijat.example";
export const reviewers = [
  { name: "Maija Niemi", email: personas.reviewer },
  { name: "Harri Salo", email: harri },
  { name: "Anna-Kaisa Lund", email: "anna-kaisa.lund@arvioijat.example" },
  { name: "Riitta Koski", email: "riitta.koski@koivuranta.example" },
];
const mentors = [
  { name: "Sari Aalto", email: personas.mentor, teams: ["meriharju", "satalahti"] },
  { name: "Leo Halme", email: "leo.halme@kummit.example", teams: ["hengitys", "napakoski"] },
  { name: "Kirsi Vainio", email: "kirsi.vainio@kummit.example", teams: ["tunturilahti", "kiinteistot"] },
];

const writerOf = (key: string) => applicants.find((a) => a.key === key)!.writer.email;

/** Harri notices that he knows an applicant too well; the case closes to him and goes to somebody else. */
async function harriRecuses(scene: Scene) {
  const me = await scene.as(harri);
  const [first] = await listOwnReviews(me);
  if (!first) throw new Error("Harri has nothing to review.");
  const explanation = "Olin hakijan palveluksessa viime vuoden loppuun asti ja valmistelin hakemuksen kohteena olevaa hankintaa.";
  must(await declareConflict(me, { assignmentId: first.id, hasConflict: "yes", kind: "work", explanation }));
  must(await assignReviews(await scene.as(outi), { cohortId: scene.id("cohort") }));
}

/** What goes with such marks: whoever gives good ones would take the application in. */
function recommend(values: readonly number[]): Recommendation {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return mean >= 3.5 ? "take-in" : mean >= 3 ? "if-room" : "leave-out";
}

/** A reviewer reads and values everything that they were given; `told` remembers which of the two opinions of a case is taken. */
async function review(scene: Scene, email: string, told: Map<string, number>) {
  const me = await scene.as(email);
  for (const { id } of (await listOwnReviews(me)).filter((r) => r.cohortId === scene.id("cohort"))) {
    const { applicationId } = await getOwnAssignment(me, id);
    const key = Object.keys(opinions).find((k) => scene.id(`application.${k}`) === applicationId)!;
    const turn = told.get(key) ?? 0;
    told.set(key, turn + 1);
    must(await declareConflict(me, { assignmentId: id, hasConflict: "no" }));
    const values = opinions[key]!.values[turn === 0 ? 0 : 1];
    const score = { eligible: 1, equality: 2, ...Object.fromEntries(criteria.map((c, i) => [c, values[i]])) };
    const reason = Object.fromEntries(criteria.flatMap((c, i) => (needsReason("weighted", values[i] ?? null) ? [[c, (values[i] ?? 0) > 2 ? reasons[c].high : reasons[c].low]] : [])));
    must(await deliverReview(me, { assignmentId: id, version: 1, score, reason, comment: opinions[key]!.comments[turn === 0 ? 0 : 1], recommendation: recommend(values) }));
  }
}

async function confirm(scene: Scene, key: string, email = writerOf(key)) {
  must(await acceptPlace(await scene.as(email), { applicationId: scene.id(`application.${key}`) }));
  const { teams } = await listTeams(await scene.as(outi), scene.id("cohort"));
  scene.note(`team.${key}`, teams.find((t) => t.applicationId === scene.id(`application.${key}`))!.id);
}

/** The writer of an application answers one of the conditions of its decision. */
async function answerTo(scene: Scene, key: string, at: number, answer: string) {
  const applicationId = scene.id(`application.${key}`);
  const me = await scene.as(writerOf(key));
  const { id: conditionId } = (await listConditions(me, applicationId))[at]!;
  must(await answerCondition(me, { applicationId, conditionId, answer }, scene.storage));
}

/** Everyone who applied hears when to expect the decision. */
async function outiWrites(scene: Scene) {
  const manager = await scene.as(outi);
  const cohortId = scene.id("cohort");
  const text = "Arviot ovat valmiit, ja päätökset julkaistaan perjantaina 18.12.\n\nValitut vahvistavat paikkansa viimeistään 8.1. Sopikaa jo nyt, kuka teistä sen tekee.";
  const { bulkActionId } = must(await prepareBulk(manager, { cohortId, filter: ListFilter.parse({ state: "submitted" }), input: { kind: "write", subject: "Päätökset julkaistaan 18.12.", text } }));
  must(await doBulk(manager, { cohortId, bulkActionId }));
}

/** Review from 12 to 16 December, decisions on the 18th, places taken by 8 January; one is declined and Napakoski moves up. A reviewer has herself erased in February. */
export function teamsAreChosen(): Step[] {
  const told = new Map<string, number>();
  return [
    at("2026-12-10T09:00", async (scene) => {
      for (const reviewer of reviewers) must(await nameReviewer(await scene.as(outi), { cohortId: scene.id("cohort"), language: "fi", reads: ["fi", "sv", "en"], ...reviewer }));
    }),
    at("2026-12-12T10:00", async (scene) => {
      const manager = await scene.as(outi);
      must(await assignReviews(manager, { cohortId: scene.id("cohort") }));
      must(await saveListView(manager, { cohortId: scene.id("cohort"), name: "Arvio puuttuu", filter: ListFilter.parse({ progress: "waiting" }) }));
    }),
    at("2026-12-13T18:30", harriRecuses),
    ...reviewers.map(({ email }, i) => at(`2026-12-${14 + Math.floor(i / 2)}T1${i}:00`, (scene: Scene) => review(scene, email, told))),
    at("2026-12-16T15:00", outiWrites),
    at("2026-12-17T13:00", async (scene) => {
      const manager = await scene.as(petri);
      for (const { key, ...decision } of decisions) must(await intendDecision(manager, { applicationId: scene.id(`application.${key}`), ...decision }));
    }),
    at("2026-12-18T09:00", async (scene) => void must(await publishDecisions(await scene.as(outi), { cohortId: scene.id("cohort") }))),
    at("2026-12-18T09:40", (scene) => confirm(scene, "kiinteistot")),
    at("2026-12-18T13:05", (scene) => confirm(scene, "meriharju", personas.participant)),
    at("2026-12-18T15:30", (scene) => answerTo(scene, "kiinteistot", 0, "Suunnitelman omistaa Rantakiinteistöt. Asiasta on sovittu molempien johtoryhmissä.")),
    at("2026-12-19T10:00", async (scene) => {
      const manager = await scene.as(outi);
      const { id, answeredAt } = (await listConditions(manager, scene.id("application.kiinteistot")))[0]!;
      must(await markConditionMet(manager, { applicationId: scene.id("application.kiinteistot"), conditionId: id, seen: answeredAt }));
    }),
    at("2026-12-21T08:50", (scene) => answerTo(scene, "kiinteistot", 1, "Hankintapäällikkö Pekka Ojala esittelee suunnitelman johtoryhmälle huhtikuussa.")),
    at("2026-12-21T10:30", (scene) => confirm(scene, "hengitys")),
    at("2026-12-22T15:10", (scene) => confirm(scene, "satalahti")),
    at("2027-01-04T09:20", (scene) => confirm(scene, "tunturilahti")),
    at("2027-01-05T11:00", async (scene) => void must(await declinePlace(await scene.as(writerOf("koivuranta")), { applicationId: scene.id("application.koivuranta") }))),
    at("2027-01-07T16:45", (scene) => confirm(scene, "napakoski")),
    at("2027-01-08T10:00", async (scene) => {
      const manager = await scene.as(outi);
      for (const { teams, ...mentor } of mentors) for (const team of teams) must(await nameMentor(manager, { teamId: scene.id(`team.${team}`), language: "fi", ...mentor }));
    }),
    // what Riitta wrote as a reviewer stays, under nobody's name
    at("2027-02-01T09:00", async (scene) => void must(await eraseOwnPerson(await scene.as("riitta.koski@koivuranta.example")))),
  ];
}
