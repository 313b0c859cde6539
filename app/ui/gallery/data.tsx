import { Agenda } from "#app/ui/agenda.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { DateBlock, Deadline, Facts } from "#app/ui/facts.tsx";
import { Part } from "#app/ui/gallery/part.tsx";
import { agenda, longName, outgoing, ranking } from "#app/ui/gallery/examples.ts";
import { SpreadLine } from "#app/ui/spread.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table, type Column } from "#app/ui/table.tsx";

const columns: Column<(typeof ranking)[number]>[] = [
  {
    key: "name",
    header: "Sija ja hakija",
    render: (row) => (
      <>
        {row.rank}. {row.name}
        <small>{row.where}</small>
      </>
    ),
  },
  { key: "score", header: "Pisteet", align: "end", render: (row) => row.score },
  {
    key: "spread",
    header: "Arvioijien väli",
    render: (row) => (
      <SpreadLine low={row.low} high={row.high} mean={row.mean}>
        {row.words}
      </SpreadLine>
    ),
  },
  { key: "state", header: "Ehdotus", render: (row) => <StatusTag tone={row.tone}>{row.state}</StatusTag> },
  {
    key: "act",
    header: "",
    label: "Toiminto",
    action: true,
    render: (row) => (
      <ButtonLink to="#" variant="quiet" size="compact">
        Muuta<span className="visually-hidden">: {row.name}</span>
      </ButtonLink>
    ),
  },
];

/** Tables, facts, days. */
export function DataParts() {
  return (
    <>
      <Part title="Taulukko" note="Puhelimessa joka rivi on kortti samoin nimin. Jakorivi kertoo, missä paikat loppuvat.">
        <Table caption="Hakijat pisteiden järjestyksessä" columns={columns} rows={ranking} getRowProps={({ cut }) => ({ cut })} />
        <Table
          caption="Tyhjä taulukko"
          columns={columns}
          rows={[]}
          empty={
            <EmptyState title="Hakemuksia ei ole vielä" action={<a href="#haku">Katso, miltä haku näyttää</a>}>
              <p>Haku aukeaa ma 2.11. klo 9.00. Ensimmäiset hakemukset tulevat yleensä viimeisellä viikolla.</p>
            </EmptyState>
          }
        />
      </Part>
      <Part title="Tiedot" note="Päivä, luettelo, vastaukset.">
        <Deadline label="Lähetä viimeistään" note="17 päivää jäljellä">
          pe 11.12.2026 klo 16.00
        </Deadline>
        <DateBlock weekday="keskiviikko" day="24.3." large />
        <Facts
          ruled
          layout="wide"
          items={[
            { term: "Hakija", value: longName },
            { term: "Alue", value: "Satakunta" },
            { term: "Lähetetty", value: "to 10.12.2026 klo 15.21" },
          ]}
        />
        <Facts
          layout="large"
          items={[
            { term: "Asianumero", value: "KOH-2026-0042" },
            { term: "Päätös", value: "pe 18.12.2026" },
          ]}
        />
        <SummaryList
          items={[
            { question: "Hakijat", answer: longName, to: "#" },
            { question: "Mikä estää teitä nyt?", answer: "Hankinnan valmistelija ja työllisyyspalvelut eivät tunne toisiaan.\nSopimuksissa ei ole työllistämisehtoa.", to: "#" },
          ]}
        />
      </Part>
      <Part title="Päivät ja kellonajat" note="Tauko on hiljainen rivi. Viiva kertoo, missä mennään.">
        <Agenda days={agenda} />
        <Agenda days={outgoing} now={{ before: "2", text: "nyt klo 9.00" }} />
      </Part>
    </>
  );
}
