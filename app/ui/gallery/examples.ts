// Examples only: people, organisations and dates are made up, and the gallery is for developers, so these texts live here in Finnish.
export const longName = "Pohjois-Pohjanmaan hyvinvointialueen hankintapalvelukeskus ja Ammattiopisto Silmun aikuiskoulutusyksikkö";

export const anchors = [
  "Asiasta ei ole tietoa.",
  "Asia mainitaan.",
  "Tavoite on, mutta se on yleinen.",
  "Tavoite on kirjattu ja aikaa on varattu.",
  "Tavoite on strategiassa, ja sillä on vastuuhenkilö.",
  "Tavoite ohjaa jo päätöksiä, ja tuloksia seurataan.",
];

export const steps = [
  { key: "1", name: "Avaus", when: "ke 20.1.", state: "done" as const },
  { key: "2", name: "Tavoitteet", when: "ke 10.2.", state: "done" as const },
  { key: "3", name: "Markkinat", when: "ke 3.3.", state: "done" as const },
  { key: "4", name: "Pilotti", when: "ke 24.3.", state: "now" as const },
  { key: "5", name: "Vertaispalaute", when: "ke 14.4.", state: "next" as const },
  { key: "6", name: "Päätös", when: "to 29.4.", state: "next" as const },
];

export const ranking = [
  { id: "1", rank: 1, name: "Meriharjun kaupunki", where: "Uusimaa · 3 yksikköä", score: "4,45", low: 4.3, high: 4.6, mean: 4.45, words: "4,3–4,6", tone: "success" as const, state: "Valitaan" },
  { id: "2", rank: 2, name: "Satalahden kaupunki", where: "Satakunta", score: "3,90", low: 2.8, high: 5, mean: 3.9, words: "2,8–5,0", tone: "success" as const, state: "Valitaan" },
  {
    id: "3",
    rank: 3,
    name: longName,
    where: "Pohjois-Pohjanmaa · yhteishakemus",
    score: "3,65",
    low: 3.4,
    high: 3.9,
    mean: 3.65,
    words: "3,4–3,9",
    tone: "neutral" as const,
    state: "Varasija 1",
    cut: "Kaksi paikkaa täynnä",
  },
];

export const people = [
  { key: "av", initials: "AV", name: "Aino Virtanen", note: "Sinä, Hengitysterveys ry" },
  { key: "vn", initials: "VN", name: "Ville Niemi", note: "Ammattiopisto Silmu, paikalla nyt", present: true },
  { key: "lk", initials: "LK", name: "Leena Kallio", note: "Hengitysterveys ry, kävi eilen" },
];

export const agenda = [
  {
    key: "ke",
    title: "ke 24.3.",
    items: [
      { key: "1", time: "9.00–9.30", title: "Avaus ja kierros", place: "Meriharju, Tapulitalo, sali B", state: "past" as const },
      { key: "2", time: "9.30–10.45", title: "Sopimusehdot ja mittarit", to: "#", place: "Työpaja pienryhmissä", status: "Leo Halme", state: "now" as const },
      { key: "3", time: "10.45–11.00", title: "Tauko", state: "break" as const },
      { key: "4", time: "11.00–12.00", title: "Vertaispalaute", to: "#", place: "Etänä" },
    ],
  },
];

export const outgoing = [
  {
    key: "to",
    title: "to 11.3.",
    items: [
      { key: "1", time: "8.00", title: "Viikon kooste", to: "#", place: "14 ihmistä, joka keskiviikko" },
      { key: "2", time: "9.30", title: "Muistutus: vertaispalaute", to: "#", place: "5 ihmistä, päivä ennen määräaikaa" },
    ],
  },
];

export const timeline = [
  { key: "1", title: "Hakemus lähetettiin", when: "to 10.12. klo 15.21" },
  { key: "2", title: "Täydellisyys tarkistettiin", when: "pe 11.12.", body: "Johdon sitoumus pyydettiin uudelleen, koska allekirjoitus puuttui." },
  { key: "3", title: "Kaksi arvioijaa arvioi", when: "14.–16.12.", state: "now" as const },
  { key: "4", title: "Saat päätöksen", when: "pe 18.12.", state: "next" as const },
];
