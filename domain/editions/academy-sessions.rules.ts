import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Block = { minutes: number; title: LocalizedText; isBreak: boolean };
export type TemplateSession = { day: number; from: string; to: string; mode: "online" | "on_site" | "hybrid"; title: LocalizedText; goal: LocalizedText; agenda: Block[] };

const block = (minutes: number, fi: string, sv: string, en: string): Block => ({ minutes, title: { fi, sv, en }, isBreak: false });
const pause = (minutes = 15): Block => ({ minutes, title: { fi: "Tauko", sv: "Paus", en: "Break" }, isBreak: true });

/** The six sessions of the academy: `day` counts from the first day, times are the cohort's wall clock, the agenda fills the time. */
export const academySessions: TemplateSession[] = [
  {
    day: 0,
    from: "09:00",
    to: "12:00",
    mode: "on_site",
    title: { fi: "Avaus", sv: "Öppning", en: "Opening" },
    goal: {
      fi: "Tunnet muut tiimit ja kummisi, ja tiedät lähtötasonne.",
      sv: "Du känner de andra teamen och er mentor, och vet var ni står.",
      en: "You know the other teams and your mentor, and where you stand.",
    },
    agenda: [
      block(20, "Tervetuloa", "Välkomna", "Welcome"),
      block(40, "Tiimit esittäytyvät", "Teamen presenterar sig", "The teams introduce themselves"),
      block(45, "Lähtötaso yhdessä", "Utgångsläget tillsammans", "Where we stand"),
      pause(),
      block(40, "Kummien kanssa", "Med mentorerna", "With the mentors"),
      block(20, "Ensimmäinen tehtävä", "Den första uppgiften", "The first assignment"),
    ],
  },
  {
    day: 21,
    from: "09:00",
    to: "12:00",
    mode: "online",
    title: { fi: "Tavoitteet", sv: "Mål", en: "Aims" },
    goal: { fi: "Osaat kirjoittaa pilotin tavoitteen ja vaikutusketjun.", sv: "Du kan skriva pilotens mål och effektkedja.", en: "You can write the pilot's aim and its chain of effects." },
    agenda: [
      block(10, "Missä mennään", "Var är vi nu", "Where we are"),
      block(45, "Työllistämisehto sopimuksessa", "Sysselsättningsvillkor i avtal", "The employment clause in a contract"),
      block(40, "Vaikutusketju omasta pilotista", "Effektkedjan för den egna piloten", "The chain of effects of your pilot"),
      pause(),
      block(55, "Työpaja pareittain", "Verkstad i par", "Workshop in pairs"),
      block(15, "Seuraava askel", "Nästa steg", "Next step"),
    ],
  },
  {
    day: 42,
    from: "09:00",
    to: "12:00",
    mode: "online",
    title: { fi: "Markkinat", sv: "Marknaden", en: "The market" },
    goal: {
      fi: "Osaat valmistella markkinavuoropuhelun ja rajata hankinnan kohteen.",
      sv: "Du kan förbereda en marknadsdialog och avgränsa upphandlingen.",
      en: "You can prepare a market dialogue and define what is bought.",
    },
    agenda: [
      block(10, "Missä mennään", "Var är vi nu", "Where we are"),
      block(50, "Markkinavuoropuhelu käytännössä", "Marknadsdialog i praktiken", "Market dialogue in practice"),
      block(40, "Kysymykset yrityksille", "Frågor till företagen", "Questions to companies"),
      pause(),
      block(50, "Palautetta toisen tiimin kysymyksistä", "Återkoppling på ett annat teams frågor", "Comments on another team's questions"),
      block(15, "Seuraava askel", "Nästa steg", "Next step"),
    ],
  },
  {
    day: 63,
    from: "09:00",
    to: "12:00",
    mode: "hybrid",
    title: { fi: "Pilotti", sv: "Piloten", en: "The pilot" },
    goal: { fi: "Pilotilla on sopimusehdot, virstanpylväät ja mittarit.", sv: "Piloten har avtalsvillkor, milstolpar och indikatorer.", en: "The pilot has its clauses, milestones and indicators." },
    agenda: [
      block(10, "Missä mennään", "Var är vi nu", "Where we are"),
      block(50, "Ehdon sanamuoto ja seuraamukset", "Villkorets ordalydelse och påföljder", "Wording of the clause, and its consequences"),
      block(40, "Mittarit, joita joku oikeasti seuraa", "Indikatorer som någon verkligen följer", "Indicators that somebody really follows"),
      pause(),
      block(50, "Työpaja tiimeittäin", "Verkstad i team", "Workshop in teams"),
      block(15, "Seuraava askel", "Nästa steg", "Next step"),
    ],
  },
  {
    day: 84,
    from: "09:00",
    to: "12:00",
    mode: "online",
    title: { fi: "Vertaispalaute", sv: "Kollegial återkoppling", en: "Peer feedback" },
    goal: { fi: "Tiedät, mitä korjaat suunnitelmassa ennen päätöstä.", sv: "Du vet vad ni ändrar i planen före beslutet.", en: "You know what to mend in the plan before the decision." },
    agenda: [
      block(10, "Missä mennään", "Var är vi nu", "Where we are"),
      block(60, "Käydään palaute läpi", "Genomgång av återkopplingen", "Going through the feedback"),
      pause(),
      block(50, "Ihmisoikeusriskit toimitusketjussa", "Människorättsrisker i leveranskedjan", "Human rights risks in the supply chain"),
      block(35, "Mitä muutamme", "Det här ändrar vi", "What we will change"),
      block(10, "Seuraava askel", "Nästa steg", "Next step"),
    ],
  },
  {
    day: 99,
    from: "09:00",
    to: "15:00",
    mode: "on_site",
    title: { fi: "Päätös", sv: "Avslutning", en: "Closing" },
    goal: {
      fi: "Suunnitelmat on esitelty johdolle, ja jatkosta on sovittu.",
      sv: "Planerna har presenterats för ledningen och fortsättningen är överenskommen.",
      en: "The plans have been presented to management and what follows is agreed.",
    },
    agenda: [
      block(20, "Tervetuloa", "Välkomna", "Welcome"),
      block(70, "Suunnitelmat 1–3", "Planerna 1–3", "Plans 1–3"),
      pause(20),
      block(70, "Suunnitelmat 4–6", "Planerna 4–6", "Plans 4–6"),
      pause(60),
      block(60, "Lupaukset kolmen, kuuden ja kahdentoista kuukauden päähän", "Löften för tre, sex och tolv månader", "Promises for three, six and twelve months"),
      block(45, "Mitä opimme", "Vad vi lärde oss", "What we learnt"),
      block(15, "Todistukset", "Intygen", "Certificates"),
    ],
  },
];
