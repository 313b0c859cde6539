import type { PlanBlock, PlanField, PlanTemplate } from "#domain/assignments/plan.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });
const field = (key: string, kind: PlanField["kind"], label: LocalizedText, help: LocalizedText = {}, required = true): PlanField => ({ key, kind, label, help, required });
type Column = NonNullable<PlanField["columns"]>[number];
const column = (key: string, kind: Column["kind"], label: LocalizedText): Column => ({ key, kind, label });
const table = (key: string, label: LocalizedText, help: LocalizedText, columns: Column[]): PlanField => ({ key, kind: "table", label, help, required: true, columns });
const block = (key: string, title: LocalizedText, fields: PlanField[], help: LocalizedText = {}): PlanBlock => ({ key, title, help, fields });

/** The pilot plan of the academy: what a team decides and writes before its pilot starts. */
export const academyPlan: PlanTemplate = {
  titleKey: "title",
  blocks: [
    block("identity", text("Perustiedot", "Grunduppgifter", "Basics"), [
      field("title", "short", text("Pilotin nimi", "Pilotens namn", "Name of the pilot")),
      field("owner", "short", text("Omistaja", "Ägare", "Owner"), text("Ihminen, joka vastaa pilotista.", "Den person som ansvarar för piloten.", "The person who answers for the pilot.")),
      field("sponsor", "short", text("Johdon tuki", "Ledningens stöd", "Sponsor in management")),
      field(
        "strategic-link",
        "long",
        text("Yhteys strategiaan ja teemaan", "Kopplingen till strategin och temat", "Link to strategy and theme"),
        text("Mihin tavoitteeseen pilotti vastaa?", "Vilket mål svarar piloten mot?", "Which aim does the pilot serve?"),
      ),
    ]),
    block("object", text("Hankinta", "Upphandlingen", "The procurement"), [
      field("what", "long", text("Mitä hankitaan", "Vad upphandlas", "What is bought")),
      field("value", "number", text("Ennakoitu arvo, euroa", "Uppskattat värde, euro", "Estimated value, euros")),
      field("term", "short", text("Sopimuskausi ja optiot", "Avtalsperiod och optioner", "Contract term and options")),
      field("procedure", "short", text("Hankintamenettely", "Upphandlingsförfarande", "Procedure")),
    ]),
    block("start", text("Lähtötilanne", "Utgångsläget", "Starting point"), [
      field("problem", "long", text("Mikä ongelma ratkaistaan?", "Vilket problem löses?", "Which problem is solved?")),
      field(
        "evidence",
        "long",
        text("Mistä tiedätte sen?", "Hur vet ni det?", "How do you know?"),
        text("Luvut, sopimukset, havainnot.", "Siffror, avtal, iakttagelser.", "Figures, contracts, observations."),
      ),
    ]),
    block("goal", text("Tavoite", "Målet", "Aim"), [
      field("goal", "short", text("Tavoite yhdellä lauseella", "Målet i en mening", "The aim in one sentence")),
      field(
        "chain",
        "long",
        text("Vaikutusketju", "Effektkedjan", "Chain of effects"),
        text("Panos, tekeminen, tuotos, tulos ja vaikutus.", "Insats, aktivitet, prestation, resultat och effekt.", "Input, activity, output, outcome and impact."),
      ),
      field(
        "instrument",
        "long",
        text("Keino", "Medlet", "Means"),
        text(
          "Sopimusehto, vertailuperuste, varattu hankinta tai toimintaohje.",
          "Avtalsvillkor, jämförelsegrund, reserverad upphandling eller uppförandekod.",
          "Clause, award criterion, reserved contract or code of conduct.",
        ),
      ),
    ]),
    block(
      "employment",
      text("Työllistämisehto", "Sysselsättningsvillkoret", "Employment clause"),
      [
        field(
          "wording",
          "long",
          text("Ehdon sanamuoto", "Villkorets ordalydelse", "Wording of the clause"),
          text("Niin kuin se tulee sopimukseen.", "Så som den skrivs i avtalet.", "As it will stand in the contract."),
          false,
        ),
        field("who", "short", text("Ketkä työllistyvät", "Vilka får arbete", "Who is employed"), {}, false),
        field("amount", "number", text("Määrä, henkilötyökuukautta", "Mängd, personmånader", "Amount, person-months"), {}, false),
        field(
          "candidates",
          "long",
          text(
            "Kuka etsii hakijat, ja mitä tapahtuu, jos sopivaa ei löydy",
            "Vem söker kandidater, och vad händer om ingen lämplig hittas",
            "Who finds candidates, and what happens when nobody suits",
          ),
          {},
          false,
        ),
        field("consequence", "long", text("Kannustin ja seuraamus", "Incitament och påföljd", "Incentive and sanction"), {}, false),
      ],
      text("Täytä tämä, jos pilotissa työllistetään.", "Fyll i detta om piloten skapar arbete.", "Fill this in if the pilot employs people."),
    ),
    block(
      "conduct",
      text("Toimintaohje", "Uppförandekoden", "Code of conduct"),
      [
        field("conduct-risks", "long", text("Riskit maittain, aloittain ja tuotteittain", "Risker per land, bransch och produkt", "Risks by country, sector and product"), {}, false),
        field("transparency", "long", text("Kuinka pitkälle ketju tunnetaan", "Hur långt kedjan är känd", "How far the chain is known"), {}, false),
        field(
          "control",
          "long",
          text("Miten noudattamista valvotaan ja rikkomuksiin puututaan", "Hur efterlevnaden övervakas och överträdelser åtgärdas", "How it is followed up, and breaches handled"),
          {},
          false,
        ),
      ],
      text("Täytä tämä, jos pilotissa käytetään toimintaohjetta.", "Fyll i detta om piloten använder en uppförandekod.", "Fill this in if the pilot uses a code of conduct."),
    ),
    block("market", text("Markkinavuoropuhelu", "Marknadsdialogen", "Market dialogue"), [
      field("date", "date", text("Päivä", "Datum", "Date"), {}, false),
      field("questions", "long", text("Kysymykset yrityksille", "Frågor till företagen", "Questions to companies")),
      field("answers", "long", text("Mitä opitte vastauksista", "Vad ni lärde er av svaren", "What the answers taught you"), {}, false),
    ]),
    block("steps", text("Virstanpylväät ja roolit", "Milstolpar och roller", "Milestones and roles"), [
      table(
        "milestones",
        text("Virstanpylväät", "Milstolpar", "Milestones"),
        text("Kirjoita valmistumispäivä, kun virstanpylväs on saavutettu.", "Skriv datumet när milstolpen är nådd.", "Write the day of completion when the milestone has been reached."),
        [
          column("what", "text", text("Mitä", "Vad", "What")),
          column("owner", "text", text("Kuka", "Vem", "Who")),
          column("due", "date", text("Mihin mennessä", "Senast", "By when")),
          { ...column("done", "date", text("Valmis", "Klart", "Done")), optional: true },
        ],
      ),
      table(
        "roles",
        text("Kuka tekee mitä", "Vem gör vad", "Who does what"),
        text(
          "Hankinta, sisältö, työllisyyspalvelut, juristi, toimittaja, työntekijöiden ääni.",
          "Upphandling, innehåll, sysselsättningstjänster, jurist, leverantör, arbetstagarnas röst.",
          "Procurement, substance, employment services, legal, supplier, the workers' voice.",
        ),
        [column("role", "text", text("Rooli", "Roll", "Role")), column("who", "text", text("Kuka", "Vem", "Who")), column("task", "text", text("Mitä tekee", "Vad gör", "Does what"))],
      ),
    ]),
    block("indicators", text("Mittarit", "Indikatorer", "Indicators"), [
      table(
        "indicators",
        text("Mittarit", "Indikatorer", "Indicators"),
        text(
          "Esimerkiksi työllistyneet, henkilötyökuukaudet, työssä puolen vuoden kuluttua, saadut tarjoukset, sopimukset, joissa on ehto, suljetut korjaustoimet.",
          "Till exempel sysselsatta, personmånader, i arbete efter ett halvår, mottagna anbud, avtal med villkoret, slutförda korrigeringar.",
          "For example people employed, person-months, at work after half a year, tenders received, contracts with the clause, corrective actions closed.",
        ),
        [
          column("what", "text", text("Mittari", "Indikatorer", "Indicator")),
          column("baseline", "text", text("Nyt", "Nuläge", "Now")),
          column("target", "text", text("Tavoite", "Mål", "Target")),
          column("source", "text", text("Lähde", "Källa", "Source")),
          column("rhythm", "text", text("Milloin", "När", "When")),
          column("owner", "text", text("Kuka", "Vem", "Who")),
        ],
      ),
    ]),
    block("risks", text("Riskit", "Risker", "Risks"), [
      table(
        "risks",
        text("Riskit ja vastatoimet", "Risker och åtgärder", "Risks and responses"),
        text("Todennäköisyys ja vaikutus 1–5: 1 on pienin, 5 suurin.", "Sannolikhet och effekt 1–5: 1 är minst, 5 störst.", "Likelihood and effect 1–5: 1 is least, 5 most."),
        [
          column("what", "text", text("Riski", "Risk", "Risk")),
          column("likelihood", "scale", text("Todennäköisyys", "Sannolikhet", "Likelihood")),
          column("effect", "scale", text("Vaikutus", "Effekt", "Effect")),
          column("response", "text", text("Mitä tehdään", "Vad görs", "Response")),
          column("owner", "text", text("Kuka", "Vem", "Who")),
        ],
      ),
    ]),
    block("after", text("Viestintä ja akatemian jälkeen", "Kommunikation och tiden efter akademin", "Communication, and after the academy"), [
      field("communication", "long", text("Kenelle kerrotte, mitä ja milloin", "Vem berättar ni för, vad och när", "Whom you tell what, and when")),
      field("follow-up", "long", text("Mitä on tehty 3, 6 ja 12 kuukauden kuluttua", "Vad är gjort efter 3, 6 och 12 månader", "What is done after 3, 6 and 12 months")),
    ]),
    block("decision", text("Johdon päätös", "Ledningens beslut", "Decision of management"), [
      field("decided-on", "date", text("Päivä", "Datum", "Date"), {}, false),
      field("decided-by", "short", text("Kuka tai mikä toimielin päätti", "Vem eller vilket organ beslutade", "Who, or which body, decided"), {}, false),
      field("decision", "long", text("Päätös ja sen ehdot", "Beslutet och dess villkor", "The decision and its conditions"), {}, false),
    ]),
  ],
};
