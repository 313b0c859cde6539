import { personas } from "#domain/demo/personas.rules.ts";
import { acceptWork } from "#domain/assignments/accept-work.ts";
import { answerChangeRequest } from "#domain/assignments/answer-change-request.ts";
import { askForChange } from "#domain/assignments/ask-for-change.ts";
import { commentOnWork } from "#domain/assignments/comment-on-work.ts";
import { confirmChange } from "#domain/assignments/confirm-change.ts";
import type { PlanContent } from "#domain/assignments/plan.schema.ts";
import { saveDraft } from "#domain/assignments/save-draft.ts";
import { submitWork } from "#domain/assignments/submit-work.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { findOwnWork } from "#domain/assignments/works.queries.ts";
import { at, must, type Scene, type Step } from "../story.ts";
import { firstPlans } from "./plans-one.ts";
import { secondPlans } from "./plans-two.ts";

const plans = { ...firstPlans, ...secondPlans };
const leo = "leo.halme@kummit.example";
const kirsi = "kirsi.vainio@kummit.example";
const sari = personas.mentor;
const leena = "leena.kallio@hengitysterveys.example";

/** Who writes each team's plan, and when its first version is handed in: due 19 February at 16.00. */
const firstVersions: [team: string, writer: string, begun: string, submitted: string][] = [
  ["kiinteistot", "pekka.ojala@rantakiinteistot.example", "2027-01-27T09:00", "2027-02-12T14:10"],
  ["hengitys", leena, "2027-02-01T13:00", "2027-02-17T10:35"],
  ["meriharju", personas.participant, "2027-02-02T10:00", "2027-02-18T15:25"],
  ["tunturilahti", "eeva.nurmi@tunturilahti-amk.example", "2027-02-08T08:30", "2027-02-19T10:05"],
  ["satalahti", "paivi.laine@satalahti.example", "2027-02-11T12:00", "2027-02-19T15:31"],
  ["napakoski", "riikka.moilanen@napakoski.example", "2027-02-17T16:00", "2027-02-23T09:50"],
];

/** Writes some of a plan on top of what there is. */
async function write(scene: Scene, team: string, writer: string, texts: PlanContent): Promise<void> {
  const me = await scene.as(writer);
  const { draft } = await getWorkAccess(me, scene.id(`work.${team}`));
  must(await saveDraft(me, { workId: scene.id(`work.${team}`), was: draft, fields: texts }));
}

async function submit(scene: Scene, team: string, writer: string): Promise<void> {
  const me = await scene.as(writer);
  const workId = scene.id(`work.${team}`);
  must(await submitWork(me, { workId, draftVersion: (await getWorkAccess(me, workId)).draftVersion }));
}

async function begin(scene: Scene, team: string, writer: string): Promise<void> {
  const work = await findOwnWork(await scene.as(writer), scene.id("cohort"));
  scene.note(`work.${team}`, work!.id);
  await write(scene, team, writer, Object.fromEntries(Object.entries(plans[team]!).slice(0, 9)));
}

const comment = (mentor: string, team: string, blockKey: string, body: string) => async (scene: Scene) => {
  must(await commentOnWork(await scene.as(mentor), { workId: scene.id(`work.${team}`), blockKey, body }));
};
const ask = (mentor: string, team: string, key: string, blockKey: string, body: string) => async (scene: Scene) => {
  scene.note(`request.${key}`, must(await askForChange(await scene.as(mentor), { workId: scene.id(`work.${team}`), blockKey, body })).requestId);
};
const accept = (mentor: string, team: string, number: number) => async (scene: Scene) => {
  must(await acceptWork(await scene.as(mentor), { workId: scene.id(`work.${team}`), number }));
};

/** First versions, one of them late; mentors' comments and changes; two plans accepted, one waiting for its second version. */
export const plansAreWritten: Step[] = [
  ...firstVersions.flatMap(([team, writer, begun, submitted]) => [
    at(begun, (scene) => begin(scene, team, writer)),
    at(submitted, async (scene) => {
      await write(scene, team, writer, plans[team]!);
      await submit(scene, team, writer);
    }),
  ]),
  at("2027-02-16T11:00", comment(kirsi, "kiinteistot", "start", "Laskelma on suunnitelman vahvin kohta. Ottakaa se esiin myös johdolle, yhtenä lukuna.")),
  at("2027-02-22T13:20", comment(kirsi, "tunturilahti", "conduct", "Kertokaa, kuka lukee raportin ja mihin hän kirjaa havaintonsa. Ilman nimeä tämä jää tekemättä.")),
  at(
    "2027-02-24T09:30",
    ask(leo, "hengitys", "hengitys-wording", "employment", "Sanamuodosta puuttuu, mitä työelämäjaksolta maksetaan. Lisätkää palkka tai tuki, muuten yritykset laskevat eri luvuilla."),
  ),
  at("2027-02-26T10:00", comment(sari, "meriharju", "start", "Luku 2/31 kannattaa nostaa ensimmäiseksi. Se saa johdon kuuntelemaan.")),
  at("2027-02-26T10:10", ask(sari, "meriharju", "meriharju-season", "employment", "Kertokaa ehdossa, milloin hoitokausi alkaa ja päättyy. Nyt toimittaja voi tulkita sen kolmeksi kuukaudeksi.")),
  at("2027-02-26T10:25", ask(sari, "meriharju", "meriharju-nobody", "employment", "Mitä tapahtuu, jos sopivaa hakijaa ei löydy? Kirjatkaa määräaika ja se, kuka päättää.")),
  at("2027-02-26T10:40", ask(sari, "meriharju", "meriharju-milestone", "steps", "Markkinavuoropuhelu on vasta huhtikuussa. Siirtäkää se maaliskuuhun, niin ehdotte käyttää vastaukset.")),
  at("2027-03-01T15:00", async (scene) => {
    const requestId = scene.id("request.hengitys-wording");
    must(await answerChangeRequest(await scene.as(leena), { requestId, answer: "done", text: "Lisäsimme palkan ja oppisopimuksen tuen sanamuotoon." }));
    await write(scene, "hengitys", leena, { wording: `${plans.hengitys!.wording!} Työelämäjaksolta maksetaan alan työehtosopimuksen mukainen opiskelijan palkka.` });
    await submit(scene, "hengitys", leena);
  }),
  at("2027-03-02T12:00", accept(kirsi, "kiinteistot", 1)),
  at("2027-03-04T08:45", async (scene) => {
    must(await confirmChange(await scene.as(leo), { requestId: scene.id("request.hengitys-wording") }));
    await accept(leo, "hengitys", 2)(scene);
  }),
  at("2027-03-05T14:15", async (scene) => {
    must(await answerChangeRequest(await scene.as(personas.participant), { requestId: scene.id("request.meriharju-season"), answer: "done", text: "Kausi on nyt 15.4.–31.10." }));
    await write(scene, "meriharju", personas.participant, { wording: "Toimittaja palkkaa hoitokauden (15.4.–31.10.) ajaksi vähintään viisi kaupungin työllisyyspalvelujen osoittamaa henkilöä." });
  }),
];
