import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { monthOf } from "#app/schedule/month.server.ts";
import { timesIn } from "#app/schedule/times-in.ts";
import { Month } from "#app/schedule/month.tsx";
import { SessionTable } from "#app/schedule/session-table.tsx";
import { scheduleView } from "#app/schedule/schedule-view.server.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { rolesInCohort } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";

export const loader = page("staff", async (args) => {
  const view = await scheduleView(args);
  const runs = (await rolesInCohort(args.ctx, view.cohort.id)).some((r) => cohortHosts.includes(r));
  const drafts = view.sessions.filter((s) => s.state === "draft" && !s.over).length;
  return {
    title: args.t("schedule.title"),
    cohort: view.cohort,
    sessions: view.sessions,
    warnings: view.warnings,
    runs,
    drafts,
    month: monthOf(view, args.url.searchParams.get("month"), args.ctx.now, args.language),
  };
});

export default function Sessions() {
  const { cohort, sessions, warnings, runs, drafts, month } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const add = <ButtonLink to={paths.newSession(cohort.id)}>{t("schedule.add")}</ButtonLink>;
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("schedule.title")}
        lead={`${t("schedule.lead", { count: sessions.length, days: format.dayRange(cohort.startsOn, cohort.endsOn) })} ${timesIn(cohort.zone, t)}`}
        actions={
          runs &&
          sessions.length > 0 && (
            <>
              {drafts > 0 && <ButtonLink to={paths.sessionPublication(cohort.id)}>{t("schedule.publishDrafts", { count: drafts })}</ButtonLink>}
              <ButtonLink variant="secondary" to={paths.newSession(cohort.id)}>
                {t("schedule.add")}
              </ButtonLink>
            </>
          )
        }
      />
      {sessions.length === 0 ? (
        <EmptyState title={t("schedule.emptyTitle")} action={runs && add}>
          {t("schedule.empty")}
        </EmptyState>
      ) : (
        <>
          <Section
            title={<span className="capitalize">{month.name}</span>}
            id="month"
            action={
              <nav className="row" aria-label={t("schedule.month.browse")}>
                <Link to={`?month=${month.before.value}`} preventScrollReset>
                  {month.before.name}
                </Link>
                <Link to={`?month=${month.after.value}`} preventScrollReset>
                  {month.after.name}
                </Link>
              </nav>
            }
          >
            <Month title={month.name} weeks={month.weeks} weekdayNames={month.weekdayNames} />
          </Section>
          <Section title={t("schedule.all")} id="all">
            <SessionTable cohort={cohort} sessions={sessions} warnings={warnings} runs={runs} />
          </Section>
        </>
      )}
    </DeskShell>
  );
}
