import { personas } from "#domain/demo/personas.rules.ts";
import type { AssessmentAnswers, Level } from "#domain/assessment/assessment.schema.ts";
import { listOwnRounds } from "#domain/assessment/rounds.queries.ts";
import { saveAssessment } from "#domain/assessment/save-assessment.ts";
import { sendAssessment } from "#domain/assessment/send-assessment.ts";
import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import { at, must, type Scene, type Step } from "../story.ts";

/** When each person sends the starting level, and their answers a dimension at a time; "-" is "I don't know". */
const answered: [at: string, email: string, answers: string][] = [
  ["2027-01-11T10:05", "kaisa.rautio@meriharju.example", "443 223 333 222 222 223"],
  ["2027-01-11T15:10", personas.participant, "433 322 332 222 222 -32"],
  ["2027-01-12T09:00", "pekka.ojala@rantakiinteistot.example", "343 333 433 322 333 332"],
  ["2027-01-12T13:40", "leena.kallio@hengitysterveys.example", "433 322 332 323 222 223"],
  ["2027-01-13T08:25", "paivi.laine@satalahti.example", "333 333 332 323 333 222"],
  ["2027-01-14T11:30", "eeva.nurmi@tunturilahti-amk.example", "333 222 322 322 222 222"],
  ["2027-01-15T09:20", "mikko.ranta@silmu.example", "332 323 222 332 322 2-2"],
  ["2027-01-15T09:35", "riikka.moilanen@napakoski.example", "322 222 232 332 222 222"],
  ["2027-01-18T10:15", "tuomas.heino@satalahti.example", "322 332 333 322 333 322"],
  ["2027-01-18T14:50", "jari.koskinen@meriharju.example", "332 222 323 322 322 212"],
  ["2027-01-19T11:05", "matti.salo@tunturilahti.example", "223 222 2-2 222 212 ---"],
];

const answersOf = (written: string): AssessmentAnswers => {
  const given = [...written.replaceAll(" ", "")];
  return Object.fromEntries(currentSet.dimensions.flatMap((d) => d.statements).map(({ key }, i) => [key, given[i] === "-" ? "unknown" : (Number(given[i]) as Level)]));
};

async function answer(scene: Scene, email: string, written: string): Promise<void> {
  const me = await scene.as(email);
  const [start] = await listOwnRounds(me, scene.id("cohort"));
  const answers = answersOf(written);
  const { version } = must(await saveAssessment(me, { roundId: start!.id, version: 0, answers: { policy: answers.policy } }));
  must(await sendAssessment(me, { roundId: start!.id, version, answers }));
}

/** The starting level before the first session: eleven of twelve answer, six of them from towns; no other kind has five, and no team. */
export const startingLevelIsTaken: Step[] = answered.map(([moment, email, written]) => at(moment, (scene) => answer(scene, email, written)));
