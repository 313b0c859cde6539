import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { timesIn } from "#app/schedule/times-in.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Agenda, type AgendaItem } from "#app/ui/agenda.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { listOwnAgenda } from "#domain/schedule/own-sessions.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, language, t }) => {
  const { cohort, sessions } = await listOwnAgenda(ctx, params.cohortId ?? "");
  return {
    title: t("schedule.own.title"),
    cohort: { ...cohort, name: readText(cohort.name, language).text },
    sessions: sessions.map((s) => ({ ...s, name: readText(s.title, language).text, over: s.endsAt <= ctx.now })),
  };
});

export default function OwnAgenda() {
  const { cohort, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  type Own = (typeof sessions)[number];
  const status = (s: Own) => {
    if (s.state === "cancelled") return <StatusTag tone="danger">{t("schedule.state.cancelled")}</StatusTag>;
    if (s.attendance) return <StatusTag tone="plain">{t(`schedule.attendance.state.${s.attendance}`)}</StatusTag>;
    if (s.over) return <StatusTag tone="plain">{t("schedule.state.held")}</StatusTag>;
    return s.answer ? (
      <StatusTag tone={s.answer === "accepted" ? "success" : "neutral"}>{t(`schedule.answer.${s.answer}`)}</StatusTag>
    ) : (
      <StatusTag tone="warning">{t("schedule.answer.open")}</StatusTag>
    );
  };
  const next = sessions.find((s) => !s.over && s.state === "published");
  const items = sessions.map((s): AgendaItem => ({
    key: s.id,
    time: <time dateTime={s.startsAt.toISOString()}>{format.shortDate(s.startsAt)}</time>,
    title: `${s.number}. ${s.name}`,
    to: paths.mySession(s.id),
    place: `${format.timeRange(s.startsAt, s.endsAt)} · ${s.mode === "online" ? t("schedule.mode.online") : s.venue}`,
    status: status(s),
    ...(s.over || s.state === "cancelled" ? { state: "past" as const } : {}),
  }));
  return (
    <CalmShell cohort={cohort}>
      <PageHead kicker={cohort.name} title={t("schedule.own.title")} lead={timesIn(cohort.zone, t)} />
      {sessions.length === 0 ? (
        <EmptyState title={t("schedule.own.emptyTitle")}>{t("schedule.own.empty")}</EmptyState>
      ) : (
        <Agenda days={[{ key: "all", items }]} now={next && next.id !== sessions[0]?.id ? { before: next.id, text: t("schedule.own.next") } : undefined} />
      )}
      <p>
        <Link to={paths.myCalendar()}>{t("schedule.feed.subscribe")}</Link>
      </p>
    </CalmShell>
  );
}
