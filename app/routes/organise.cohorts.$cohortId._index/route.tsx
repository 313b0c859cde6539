import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CohortNow } from "#app/shell/cohort-now.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { LeavingNext } from "#app/shell/leaving-next.tsx";
import { TeamTable } from "#app/shell/team-table.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { JourneyLine } from "#app/ui/journey.tsx";
import { cohortItemsOf, getStaffCohort, listMatters } from "#domain/homes/cohort-home.queries.ts";
import { listTeamRows, listWeek, type WeekItem } from "#domain/homes/cohort-teams.queries.ts";
import { applicationKinds, cohortKinds, whatNow } from "#domain/homes/homes.rules.ts";
import { listJourney } from "#domain/homes/own-cohort.queries.ts";
import { planAndLate } from "#domain/reminders/plan-of-cohort.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";

export const loader = page("staff", async ({ ctx, params, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const [{ planned, late }, matters, sessions, teams, week] = await Promise.all([
    planAndLate(ctx, cohort.id, { from: ctx.now, until: shiftDays(ctx.now, 14, cohort.zone) }),
    listMatters(ctx, cohort.id),
    listJourney(ctx, cohort.id),
    listTeamRows(ctx, cohort.id),
    listWeek(ctx, cohort.id),
  ]);
  const all = cohortItemsOf(matters, late);
  const items = cohort.runs ? all : all.filter((i) => !applicationKinds.includes(i.kind));
  const seen = cohort.hosts ? items : items.filter((i) => i.kind === "plan" || i.kind === "feedback"); // who only follows gets no names of people
  return {
    title: t("homes.situation"),
    now: ctx.now,
    cohort,
    items: whatNow(seen, cohortKinds, ctx.now),
    sessions,
    teams,
    week,
    leaving: planned.slice(0, 5).map(({ people, ...g }) => ({ ...g, count: people.length })),
  };
});

function WeekList({ week, zone }: { week: WeekItem[]; zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const language = useLanguage();
  return (
    <ul className="list">
      {week.map((w, i) => (
        <li key={i} className="row">
          <strong>{format.shortDateTime(w.at)}</strong> {t(`homes.weekItem.${w.kind}`, { name: w.name ? readText(w.name, language).text : "" })}
        </li>
      ))}
    </ul>
  );
}

export default function CohortHome() {
  const { now, cohort, items, sessions, teams, week, leaving } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const language = useLanguage();
  const counts = { today: format.fullDate(now), teams: t("homes.teams", { count: teams.length }), people: t("homes.people", { count: Number(cohort.people) }) };
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <div className="flow">
        <PageHead title={t("homes.situation")} lead={t("homes.situationLead", counts)} />
        {!cohort.hosts && <p className="text-muted">{t("homes.readOnly")}</p>}
        {sessions.length === 0 ? (
          <p className="text-muted">{t("homes.noPhases")}</p>
        ) : (
          <JourneyLine label={t("homes.phases")} steps={sessions.map((s) => ({ key: s.id, name: readText(s.title, language).text, when: format.shortDate(s.startsAt), state: s.state }))} />
        )}
        <Columns panel aside={<LeavingNext cohortId={cohort.id} zone={cohort.zone} groups={leaving} acts={cohort.hosts} />}>
          <Section title={t("homes.toDo")}>{items.length > 0 ? <CohortNow cohortId={cohort.id} zone={cohort.zone} items={items} acts={cohort.hosts} /> : <p>{t("homes.allWell")}</p>}</Section>
          <Section title={t("homes.week")}>{week.length === 0 ? <p className="text-muted">{t("homes.quietWeek")}</p> : <WeekList week={week} zone={cohort.zone} />}</Section>
        </Columns>
        <Section title={t("homes.teamsHeading")}>
          {teams.length > 0 ? (
            <TeamTable cohortId={cohort.id} teams={teams} />
          ) : (
            <EmptyState title={t("homes.noTeamsTitle")} action={cohort.runs && <ButtonLink to={paths.cohortApplications(cohort.id)}>{t("homes.toApplications")}</ButtonLink>}>
              {t("homes.noTeams")}
            </EmptyState>
          )}
        </Section>
      </div>
    </DeskShell>
  );
}
