import type { PlanBlock, PlanField, PlanTemplate } from "#domain/assignments/plan.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });
const field = (key: string, kind: PlanField["kind"], label: LocalizedText, help: LocalizedText = {}, required = true): PlanField => ({ key, kind, label, help, required });
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
          "Avtalsvillkor, utvärderingsgrund, reserverad upphandling eller uppförandekod.",
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
      field(
        "milestones",
        "long",
        text("Virstanpylväät", "Milstolpar", "Milestones"),
        text("Mitä, kuka ja mihin mennessä; yksi riviä kohti.", "Vad, vem och när; en per rad.", "What, who and by when; one a line."),
      ),
      field(
        "roles",
        "long",
        text("Kuka tekee mitä", "Vem gör vad", "Who does what"),
        text(
          "Hankinta, sisältö, työllisyyspalvelut, juristi, toimittaja, työntekijöiden ääni.",
          "Upphandling, innehåll, sysselsättningstjänster, jurist, leverantör, arbetstagarnas röst.",
          "Procurement, substance, employment services, legal, supplier, the workers' voice.",
        ),
      ),
    ]),
    block("indicators", text("Mittarit", "Mätare", "Indicators"), [
      field(
        "indicators",
        "long",
        text("Mittarit", "Mätare", "Indicators"),
        text("Nyt, tavoite, lähde, rytmi ja vastuuhenkilö; yksi riviä kohti.", "Nuläge, mål, källa, intervall och ansvarig; en per rad.", "Now, target, source, rhythm and owner; one a line."),
      ),
    ]),
    block("risks", text("Riskit", "Risker", "Risks"), [
      field(
        "risks",
        "long",
        text("Riskit ja vastatoimet", "Risker och åtgärder", "Risks and responses"),
        text("Todennäköisyys 1–5, vaikutus 1–5, mitä tehdään ja kuka.", "Sannolikhet 1–5, effekt 1–5, vad görs och av vem.", "Likelihood 1–5, effect 1–5, what is done and by whom."),
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
