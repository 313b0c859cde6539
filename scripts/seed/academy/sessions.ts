import { personas } from "#domain/demo/personas.rules.ts";
import { addHost } from "#domain/schedule/add-host.ts";
import { answerInvitation } from "#domain/schedule/answer-invitation.ts";
import { listAttendees } from "#domain/schedule/attendance.queries.ts";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { changeSession } from "#domain/schedule/change-session.ts";
import { createSession } from "#domain/schedule/create-session.ts";
import { markAttendance } from "#domain/schedule/mark-attendance.ts";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import type { AttendanceState } from "#domain/schedule/schedule.schema.ts";
import { getSessionOfCohort, listAgenda, listSessionsOfCohort } from "#domain/schedule/schedule.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { actorId } from "#domain/shared/context.ts";
import { outi } from "../organisers.ts";
import { at, moment, must, type Scene, type Step } from "../story.ts";

const joonas = personas.facilitator;

async function noteSessions(scene: Scene) {
  for (const session of await listSessionsOfCohort(await scene.as(outi), scene.id("cohort"))) scene.note(`session.${session.number}`, session.id);
}

/** Moves a session to another day or time; all else stays as it is. */
async function move(scene: Scene, actor: Context, number: number, startsAt: string, endsAt: string) {
  const session = await getSessionOfCohort(actor, scene.id("cohort"), scene.id(`session.${number}`));
  const agenda = await listAgenda(actor, session.id);
  must(await changeSession(actor, { ...session, sessionId: session.id, agenda, startsAt: moment(startsAt), endsAt: moment(endsAt) }));
}

/** Marks everyone present, but for those named here. */
async function mark(scene: Scene, number: number, others: Record<string, AttendanceState>) {
  const sessionId = scene.id(`session.${number}`);
  const people = await listAttendees(scene.system, sessionId);
  const marks = people.map((p) => ({ personId: p.personId, state: others[p.name] ?? ("present" as const) }));
  must(await markAttendance(await scene.as(joonas), { sessionId, marks }));
}

async function host(scene: Scene, number: number, email: string) {
  const personId = actorId(await scene.as(email))!;
  must(await addHost(await scene.as(outi), { sessionId: scene.id(`session.${number}`), personId }));
}

const answer = (number: number, email: string, given: "accepted" | "tentative" | "declined") => async (scene: Scene) =>
  void must(await answerInvitation(await scene.as(email), { sessionId: scene.id(`session.${number}`), answer: given }));

/** Six sessions, of which three have been held; the third was moved, and an extra clinic was cancelled. */
export const sessionsAreHeld: Step[] = [
  at("2027-01-08T13:00", async (scene) => {
    await noteSessions(scene);
    await move(scene, await scene.as(outi), 3, "2027-03-02T09:00", "2027-03-02T12:00");
    for (const number of [1, 2, 3, 4, 5, 6]) await host(scene, number, joonas);
  }),
  at("2027-01-11T09:00", async (scene) => void must(await publishSessions(await scene.as(outi), { cohortId: scene.id("cohort") }))),
  at("2027-01-11T14:30", answer(1, personas.participant, "accepted")),
  at("2027-01-12T08:20", answer(1, "matti.salo@tunturilahti.example", "declined")),
  at("2027-01-20T12:30", (scene) => mark(scene, 1, { "Matti Salo": "excused", "Pekka Ojala": "late" })),
  at("2027-02-01T10:00", async (scene) => {
    const manager = await scene.as(outi);
    const { sessionId } = must(
      await createSession(manager, {
        cohortId: scene.id("cohort"),
        title: { fi: "Klinikka: ehdon sanamuoto", sv: "Klinik: villkorets ordalydelse", en: "Clinic: wording of the clause" },
        goal: { fi: "Saat juristilta vastauksen kysymykseen, joka estää sinua etenemästä." },
        startsAt: moment("2027-02-16T13:00"),
        endsAt: moment("2027-02-16T14:30"),
        mode: "online",
        venue: "",
        address: "",
        onlineUrl: "https://kokous.hankintaverkko.example/klinikka",
        agenda: [{ minutes: 90, title: { fi: "Kysymykset vuorotellen" }, isBreak: false }],
      }),
    );
    scene.note("session.7", sessionId);
    must(await publishSessions(manager, { cohortId: scene.id("cohort"), sessionId }));
  }),
  at("2027-02-04T15:00", async (scene) => move(scene, await scene.as(joonas), 3, "2027-03-03T09:00", "2027-03-03T12:00")),
  at("2027-02-10T12:20", (scene) => mark(scene, 2, { "Riikka Moilanen": "late", "Sirpa Hakala": "absent" })),
  at(
    "2027-02-15T08:40",
    async (scene) =>
      void must(await cancelSession(await scene.as(outi), { sessionId: scene.id("session.7"), reason: "Juristimme on sairastunut. Lähetä kysymyksesi Joonakselle, niin vastaamme kirjallisesti." })),
  ),
  at("2027-03-03T12:15", (scene) => mark(scene, 3, { "Sirpa Hakala": "absent", "Tuomas Heino": "excused" })),
  at("2027-03-05T09:00", answer(4, personas.participant, "accepted")),
  at("2027-03-05T12:10", answer(4, "leena.kallio@hengitysterveys.example", "accepted")),
  at("2027-03-08T16:00", answer(4, "eeva.nurmi@tunturilahti-amk.example", "tentative")),
  at("2027-03-09T10:00", answer(4, "jari.koskinen@meriharju.example", "declined")),
];
