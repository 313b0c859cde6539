import { type ApplicationCopyData, type AttendanceListData, type BlankFormData, type CertificateData, type DecisionLetterData, pieces } from "#documents/documents.ts";

const funder = { text: "Euroopan unionin osarahoittama", flag: "Euroopan unionin lippu" };

export const certificate: CertificateData = {
  lang: "fi",
  title: "Todistus: Aino Virtanen",
  organiser: "Hankintaverkko Oy",
  kind: "Todistus",
  name: "Aino Virtanen",
  statement: pieces("on suorittanut ohjelman {{programme}} 20.1.–29.4.2027 ja laatinut johdon hyväksymän pilottisuunnitelman {{plan}}.", {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    plan: "Työllistämisehto siivouspalveluihin",
  }),
  facts: [
    { label: "Tapaamisia", value: "6/6" },
    { label: "Tunteja", value: "21" },
    { label: "Annettuja vertaispalautteita", value: "2/2" },
  ],
  signer: { name: "Outi Saarinen", role: "kehittämispäällikkö, Hankintaverkko Oy", placeAndDate: "Helsinki, to 29.4.2027" },
  verify: { label: "Tarkista aitous:", url: "https://kohortti.example/verify/7KQ2M4XD9TRH", shownUrl: "kohortti.example/verify", code: "7KQ2 M4XD 9TRH", qr: "QR-koodi: todistuksen tarkistussivu" },
  funder,
};

export const letter: DecisionLetterData = {
  lang: "fi",
  title: "Päätös osallistujien valinnasta, KOH-2026-0042",
  sender: { name: "Hankintaverkko Oy", lines: ["Hämeentie 1, 00530 Helsinki", "kirjaamo@hankintaverkko.example"] },
  addressee: ["Äänekosken kaupunki", "Aino Virtanen", "Hallintokatu 4", "44100 Äänekoski"],
  kind: "Päätös",
  date: "24.11.2026",
  diary: { label: "Asianumero", value: "KOH-2026-0042" },
  subject: "Teidät on valittu Soske-akatemiaan 1",
  decision: {
    heading: "Päätös",
    text: "Hankintaverkko Oy on valinnut Äänekosken kaupungin ja Keski-Suomen hyvinvointialueen yhteisen hakemuksen ”Työllistämisehto siivouspalveluihin” Sosiaalisesti kestävien hankintojen akatemian ensimmäiseen ryhmään.",
  },
  reasons: {
    heading: "Perustelut",
    text: "Hakuun tuli määräajassa 14 hakemusta, ja ryhmään otettiin kuusi. Hakemukset arvioitiin hakuilmoituksen neljällä perusteella. Kaksi arvioijaa arvioi hakemuksenne toisistaan riippumatta.\n\nHankinta on suuri ja alkaa ohjelman aikana, ja johto on sitoutunut siihen. Yhteistyö kahden organisaation välillä on suunniteltu tarkasti. Mittareita on vielä täsmennettävä.",
  },
  conditions: {
    heading: "Ehdot",
    text: "Paikka on teidän, kun täytätte nämä ehdot:",
    points: [
      "Vahvistatte paikan viimeistään ma 7.12.2026.",
      "Jokaisesta organisaatiosta osallistuu sama vähintään kahden hengen tiimi kaikkiin kuuteen tapaamiseen.",
      "Nimeätte pilotille omistajan johtoryhmästä.",
    ],
  },
  next: {
    heading: "Mitä seuraavaksi",
    text: "Vahvista paikka Kohortissa kohdassa Hakemukset. Saat sen jälkeen kutsut tapaamisiin kalenteriisi. Ensimmäinen tapaaminen on ke 20.1.2027 klo 9–12 Helsingissä.",
  },
  contact: { heading: "Lisätietoja", text: "Outi Saarinen, kehittämispäällikkö\nouti.saarinen@hankintaverkko.example, 040 123 4567" },
  appeal: {
    heading: "Oikaisuvaatimus",
    text: "Tähän päätökseen ei voi hakea muutosta valittamalla, koska se ei ole hallintopäätös. Jos valinnassa on mielestänne virhe, kirjoittakaa siitä osoitteeseen kirjaamo@hankintaverkko.example 14 päivän kuluessa.",
  },
  signers: [
    { name: "Mikko Lahtinen", role: "toimitusjohtaja" },
    { name: "Outi Saarinen", role: "kehittämispäällikkö" },
  ],
  enclosures: { heading: "Liitteet", text: "Arvioinnin yhteenveto" },
  funder,
};

const long =
  "Siivouspalvelut kilpailutetaan keväällä 2027. Sopimuksen arvo on noin 2,4 miljoonaa euroa neljässä vuodessa, ja se koskee kaupungin 38 kohdetta.\n\nHaluamme, että sopimuskumppani työllistää sopimuksen aikana vähintään kuusi henkilöä, joiden on ollut vaikea löytää työtä. Ehtoa ei ole ennen käytetty, eikä markkinoilla tiedetä, miten se hinnoitellaan.";

export const application: ApplicationCopyData = {
  lang: "fi",
  title: "Työllistämisehto siivouspalveluihin",
  kind: "Hakemuksen jäljennös",
  facts: [
    { label: "Asianumero", value: "KOH-2026-0042" },
    { label: "Lähetetty", value: "pe 13.11.2026 klo 14.52" },
    { label: "Lähettäjä", value: "Aino Virtanen" },
    { label: "Haku", value: "Soske-akatemia 1" },
    { label: "Ohjelma", value: "Sosiaalisesti kestävien hankintojen akatemia" },
    { label: "Versio", value: "1" },
  ],
  parties: {
    heading: "Hakijat",
    columns: ["Organisaatio", "Y-tunnus", "Yhteyshenkilö", "Allekirjoitus"],
    rows: [
      ["Äänekosken kaupunki", "2045520-5", "Aino Virtanen", "to 12.11.2026"],
      ["Keski-Suomen hyvinvointialue", "3221327-6", "Åsa Öberg", "pe 13.11.2026"],
    ],
  },
  sections: ["Hankinta", "Tavoite ja muutos", "Tiimi ja sitoutuminen"].map((title) => ({
    title,
    answers: [
      { question: "Mitä hankitte ja milloin?", answer: long, note: "71/150 sanaa" },
      { question: "Hankinnan vaihe", answer: "Suunnittelu" },
      { question: "Arvioitu arvo ilman arvonlisäveroa", answer: "2 400 000 €" },
      { question: "Johdon tuki", answer: "johdon-tuki.pdf", note: "PDF, 214 kt" },
      { question: "Muuta, mitä haluatte kertoa", answer: "Ei vastausta" },
    ],
  })),
  footer: { left: "Sosiaalisesti kestävien hankintojen akatemia · KOH-2026-0042", right: "Tulostettu ti 24.11.2026" },
};

export const blankForm: BlankFormData = {
  lang: "fi",
  title: "Sosiaalisesti kestävien hankintojen akatemia",
  kind: "Hakulomake",
  facts: [{ label: "Lähetä viimeistään", value: "pe 11.12.2026 klo 16.00" }],
  sections: [
    {
      title: "1. Kerro kehittämistarpeesta",
      lead: "Vastaa tähän, jos olette aloittaneet.",
      questions: [
        { question: "Mikä estää teitä nyt?", note: "Enintään 200 sanaa.", lines: 24 },
        { question: "Mikä teema?", note: "", boxes: ["Työllistäminen", "Ihmisoikeudet"] },
        { question: "Osoite", note: "Vain järjestäjälle.", labels: ["Katuosoite", "Postinumero"] },
        { question: "Hankinnat", note: "", columns: ["Hankinta", "Arvo vuodessa"], rows: 4 },
        { question: "Suunnitelma", note: "Liitetään tiedostona." },
      ],
    },
    { title: "2. Åbo och Österbotten", lead: "", questions: [{ question: "Allekirjoitus", note: "", lines: 20 }] },
  ],
  footer: { left: "Soske-akatemia" },
};

export const attendance: AttendanceListData = {
  lang: "fi",
  title: "Tapaaminen 4: Työllistämisehto kilpailutuksessa",
  kind: "Läsnäololista",
  facts: [
    { label: "Aika", value: "ke 24.3.2027 klo 9–12" },
    { label: "Paikka", value: "Kaupungintalo, sali 3, Tampere" },
    { label: "Ohjaaja", value: "Outi Saarinen" },
  ],
  columns: { number: "Nro", name: "Nimi", organisation: "Organisaatio", signature: "Allekirjoitus" },
  people: Array.from({ length: 26 }, (_, i) => ({
    name: ["Aino Virtanen", "Åsa Öberg", "Väinö Hämäläinen", "Eeva-Liisa Korhonen-Lindqvist"][i % 4] ?? "",
    organisation: ["Äänekosken kaupunki", "Keski-Suomen hyvinvointialue", "Borgå stad"][i % 3] ?? "",
  })),
  blankRows: 4,
  footer: { left: "Soske-akatemia 1", right: "Tulostettu ti 23.3.2027" },
  funder,
};
