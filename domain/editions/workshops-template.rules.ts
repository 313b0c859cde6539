import type { Language } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { addDays, momentAt } from "#domain/shared/time.rules.ts";
import type { EditionPlan } from "./edition-plan.rules.ts";
import type { CreateEditionInput } from "./edition.schema.ts";
import { workshopsCriteria, workshopsForm } from "./workshops-form.rules.ts";

const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });
const block = (minutes: number, title: LocalizedText, isBreak = false) => ({ minutes, title, isBreak });
const agenda = [
  block(30, text("Missä olemme nyt", "Var vi är nu", "Where we are")),
  block(60, text("Työskentely ryhmissä", "Arbete i grupper", "Work in groups")),
  block(20, text("Tauko", "Paus", "Break"), true),
  block(50, text("Ratkaisut yhteiselle pöydälle", "Lösningarna läggs fram", "Solutions on one table")),
  block(20, text("Mitä teemme seuraavaksi", "Vad vi gör härnäst", "What we do next")),
];

const workshops = [
  {
    day: 0,
    mode: "on_site",
    title: text("Lähtötilanne", "Utgångsläge", "Starting point"),
    goal: text("Tunnet ryhmän ja oman tehtäväsi.", "Du känner gruppen och din uppgift.", "You know the group and your task."),
  },
  {
    day: 14,
    mode: "online",
    title: text("Ratkaisut", "Lösningar", "Solutions"),
    goal: text("Teillä on kaksi ratkaisua, joita voi kokeilla.", "Ni har två lösningar att pröva.", "You have two solutions to try."),
  },
  {
    day: 28,
    mode: "hybrid",
    title: text("Malli ja jatko", "Modell och fortsättning", "Model and what follows"),
    goal: text("Mallilla on omistaja, ja jatkosta on sovittu.", "Modellen har en ägare och fortsättningen är överenskommen.", "The model has an owner and what follows is agreed."),
  },
] as const;

const phases = [
  { kind: "call", from: -42, to: -21, name: text("Haku", "Ansökan", "Call") },
  { kind: "selection", from: -20, to: -12, name: text("Arviointi ja valinta", "Bedömning och urval", "Review and selection") },
  { kind: "running", from: 0, to: 28, name: text("Kolme työpajaa", "Tre verkstäder", "Three workshops") },
] as const;

/** Three workshops in a month, for whatever is to be developed together: three weeks of call, no written plan, a certificate for coming to at least two. */
export function workshopsEdition(input: CreateEditionInput, zone: string, languages: Language[]): EditionPlan {
  const on = (days: number) => addDays(input.startsOn, days);
  const at = (days: number, time: string) => momentAt(`${on(days)}T${time}`, zone);
  return {
    cohort: {
      zone,
      languages,
      capacity: input.capacity,
      startsOn: on(0),
      endsOn: on(28),
      quietFrom: "20:00",
      quietTo: "07:00",
      phases: phases.map(({ from, to, ...phase }) => ({ ...phase, startsOn: on(from), endsOn: on(to) })),
    },
    call: {
      form: workshopsForm,
      criteria: workshopsCriteria,
      access: "open",
      opensAt: at(-42, "09:00"),
      closesAt: at(-21, "16:00"),
      graceMinutes: 0,
      reviewsDueAt: at(-14, "16:00"),
      decisionsOn: on(-12),
      confirmBy: at(-5, "16:00"),
      offerDays: 3,
      reviewsPerApplication: 2,
      decisionProfile: input.decisionProfile,
      minutesNeeded: 60,
      needsSignatures: false,
      needsApproval: false,
      asksRecommendation: false,
      intro: text(
        "Hae mukaan kolmeen työpajaan yksin tai yhdessä toisen organisaation kanssa. Tuot oman tehtäväsi ja viet mukanasi ratkaisun, jonka muutkin ovat lukeneet.",
        "Sök till tre verkstäder ensam eller tillsammans med en annan organisation. Du tar med din egen uppgift och får med dig en lösning som också andra har läst.",
        "Apply to three workshops alone or together with another organisation. You bring your own task and leave with a solution that others have read as well.",
      ),
      needed: text("Y-tunnukset kaikilta hakijoilta\nKahden osallistujan nimet", "FO-nummer för alla sökande\nNamnen på två deltagare", "Business IDs of all applicants\nThe names of two people"),
    },
    sessions: workshops.map(({ day, mode, title, goal }, i) => ({
      number: i + 1,
      title,
      goal,
      startsAt: at(day, "13:00"),
      endsAt: at(day, "16:00"),
      mode,
      agenda,
      venue: mode === "online" ? "" : input.venue,
      address: mode === "online" ? "" : input.address,
      onlineUrl: mode === "on_site" ? "" : input.onlineUrl,
    })),
    assignment: null,
    round: null,
    assessment: [],
    certificate: {
      attendancePercent: 66,
      planAccepted: false,
      feedbackGiven: false,
      signerName: input.signerName,
      signerTitle: text("ohjelmapäällikkö", "programansvarig", "programme manager"),
    },
  };
}
