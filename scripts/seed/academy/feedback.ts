import { personas } from "#domain/demo/personas.rules.ts";
import { answerPoint } from "#domain/feedback/answer-point.ts";
import { listOwnPairings, listReceivedFeedback } from "#domain/feedback/feedback.queries.ts";
import { pointKey, type FeedbackContent, type PointAnswer } from "#domain/feedback/feedback.schema.ts";
import { saveFeedback } from "#domain/feedback/save-feedback.ts";
import { submitFeedback } from "#domain/feedback/submit-feedback.ts";
import { listTeams } from "#domain/selection/teams.queries.ts";
import { outi } from "../organisers.ts";
import { at, must, type Scene, type Step } from "../story.ts";
import { feedbackOn } from "./feedback-texts.ts";

const kaisa = "kaisa.rautio@meriharju.example";
const pekka = "pekka.ojala@rantakiinteistot.example";
const leena = "leena.kallio@hengitysterveys.example";

/** What is said of a plan: one of its two texts. */
async function saidOf(scene: Scene, pairing: { authorTeam: string; pairingId: string }): Promise<FeedbackContent> {
  const { teams } = await listTeams(await scene.as(outi), scene.id("cohort"));
  const key = Object.keys(feedbackOn).find((k) => teams.find((t) => t.id === scene.id(`team.${k}`))?.name === pairing.authorTeam)!;
  const [first, second] = feedbackOn[key]!;
  const hasFirst = scene.has(`feedback.${key}`);
  if (!hasFirst) scene.note(`feedback.${key}`, pairing.pairingId);
  const { works, question, suggestion } = hasFirst ? second : first;
  return { [pointKey("works", 1)]: works, [pointKey("question", 1)]: question, [pointKey("suggestion", 1)]: suggestion };
}

/** A member gives the team's next feedback; `begin` only begins it. */
async function give(scene: Scene, email: string, how: "give" | "begin" = "give"): Promise<void> {
  const me = await scene.as(email);
  const pairing = (await listOwnPairings(me, scene.id("cohort"))).find((p) => p.state === "assigned");
  if (!pairing) throw new Error(`${email} has no feedback to give.`);
  const said = await saidOf(scene, pairing);
  const points = how === "give" ? said : { [pointKey("works", 1)]: said[pointKey("works", 1)]! };
  const { version } = must(await saveFeedback(me, { pairingId: pairing.pairingId, was: {}, points }));
  if (how === "give") must(await submitFeedback(me, { pairingId: pairing.pairingId, contentVersion: version }));
}

/** A team answers the points that it has received until then, in turn with these answers; the last stays open when there are fewer answers. */
async function answer(scene: Scene, team: string, email: string, answers: PointAnswer[]): Promise<void> {
  const me = await scene.as(email);
  const points = (await listReceivedFeedback(me, scene.id(`work.${team}`))).flatMap((group) => group.points);
  for (const [i, given] of answers.entries()) if (points[i]) must(await answerPoint(me, { pointId: points[i].id, answer: given }));
}

/** Seven of twelve are given by 10 March, two days before they are due; one is begun. */
export const feedbackIsGiven: Step[] = [
  at("2027-02-25T10:00", (scene) => give(scene, pekka)),
  at("2027-02-26T14:30", (scene) => give(scene, leena)),
  at("2027-03-01T09:15", (scene) => give(scene, pekka)),
  at("2027-03-03T13:40", (scene) => give(scene, "mikko.ranta@silmu.example")),
  at("2027-03-04T16:00", (scene) => give(scene, kaisa)),
  at("2027-03-08T11:20", (scene) => give(scene, "matti.salo@tunturilahti.example")),
  at("2027-03-09T09:10", (scene) => give(scene, "paivi.laine@satalahti.example")),
  at("2027-03-09T15:45", (scene) => give(scene, "tuomas.heino@satalahti.example", "begin")),
  at("2027-03-09T16:10", (scene) => answer(scene, "hengitys", leena, ["noted", "will_do"])),
  at("2027-03-09T16:20", (scene) => answer(scene, "meriharju", personas.participant, ["will_do", "noted"])),
  at("2027-03-09T16:30", (scene) => answer(scene, "kiinteistot", pekka, ["noted", "no", "will_do"])),
];
