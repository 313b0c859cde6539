import type { Intention } from "#domain/selection/selection.schema.ts";

/** What was decided on 18 December, with the reasons that go into the letter. */
export const decisions: { key: string; intended: Intention; waitRank?: number; reasons: string; conditions: string; conditionsDueOn?: string; feedback?: string }[] = [
  {
    key: "hengitys",
    intended: "select",
    reasons: "Vahvinta hakemuksessanne oli tarve: siivouksen kilpailutus on toukokuussa, ja oppilaitos tuntee tekijät. Miettikää jo nyt, miten ehdon toteutumista seurataan.",
    conditions: "",
  },
  { key: "meriharju", intended: "select", reasons: "Johdon sitoutuminen ja kolmen yksikön yhteinen tehtävä nostivat hakemuksenne kärkeen.", conditions: "" },
  { key: "tunturilahti", intended: "select", reasons: "Kuvasitte tarkasti, mitä ette vielä osaa. Laitehankintojen kysymyspatteri hyödyttää kaikkia korkeakouluja.", conditions: "" },
  { key: "satalahti", intended: "select", reasons: "Tarve on kuvattu luvuin, ja valvojien ohje on heti muidenkin käytettävissä.", conditions: "" },
  {
    key: "kiinteistot",
    intended: "select",
    reasons: "Hakemuksenne sai parhaat pisteet. Laskentamallilla voi olla suuri vaikutus.",
    conditions: "Sopikaa keskenänne ennen avausta, kumpi organisaatio omistaa suunnitelman.\nNimetkää henkilö, joka vie suunnitelman johtoryhmään.",
    conditionsDueOn: "2027-01-15",
  },
  { key: "koivuranta", intended: "select", reasons: "Varattu hankinta pesulapalveluissa on uusi avaus, ja tiimi on hyvin koottu.", conditions: "" },
  {
    key: "napakoski",
    intended: "wait",
    waitRank: 1,
    reasons: "Ajatus on hyvä ja sopii pienelle kunnalle. Pisteitä vei se, että tiimin aikaa ei ole vielä varattu. Olette varasijalla 1, ja paikka voi vapautua tammikuun alkuun mennessä.",
    conditions: "",
  },
  { key: "itapuro", intended: "wait", waitRank: 2, reasons: "Marjahankinta on tärkeä aihe, mutta hankintaohje on kesken ja päätös tehdään yhteishankinnassa. Olette varasijalla 2.", conditions: "" },
  {
    key: "havsholm",
    intended: "refuse",
    reasons:
      "Behovet är väl beskrivet, men kopplingen till kommunens strategi saknas ännu och upphandlingen genomförs först 2028. Vi hoppas att ni söker på nytt när upphandlingsprogrammet är klart, gärna tillsammans med en grannkommun.",
    conditions: "",
  },
  {
    key: "pitkanimi",
    intended: "refuse",
    reasons: "Hakemuksesta ei käynyt ilmi, mitä kehitettäisiin ja ketkä sen tekisivät.",
    conditions: "",
    feedback:
      "Suosittelemme maksutonta itseopiskeluaineistoa ja uutta hakemusta, kun urakan valmistelu alkaa.\n\nNimetkää silloin ainakin tilaaja ja rakennuttaja, ja kertokaa, mitä urakassa tehtäisiin toisin.",
  },
  {
    key: "kalliomaki",
    intended: "refuse",
    reasons: "Tarjouspyyntö julkaistaan jo huhtikuussa, joten akatemian tuki ei ehtisi mukaan. Ajatus asukkaista työpareina on hyvä: kertokaa siitä meille, kun seuraava puitesopimus lähestyy.",
    conditions: "",
  },
];
