import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { addDays, momentAt } from "#domain/shared/time.rules.ts";
import { academyCriteria } from "./academy-criteria.rules.ts";
import { academyForm } from "./academy-form.rules.ts";
import { academyPlan } from "./academy-plan.rules.ts";
import { academySessions } from "./academy-sessions.rules.ts";
import type { EditionPlan } from "./edition-plan.rules.ts";
import type { CreateEditionInput } from "./edition.schema.ts";

const phases = [
  { kind: "call", from: -79, to: -40, name: { fi: "Haku", sv: "Ansökan", en: "Call" } },
  { kind: "selection", from: -39, to: -33, name: { fi: "Arviointi ja valinta", sv: "Bedömning och urval", en: "Review and selection" } },
  { kind: "running", from: 0, to: 99, name: { fi: "Kuusi tapaamista", sv: "Sex träffar", en: "Six sessions" } },
  { kind: "follow_up", from: 100, to: 464, name: { fi: "Seuranta", sv: "Uppföljning", en: "Follow-up" } },
] as const;

/**
 * The academy for socially sustainable procurement: five and a half weeks of call, a hundred days of six sessions, a
 * pilot plan with peer feedback, a self-assessment before and after, a certificate at 80 per cent attendance. Every date counts in days from the first
 * session's, at wall-clock times of the zone.
 */
export function academyEdition(input: CreateEditionInput, zone: string, languages: Language[]): EditionPlan {
  const on = (days: number) => addDays(input.startsOn, days);
  const at = (days: number, time: string) => momentAt(`${on(days)}T${time}`, zone);
  return {
    cohort: {
      zone,
      languages,
      capacity: input.capacity,
      startsOn: on(0),
      endsOn: on(99),
      quietFrom: "20:00",
      quietTo: "07:00",
      phases: phases.map(({ from, to, ...phase }) => ({ ...phase, startsOn: on(from), endsOn: on(to) })),
    },
    call: {
      form: academyForm,
      criteria: academyCriteria,
      access: "open",
      opensAt: at(-79, "09:00"),
      closesAt: at(-40, "16:00"),
      graceMinutes: 0,
      reviewsDueAt: at(-35, "16:00"),
      decisionsOn: on(-33),
      confirmBy: at(-12, "16:00"),
      offerDays: 7,
      reviewsPerApplication: 2,
      decisionProfile: input.decisionProfile,
      minutesNeeded: 210,
      needsSignatures: true,
      needsApproval: false,
      asksRecommendation: false,
      intro: {
        fi: "Voit hakea yksin tai yhdessä toisen organisaation kanssa. Opit käyttämään sosiaalisia ehtoja omassa hankinnassasi, ja muut tiimit auttavat.",
        sv: "Du kan söka ensam eller tillsammans med en annan organisation. Du lär dig använda sociala villkor i din egen upphandling, och de andra teamen hjälper till.",
        en: "You can apply alone or together with another organisation. You learn to use social clauses in your own procurement, and the other teams help.",
      },
      needed: {
        fi: "Y-tunnukset kaikilta hakijoilta\nStrategia tai hankintaohjelma, linkki tai liite\nArvio hankintojen arvosta vuodessa\nJohdon päätös osallistumisesta",
        sv: "FO-nummer för alla sökande\nStrategi eller upphandlingsprogram, länk eller bilaga\nEn uppskattning av värdet på upphandlingarna per år\nLedningens beslut om deltagande",
        en: "Business IDs of all applicants\nStrategy or procurement programme, as a link or attachment\nAn estimate of the yearly value of your procurements\nManagement's decision to take part",
      },
    },
    sessions: academySessions.map(({ day, from, to, ...session }, i) => ({
      ...session,
      number: i + 1,
      startsAt: at(day, from),
      endsAt: at(day, to),
      venue: session.mode === "online" ? "" : input.venue,
      address: session.mode === "online" ? "" : input.address,
      onlineUrl: session.mode === "on_site" ? "" : input.onlineUrl,
    })),
    assignment: {
      title: { fi: "Pilottisuunnitelma", sv: "Pilotplan", en: "Pilot plan" },
      template: academyPlan,
      opensAt: at(0, "12:00"),
      dueAt: at(30, "16:00"),
      finalDueAt: at(86, "16:00"),
    },
    round: { perWork: 2, allocatesAt: at(33, "09:00"), dueAt: at(51, "16:00") },
    assessment: [
      { point: "T0", opensAt: at(-9, "09:00"), closesAt: at(-1, "16:00"), statementSet: currentSet.key },
      { point: "T2", opensAt: at(99, "09:00"), closesAt: at(106, "16:00"), statementSet: currentSet.key },
    ],
    certificate: {
      attendancePercent: 80,
      planAccepted: true,
      feedbackGiven: true,
      signerName: input.signerName,
      signerTitle: { fi: "ohjelmapäällikkö", sv: "programansvarig", en: "programme manager" },
    },
  };
}
