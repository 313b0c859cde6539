import { personas } from "#domain/demo/personas.rules.ts";
import { addSlots } from "#domain/interviews/add-slots.ts";
import { bookInterview } from "#domain/interviews/book-interview.ts";
import { getChoice } from "#domain/interviews/interviews.queries.ts";
import { inviteToInterview } from "#domain/interviews/invite-to-interview.ts";
import { listOwnInterviews } from "#domain/interviews/own-interviews.queries.ts";
import { saveNote } from "#domain/interviews/save-note.ts";
import { listPossibleInterviewers } from "#domain/interviews/slots.queries.ts";
import { changeInfoSession } from "#domain/programmes/change-info-session.ts";
import { outi } from "../organisers.ts";
import { at, moment, must, type Scene, type Step } from "../story.ts";
import { applicants } from "./call.ts";

const maija = personas.reviewer;
const panel: string[] = [maija, outi];
const writerOf = (key: string) => applicants.find((a) => a.key === key)!.writer.email;

async function addTimes(scene: Scene, times: { day: string; from: string; to: string }) {
  const possible = await listPossibleInterviewers(scene.system, scene.id("call"));
  const interviewers = possible.filter((p) => panel.includes(p.email)).map((p) => p.personId);
  const where = { place: "Hankintaverkon koulutustila, Pasilankatu 2, Helsinki", onlineUrl: "https://kokous.hankintaverkko.example/haastattelut" };
  must(await addSlots(await scene.as(outi), { ...times, ...where, cohortId: scene.id("cohort"), minutes: 30, pause: 10, interviewers }));
}

async function invite(scene: Scene, keys: string[]) {
  const chosen = keys.map((key) => scene.id(`application.${key}`));
  must(await inviteToInterview(await scene.as(outi), { cohortId: scene.id("cohort"), applications: chosen, bookBy: "2026-12-13T18:00" }));
}

async function book(scene: Scene, key: string, startsAt: string, email = writerOf(key)) {
  const me = await scene.as(email);
  const applicationId = scene.id(`application.${key}`);
  const slot = (await getChoice(me, applicationId, "applicant")).free.find((s) => s.startsAt.getTime() === moment(startsAt).getTime());
  must(await bookInterview(me, { applicationId, slotId: slot?.id ?? "" }));
}

async function write(scene: Scene, key: string, content: string) {
  const me = await scene.as(maija);
  const interview = (await listOwnInterviews(me)).find((i) => i.applicationId === scene.id(`application.${key}`));
  must(await saveNote(me, { interviewId: interview?.id ?? "", version: 0, content }));
}

const notes: Record<string, string> = {
  hengitys: "Kilpailutuksen aikataulu pitää: tarjouspyyntö lähtee toukokuussa. Oppilaitos tuo opiskelijat työssäoppimaan. Seuranta on vielä auki, siihen tarvitaan tukea.",
  meriharju: "Kolme yksikköä puhuu samasta tarpeesta. Hankintajohtaja oli mukana ja lupasi aikaa tiimille. Vahva.",
  havsholm: "Upphandlingen görs först 2028. Kommunen vet vad den vill, men strategin behandlas i fullmäktige först i vår.",
  napakoski: "Tiimin aikaa ei ole varattu. Kaupunginjohtaja lupasi päättää siitä tammikuussa. Ajatus kestää, aikataulu ei vielä.",
};

/** An info session on 17 November. Weeks 50 and 51: four applications choose a time with Maija and Outi, one of them changes it; Maija writes down what they heard. */
export const interviewsAreHeld: Step[] = [
  at("2026-11-04T10:00", async (scene) => {
    const about = {
      fi: "Kerromme akatemian sisällöstä ja vastaamme kysymyksiin hakemisesta. Ilmoittaudu, niin saat linkin kalenteriisi.",
      sv: "Vi berättar om akademins innehåll och svarar på frågor om ansökan. Anmäl dig, så får du länken i din kalender.",
    };
    const online = { place: "", onlineUrl: "https://kokous.hankintaverkko.example/info" };
    must(await changeInfoSession(await scene.as(outi), { cohortId: scene.id("cohort"), day: "2026-11-17", from: "14:00", to: "15:00", ...online, about }));
  }),
  at("2026-12-10T12:30", async (scene) => {
    await addTimes(scene, { day: "2026-12-11", from: "13:30", to: "14:00" });
    await addTimes(scene, { day: "2026-12-15", from: "09:00", to: "12:10" });
    await invite(scene, ["hengitys", "meriharju", "havsholm"]);
  }),
  at("2026-12-10T13:10", (scene) => book(scene, "hengitys", "2026-12-11T13:30")),
  at("2026-12-11T08:30", (scene) => book(scene, "meriharju", "2026-12-15T09:00", personas.participant)),
  at("2026-12-11T10:15", (scene) => book(scene, "havsholm", "2026-12-15T09:40")),
  at("2026-12-11T14:20", (scene) => write(scene, "hengitys", notes.hengitys!)),
  at("2026-12-12T08:40", (scene) => invite(scene, ["napakoski"])),
  at("2026-12-12T17:00", (scene) => book(scene, "meriharju", "2026-12-15T10:20", personas.participant)),
  at("2026-12-13T11:30", (scene) => book(scene, "napakoski", "2026-12-15T11:00")),
  ...["havsholm", "meriharju", "napakoski"].map((key, i) => at(`2026-12-15T1${i}:55`, (scene: Scene) => write(scene, key, notes[key]!))),
];
