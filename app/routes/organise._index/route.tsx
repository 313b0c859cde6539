import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Agenda, type AgendaItem } from "#app/ui/agenda.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { listStaffCohorts, listStaffSessions } from "#domain/homes/staff-home.queries.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { mayEnter } from "#domain/people/people.policy.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";

export const loader = page("staff", async ({ ctx, t }) => {
  const [cohorts, sessions] = await Promise.all([listStaffCohorts(ctx), listStaffSessions(ctx)]);
  const today = dayOf(ctx.now, mustBePerson(ctx).zone);
  const stages = cohorts.map((c) => ({ ...c, stage: c.state !== "published" ? c.state : c.startsOn > today ? ("coming" as const) : c.endsOn < today ? ("over" as const) : c.state }));
  return { title: t("homes.organise"), now: ctx.now, cohorts: stages, sessions, runs: mayEnter("manager", ctx.actor), hosts: mayEnter("facilitator", ctx.actor) };
});

type Row = Awaited<ReturnType<typeof loader>>["cohorts"][number];
const tones: Record<Row["stage"], Tone> = { draft: "neutral", coming: "info", published: "success", over: "plain", closed: "plain", cancelled: "danger" };

export default function Organise() {
  const { now, cohorts, sessions, runs, hosts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const columns = [
    {
      key: "cohort",
      header: t("homes.cohort"),
      render: (c: Row) => (
        <>
          <Link to={paths.cohort(c.id)}>{readText(c.name, language).text}</Link>
          <small>{readText(c.programme, language).text}</small>
          {Number(c.undecidable) > 0 && <StatusTag tone="danger">{t("substitute.undecidableCount", { count: Number(c.undecidable) })}</StatusTag>}
        </>
      ),
    },
    { key: "state", header: t("homes.state"), render: (c: Row) => <StatusTag tone={tones[c.stage]}>{t(`homes.cohortState.${c.stage}`)}</StatusTag> },
    { key: "time", header: t("homes.time"), render: (c: Row) => format.dayRange(c.startsOn, c.endsOn) },
    { key: "applications", header: t("homes.applicationsCount"), align: "end" as const, render: (c: Row) => format.number(Number(c.applications)) },
    { key: "teams", header: t("homes.teamsCount"), align: "end" as const, render: (c: Row) => format.number(Number(c.teams)) },
    ...(hosts
      ? [
          {
            key: "stuck",
            header: t("homes.problems"),
            align: "end" as const,
            render: (c: Row) => (Number(c.stuck) > 0 ? <Link to={paths.cohortSentMessages(c.id)}>{format.number(Number(c.stuck))}</Link> : "0"),
          },
        ]
      : []),
  ];
  const items = sessions.map((s): AgendaItem => ({
    key: s.id,
    time: format.shortDate(s.startsAt),
    title: readText(s.title, language).text,
    to: paths.cohortSessions(s.cohortId),
    place: [format.timeRange(s.startsAt, s.endsAt), readText(s.cohort, language).text, s.mode === "online" ? t("homes.online") : s.venue].filter(Boolean).join(" · "),
    status: hosts && format.shortDate(s.startsAt) === format.shortDate(now) ? <Link to={paths.attendance(s.cohortId, s.id)}>{t("homes.attendance")}</Link> : undefined,
  }));
  return (
    <DeskShell>
      <PageHead title={t("homes.organise")} lead={t("homes.organiseLead")} />
      {cohorts.length === 0 ? (
        <EmptyState title={t("homes.organiseEmptyTitle")} action={runs && <ButtonLink to={paths.newProgramme()}>{t("homes.newProgramme")}</ButtonLink>}>
          {t("homes.organiseEmpty")}
        </EmptyState>
      ) : (
        <Table caption={t("homes.organise")} columns={columns} rows={cohorts} rowKey={(c) => c.id} />
      )}
      {cohorts.length > 0 && (
        <Section title={t("homes.sessionsAhead")}>{sessions.length === 0 ? <p className="text-muted">{t("homes.noSessionsAhead")}</p> : <Agenda days={[{ key: "ahead", items }]} />}</Section>
      )}
    </DeskShell>
  );
}
