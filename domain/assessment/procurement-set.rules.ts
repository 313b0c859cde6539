import type { LocalizedText } from "#domain/shared/localized-text.ts";
import type { Dimension, Statement, StatementSet } from "./statement-set.rules.ts";

const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });
const says = (key: string, fi: string, sv: string, en: string): Statement => ({ key, text: { fi, sv, en } });
const dimension = (key: string, name: LocalizedText, ...statements: Statement[]): Dimension => ({ key, name, statements });

/** How mature an organisation is in socially responsible procurement: six dimensions of three statements. */
export const procurementSet: StatementSet = {
  key: "procurement-1",
  dimensions: [
    dimension(
      "leadership",
      text("Johtaminen", "Ledning", "Leadership"),
      says("policy", "Hankintaohjelmassamme on sosiaalisia tavoitteita.", "Vårt upphandlingsprogram innehåller sociala mål.", "Our procurement policy names social aims."),
      says("owner", "Tavoitteista vastaa nimetty henkilö.", "En namngiven person ansvarar för målen.", "A named person answers for these aims."),
      says("reported", "Johto käsittelee tuloksia säännöllisesti.", "Ledningen behandlar resultaten regelbundet.", "Management goes through the results regularly."),
    ),
    dimension(
      "people",
      text("Ihmiset", "Människor", "People"),
      says(
        "roles",
        "Jokainen hankintaan osallistuva tietää, mitä häneltä odotetaan.",
        "Alla som deltar i en upphandling vet vad som väntas av dem.",
        "Everyone in a procurement knows what is expected of them.",
      ),
      says(
        "training",
        "Hankintojen tekijät on koulutettu käyttämään sosiaalisia ehtoja.",
        "De som upphandlar har fått utbildning i sociala villkor.",
        "Those who procure have been trained in social clauses.",
      ),
      says(
        "time",
        "Ehtojen valmisteluun ja seurantaan on varattu työaikaa.",
        "Arbetstid är reserverad för att bereda och följa upp villkoren.",
        "Working time is reserved for preparing and following up the clauses.",
      ),
    ),
    dimension(
      "process",
      text("Valmistelu ja riskit", "Beredning och risker", "Process and risk"),
      says("risks", "Arvioimme sosiaaliset riskit ennen tarjouspyyntöä.", "Vi bedömer de sociala riskerna före anbudsförfrågan.", "We assess social risks before the call for tenders."),
      says(
        "clauses",
        "Käytämme valmiita ehtoja ja sovitamme ne hankintaan.",
        "Vi använder färdiga villkor och anpassar dem till upphandlingen.",
        "We use ready-made clauses and fit them to the procurement.",
      ),
      says("legal", "Juristi tarkistaa ehdot jo valmistelun alussa.", "En jurist granskar villkoren redan i början av beredningen.", "A lawyer checks the clauses early in the preparation."),
    ),
    dimension(
      "market",
      text("Markkinat", "Marknaden", "Market"),
      says(
        "dialogue",
        "Keskustelemme ehdoista yritysten kanssa ennen kilpailutusta.",
        "Vi diskuterar villkoren med företagen före konkurrensutsättningen.",
        "We discuss the clauses with companies before tendering.",
      ),
      says(
        "reach",
        "Pienet ja yhteiskunnalliset yritykset pystyvät tarjoamaan meille.",
        "Små företag och samhälleliga företag har möjlighet att lämna anbud till oss.",
        "Small companies and social enterprises are able to tender to us.",
      ),
      says("openness", "Kerromme sosiaalisista tavoitteistamme avoimesti.", "Vi berättar öppet om våra sociala mål.", "We tell openly about our social aims."),
    ),
    dimension(
      "contract",
      text("Sopimuskausi", "Avtalsperioden", "Contract period"),
      says("follow-up", "Käymme ehdon toteutumisen läpi toimittajan kanssa.", "Vi går igenom med leverantören hur villkoret uppfylls.", "We go through with the supplier how the clause is met."),
      says("evidence", "Pyydämme toimittajalta näyttöä ehdon toteutumisesta.", "Vi ber leverantören om bevis på att villkoret uppfylls.", "We ask the supplier for evidence that the clause is met."),
      says("breaches", "Puutumme rikkomuksiin sovitulla tavalla.", "Vi ingriper vid brott mot villkoret på överenskommet sätt.", "We act on breaches in the way agreed."),
    ),
    dimension(
      "impact",
      text("Vaikutus ja oppiminen", "Effekter och lärande", "Impact and learning"),
      says("baseline", "Tunnemme lähtötilanteen, johon tuloksia verrataan.", "Vi känner till utgångsläget som resultaten jämförs med.", "We know the baseline that results are compared with."),
      says("voice", "Kuulemme ihmisiä, joita ehto koskee.", "Vi lyssnar på dem som villkoret berör.", "We hear the people whom the clause concerns."),
      says("lessons", "Opit näkyvät seuraavassa tarjouspyynnössä.", "Lärdomarna syns i nästa anbudsförfrågan.", "The lessons show in the next call for tenders."),
    ),
  ],
};
