import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { MessageTabs } from "#app/shell/message-tabs.tsx";
import { messageTones, useMessageWords } from "#app/shell/message-words.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Agenda, type AgendaItem } from "#app/ui/agenda.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { countMessages, listGoneSince } from "#domain/messages/messages.queries.ts";
import { plan, type PlannedGroup } from "#domain/reminders/plan-of-cohort.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf, momentAt, shiftDays } from "#domain/shared/time.rules.ts";

type Gone = Awaited<ReturnType<typeof listGoneSince>>[number];
type Row = { dueAt: Date; planned: PlannedGroup } | { dueAt: Date; gone: Gone };

export const loader = page("facilitator", async ({ ctx, params, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const today = dayOf(ctx.now, cohort.zone);
  const [groups, counts, gone] = await Promise.all([
    plan(ctx, cohort.id, { from: shiftDays(ctx.now, -4, cohort.zone), until: shiftDays(ctx.now, 60, cohort.zone) }),
    countMessages(ctx, cohort.id),
    listGoneSince(ctx, cohort.id, momentAt(`${today}T00:00`, cohort.zone)),
  ]);
  const rows: Row[] = [...groups.filter((g) => g.dueAt > ctx.now || g.hold).map((g) => ({ dueAt: g.dueAt, planned: g })), ...gone.map((g) => ({ dueAt: g.dueAt, gone: g }))].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
  );
  const days = [...Map.groupBy(rows, (r) => dayOf(r.dueAt, cohort.zone))].map(([day, list]) => ({ day, rows: list }));
  return { title: t("messages.title"), now: ctx.now, today, cohort, days, stuck: counts.stuckAddresses };
});

/** "20:00:00" as 20, "20:30:00" as 20.30. */
const hour = (time: string) => time.slice(0, 5).replace(/^0/, "").replace(":00", "").replace(":", ".");

const keyOf = (r: Row): string => ("gone" in r ? `${r.gone.kind}-${r.gone.state}-${r.dueAt.getTime()}` : r.planned.group);

function Planned({ cohort, group: g }: { cohort: { id: string; hosts: boolean }; group: PlannedGroup }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      {g.hold ? <StatusTag tone="warning">{t("messages.onHold")}</StatusTag> : <span className="text-muted">{t("messages.leaves")}</span>}
      {cohort.hosts && (
        <Link to={paths.heldMessage(cohort.id, g.group)} aria-label={t(g.hold ? "messages.releaseWhat" : "messages.holdWhat", { what: t(`reminders.kind.${g.kind}`) })}>
          {t(g.hold ? "messages.release" : "messages.hold")}
        </Link>
      )}
    </div>
  );
}

export default function Messages() {
  const { now, today, cohort, days, stuck } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const language = useLanguage();
  const words = useMessageWords();
  const lastOfToday = days.find((d) => d.day === today)?.rows.at(-1);
  const dayOfNext = days.find((d) => d.rows.some((r) => r.dueAt > now));
  const next = dayOfNext?.rows.find((r) => r.dueAt > now);
  const coming = dayOfNext?.day === today ? { before: next && keyOf(next) } : { beforeDay: dayOfNext?.day };
  const place = lastOfToday && lastOfToday.dueAt <= now ? { after: keyOf(lastOfToday) } : coming;
  const item = (r: Row): AgendaItem => {
    const common = { key: keyOf(r), time: format.time(r.dueAt) };
    if ("gone" in r) {
      const { kind, state, count } = r.gone;
      const tag = <StatusTag tone={messageTones[state]}>{t(`messages.state.${state}`)}</StatusTag>;
      return { ...common, title: words.kind(kind), place: t("messages.people", { count }), status: tag, state: "past" };
    }
    const g = r.planned;
    const why = g.hold ? t("messages.heldBecause", { why: g.hold.why }) : t(`messages.rule.${g.kind}`);
    return { ...common, title: words.kind(g.kind), place: `${why} · ${t("messages.people", { count: g.people.length })}`, status: <Planned cohort={cohort} group={g} /> };
  };
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <div className="flow">
        <PageHead title={t("messages.title")} lead={t("messages.lead", { from: hour(cohort.quietFrom), to: hour(cohort.quietTo) })} />
        <MessageTabs cohortId={cohort.id} current="coming" stuck={stuck} />
        {days.length === 0 ? (
          <EmptyState title={t("messages.noneTitle")}>{t("messages.none")}</EmptyState>
        ) : (
          <Agenda
            now={{ ...place, text: "after" in place ? t("messages.now", { time: format.time(now) }) : t("messages.nowDay", { moment: format.shortDateTime(now) }) }}
            days={days.map((d) => ({ key: d.day, title: d.day === today ? t("messages.today", { day: format.shortDay(d.day) }) : format.day(d.day), items: d.rows.map(item) }))}
          />
        )}
      </div>
    </DeskShell>
  );
}
