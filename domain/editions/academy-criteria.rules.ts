import type { NewCriterion } from "#domain/programmes/call.schema.ts";

/** The academy's criteria: who may come in at all, what is weighed (100 per cent together), and what runs through everything. The balance of the cohort is the panel's to see. */
export const academyCriteria: NewCriterion[] = [
  {
    key: "eligible",
    kind: "pass_fail",
    weight: 0,
    name: { fi: "Hakukelpoisuus", sv: "Behörighet", en: "Eligibility" },
    help: {
      fi: "Hakija tekee omia hankintoja, ja tiimillä on lupa osallistua.",
      sv: "Sökanden gör egna upphandlingar och teamet har tillstånd att delta.",
      en: "The applicant makes procurements of its own and the team is allowed to take part.",
    },
    anchors: [
      { fi: "Jompikumpi ehto ei täyty.", sv: "Ettdera villkoret uppfylls inte.", en: "One of the conditions is not met." },
      { fi: "Kumpikin ehto täyttyy.", sv: "Båda villkoren uppfylls.", en: "Both conditions are met." },
    ],
  },
  {
    key: "strategy",
    kind: "weighted",
    weight: 25,
    name: { fi: "Strateginen ankkurointi", sv: "Strategisk förankring", en: "Strategic anchoring" },
    help: {
      fi: "Sosiaalinen vastuu näkyy strategiassa tai hankintaohjelmassa.",
      sv: "Socialt ansvar syns i strategin eller upphandlingsprogrammet.",
      en: "Social responsibility shows in the strategy or procurement programme.",
    },
    anchors: [
      { fi: "Yhteyttä strategiaan ei ole kuvattu.", sv: "Kopplingen till strategin är inte beskriven.", en: "No link to the strategy is described." },
      { fi: "Yhteys mainitaan yleisin sanoin.", sv: "Kopplingen nämns i allmänna ordalag.", en: "The link is mentioned in general words." },
      { fi: "Tavoite löytyy asiakirjoista, mutta vastuu puuttuu.", sv: "Målet finns i dokumenten, men ansvaret saknas.", en: "The aim is in the documents, but nobody is responsible for it." },
      { fi: "Tavoite on strategiassa ja koskee hankintoja.", sv: "Målet finns i strategin och gäller upphandling.", en: "The aim is in the strategy and concerns procurement." },
      { fi: "Tavoite on strategiassa, ja sillä on vastuuhenkilö.", sv: "Målet finns i strategin och har en ansvarig person.", en: "The aim is in the strategy and somebody is responsible for it." },
      {
        fi: "Tavoitteella on vastuuhenkilö, mittari ja johdon säännöllinen seuranta.",
        sv: "Målet har en ansvarig person, en indikator och regelbunden uppföljning av ledningen.",
        en: "The aim has somebody responsible, a measure and regular follow-up by management.",
      },
    ],
  },
  {
    key: "need",
    kind: "weighted",
    weight: 25,
    name: { fi: "Tarve ja kehittämistehtävä", sv: "Behov och utvecklingsuppgift", en: "Need and development task" },
    help: {
      fi: "Tarve on kuvattu, ja kehittämistehtävä on ajankohtainen.",
      sv: "Behovet är beskrivet och utvecklingsuppgiften är aktuell.",
      en: "The need is described and the development task is timely.",
    },
    anchors: [
      { fi: "Tarvetta ei ole kuvattu.", sv: "Behovet är inte beskrivet.", en: "The need is not described." },
      { fi: "Tarve on yleinen eikä liity omaan toimintaan.", sv: "Behovet är allmänt och gäller inte den egna verksamheten.", en: "The need is general and not about their own work." },
      { fi: "Tarve on tunnistettu, mutta tehtävä jää avoimeksi.", sv: "Behovet är identifierat, men uppgiften förblir oklar.", en: "The need is known, but the task stays open." },
      { fi: "Tarve ja tehtävä on kuvattu ymmärrettävästi.", sv: "Behovet och uppgiften är begripligt beskrivna.", en: "The need and the task are described clearly." },
      {
        fi: "Tarve on kuvattu esimerkein, ja tehtävä on ajankohtainen.",
        sv: "Behovet är beskrivet med exempel och uppgiften är aktuell.",
        en: "The need is shown with examples and the task is timely.",
      },
      {
        fi: "Tarve on kuvattu luvuin, ja siihen voi itse vaikuttaa.",
        sv: "Behovet är beskrivet med siffror och sökanden kan själv påverka det.",
        en: "The need is shown with figures and is theirs to influence.",
      },
    ],
  },
  {
    key: "commitment",
    kind: "weighted",
    weight: 20,
    name: { fi: "Johdon sitoutuminen ja tiimi", sv: "Ledningens engagemang och teamet", en: "Commitment of management and the team" },
    help: { fi: "Johto on mukana, ja tiimille on varattu aikaa.", sv: "Ledningen är med och teamet har reserverad tid.", en: "Management is involved and the team has time set aside." },
    anchors: [
      { fi: "Tiimiä ei ole nimetty.", sv: "Teamet är inte utsett.", en: "No team is named." },
      { fi: "Yksi ihminen osallistuu muun työn ohessa.", sv: "En person deltar vid sidan av annat arbete.", en: "One person takes part besides other work." },
      { fi: "Tiimi on nimetty, mutta aikaa ei ole varattu.", sv: "Teamet är utsett, men ingen tid är reserverad.", en: "A team is named, but no time is set aside." },
      { fi: "Tiimi on nimetty, ja aikaa on varattu.", sv: "Teamet är utsett och tid är reserverad.", en: "A team is named and time is set aside." },
      {
        fi: "Tiimissä ovat hankinta ja sisältö, ja johto on sitoutunut.",
        sv: "Teamet omfattar upphandling och innehåll, och ledningen är engagerad.",
        en: "The team joins procurement and substance, and management is committed.",
      },
      {
        fi: "Lisäksi johtaja osallistuu itse ja päättää pilotista.",
        sv: "Dessutom deltar en chef själv och beslutar om piloten.",
        en: "In addition, a manager takes part in person and decides on the pilot.",
      },
    ],
  },
  {
    key: "pilot",
    kind: "weighted",
    weight: 20,
    name: { fi: "Pilotin mahdollisuudet", sv: "Pilotens möjligheter", en: "Potential of the pilot" },
    help: {
      fi: "Tulossa on hankinta, jossa ehtoa voi kokeilla.",
      sv: "Det finns en kommande upphandling där villkoret kan prövas.",
      en: "There is a procurement coming up in which the clause can be tried.",
    },
    anchors: [
      { fi: "Hankintaa ei ole nimetty.", sv: "Ingen upphandling är namngiven.", en: "No procurement is named." },
      { fi: "Hankinta on liian kaukana tai jo kilpailutettu.", sv: "Upphandlingen ligger för långt fram eller är redan gjord.", en: "The procurement is too far ahead or already tendered." },
      {
        fi: "Hankinta on olemassa, mutta ehto sopii siihen huonosti.",
        sv: "Det finns en upphandling, men villkoret passar dåligt i den.",
        en: "There is a procurement, but the clause fits it poorly.",
      },
      { fi: "Hankinta ja aikataulu sopivat kokeiluun.", sv: "Upphandlingen och tidtabellen passar för försöket.", en: "The procurement and its schedule suit the trial." },
      { fi: "Vaikutus ihmisiin on kuvattu ja realistinen.", sv: "Effekten för människor är beskriven och realistisk.", en: "The effect on people is described and realistic." },
      {
        fi: "Lisäksi tulos voidaan mitata ja ehto toistaa muissa hankinnoissa.",
        sv: "Dessutom kan resultatet mätas och villkoret upprepas i andra upphandlingar.",
        en: "In addition, the result can be measured and the clause repeated elsewhere.",
      },
    ],
  },
  {
    key: "sharing",
    kind: "weighted",
    weight: 10,
    name: { fi: "Halu jakaa oppeja", sv: "Vilja att dela lärdomar", en: "Willingness to share" },
    help: { fi: "Kokemukset ja asiakirjat annetaan muiden käyttöön.", sv: "Erfarenheter och dokument ges till andra.", en: "Experience and documents are given to others to use." },
    anchors: [
      { fi: "Jakamisesta ei kerrota.", sv: "Delning nämns inte.", en: "Sharing is not mentioned." },
      { fi: "Jakaminen jää omaan yksikköön.", sv: "Lärdomarna stannar i den egna enheten.", en: "What is learnt stays in their own unit." },
      { fi: "Kokemuksista kerrotaan oman organisaation sisällä.", sv: "Erfarenheterna delas inom den egna organisationen.", en: "Experience is shared inside the organisation." },
      { fi: "Kokemuksista kerrotaan verkostossa tai julkisesti.", sv: "Erfarenheterna delas i ett nätverk eller offentligt.", en: "Experience is shared in a network or in public." },
      { fi: "Asiakirjat ja ehdot annetaan muiden käyttöön.", sv: "Dokument och villkor ges till andra.", en: "Documents and clauses are given to others." },
      { fi: "Lisäksi tiimi auttaa muita niiden käytössä.", sv: "Dessutom hjälper teamet andra att använda dem.", en: "In addition, the team helps others to use them." },
    ],
  },
  {
    key: "equality",
    kind: "horizontal",
    weight: 0,
    name: { fi: "Yhdenvertaisuus", sv: "Likabehandling", en: "Equality" },
    help: {
      fi: "Ratkaisu toimii myös heille, jotka jäävät helposti sivuun.",
      sv: "Lösningen fungerar också för dem som lätt hamnar utanför.",
      en: "The solution also works for those who are easily left out.",
    },
    anchors: [
      { fi: "Vaikutuksia eri ihmisille ei ole ajateltu.", sv: "Följderna för olika människor har inte beaktats.", en: "What it means to different people has not been thought of." },
      { fi: "Yhdenvertaisuus mainitaan.", sv: "Likabehandling nämns.", en: "Equality is mentioned." },
      { fi: "Vaikutukset on arvioitu ainakin yhden ryhmän kannalta.", sv: "Följderna är bedömda för åtminstone en grupp.", en: "The effects are weighed for at least one group." },
      { fi: "Ryhmä on itse mukana suunnittelussa.", sv: "Gruppen är själv med i planeringen.", en: "That group takes part in the planning." },
    ],
  },
];
