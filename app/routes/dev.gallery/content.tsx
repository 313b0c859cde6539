import { Agenda } from "#app/ui/agenda.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Columns, Facts, PageHead, Prose, Ruled, Section, Sheet, Tinted } from "#app/ui/facts.tsx";
import { Dots, JourneyLine, Timeline } from "#app/ui/journey.tsx";
import { LocalizedText } from "#app/ui/localized-text.tsx";
import { Brand, Celebration, Mark } from "#app/ui/mark.tsx";
import { NowList } from "#app/ui/now-list.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Avatar } from "#app/ui/people.tsx";
import { PersonLine, SessionCard } from "#app/ui/session-card.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TaskGroup, TaskList, TaskRow } from "#app/ui/task-list.tsx";
import { session, steps, teams, texts } from "./examples.ts";

const here = "/dev/gallery";

const Lists = () => (
  <>
    <Section title="TaskList">
      <TaskGroup title="Hakemus">
        <TaskList>
          <TaskRow to={here} name="Tarve" note="Noin 20 minuuttia" status={<StatusTag tone="info">Kesken</StatusTag>} />
          <TaskRow to={here} name={texts.long} status="Valmis" />
          <TaskRow name="Tarkista ja lähetä" note="Täytä ensin muut kohdat" status={<StatusTag>Ei voi aloittaa</StatusTag>} />
        </TaskList>
      </TaskGroup>
    </Section>
    <Section title="NowList">
      <NowList items={teams.map((t) => ({ key: t.name, title: t.name, note: t.plan, action: <ButtonLink to={here}>Avaa</ButtonLink> }))} />
    </Section>
    <Section title="Agenda">
      <Agenda
        days={[
          {
            key: "1",
            heading: "ke 10.3.",
            items: [
              { key: "a", time: "8.00", title: "Viikon kooste", note: "14 ihmistä", end: "Lähetetty", quiet: true },
              { key: "b", time: "9.30", title: "Muistutus", note: texts.long, end: <StatusTag tone="warning">Pidossa</StatusTag>, nowBefore: "nyt klo 9.00" },
            ],
          },
        ]}
      />
    </Section>
    <Section title="Table">
      <Table
        caption="Tiimit"
        rows={teams}
        rowKey={(t) => t.name}
        cutBefore={{ key: "Napakosken kaupunki", text: "Paikkoja kaksi" }}
        columns={[
          { key: "name", header: "Tiimi", render: (t) => t.name },
          { key: "plan", header: "Suunnitelma", render: (t) => <StatusTag tone={t.tone}>{t.plan}</StatusTag> },
          { key: "given", header: "Palaute annettu", align: "end", render: (t) => `${t.given}/2` },
          { key: "present", header: "Läsnäolo", render: (t) => <Dots done={t.present} of={3} label={`${t.present}/3`} /> },
        ]}
      />
    </Section>
    <Section title="SummaryList">
      <SummaryList
        items={[
          { key: "a", label: "Mitä haluatte oppia?", value: texts.answer, change: { to: here, label: "Muuta", about: "tavoite" } },
          { key: "b", label: "Hankintojen arvo", value: "40 000 €" },
        ]}
      />
    </Section>
  </>
);

const Lines = () => (
  <>
    <Section title="JourneyLine">
      <JourneyLine label="Tapaamiset" steps={steps} />
    </Section>
    <Section title="Timeline">
      <Timeline label="Vaiheet" steps={steps.map((s) => ({ ...s, note: s.state === "now" ? texts.hint : undefined }))} />
    </Section>
    <Section title="Dots">
      <p className="row">
        <Dots done={0} of={6} label="0/6" />
        <Dots done={3} of={6} now label="3/6" />
        <Dots done={6} of={6} label="6/6" />
        <Dots done={14} of={40} label="14/40" />
      </p>
    </Section>
    <Section title="Mark">
      <div className="row">
        <Mark />
        <Brand to={here} />
        <Celebration />
        <Avatar initials="AV" />
      </div>
    </Section>
  </>
);

export const Content = () => (
  <>
    <Lines />
    <Section title="SessionCard">
      <SessionCard {...session} action={<ButtonLink to={here}>Kerro, tuletko</ButtonLink>} />
      <PersonLine name="Leo Halme" note="hankintajuristi" />
    </Section>
    <Lists />
    <Section title="Facts, Sheet, Ruled, Tinted, Prose">
      <Columns
        aside={
          <Facts
            items={[
              { label: "Haku päättyy", value: "pe 11.12.2026 klo 16.00" },
              { label: "Paikkoja", value: "6" },
              { label: "Tyhjä jää pois", value: "" },
            ]}
          />
        }
      >
        <PageHead kicker="Soske-akatemia 1" title={texts.long} lead={texts.hint} actions={<ButtonLink to={here}>Hae mukaan</ButtonLink>} />
        <Tinted>
          <p>{texts.answer}</p>
        </Tinted>
        <Sheet>
          <Prose>
            <p>{texts.answer}</p>
            <ul>
              <li>{texts.hint}</li>
              <li>{texts.long}</li>
            </ul>
          </Prose>
        </Sheet>
        <Ruled>
          <p>{texts.hint}</p>
        </Ruled>
      </Columns>
    </Section>
    <Section title="LocalizedText">
      <LocalizedText as="p" text={{ text: texts.answer, lang: "fi", missing: false }} />
      <LocalizedText as="p" text={{ text: "Bara på svenska", lang: "sv", missing: true }} />
    </Section>
    <Section title="Tabs, Pager, Disclosure">
      <Tabs
        label="Näkymät"
        items={[
          { to: here, label: "Tulossa", current: true },
          { to: `${here}?b`, label: "Lähetetyt", current: false },
        ]}
      />
      <Pager page={2} pages={5} href={(n) => `${here}?page=${n}`} />
      <Disclosure summary="Miten arvioimme?">
        <p>{texts.answer}</p>
      </Disclosure>
    </Section>
    <Section title="EmptyState">
      <EmptyState title="Ei vielä hakemuksia" action={<ButtonLink to={here}>Katso avoimet haut</ButtonLink>}>
        {texts.hint}
      </EmptyState>
    </Section>
  </>
);
