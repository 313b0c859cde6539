import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { ScheduleView } from "#app/schedule/schedule-view.server.ts";
import { WarningList } from "#app/schedule/warning-list.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import { Table, type Column } from "#app/ui/table.tsx";

type Row = ScheduleView["sessions"][number];
const tones: Record<"draft" | "published" | "held" | "unmarked" | "cancelled", Tone> = { draft: "neutral", published: "info", held: "plain", unmarked: "warning", cancelled: "danger" };

/** Every session of a cohort: when, where, who answered what, and what speaks against its moment. */
export function SessionTable({ cohort, sessions, warnings, runs }: { cohort: { id: string; zone: string }; sessions: Row[]; warnings: ScheduleView["warnings"]; runs: boolean }) {
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const names = new Map(sessions.map((s) => [s.id, s.name.text]));
  const state = (s: Row) => (s.state === "published" && s.over ? (s.heldAt ? "held" : "unmarked") : s.state);
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("schedule.session"),
      render: (s) => (
        <Link to={paths.sessionEdit(cohort.id, s.id)}>
          {s.number}. <LocalizedText {...s.name} />
        </Link>
      ),
    },
    {
      key: "when",
      header: t("schedule.form.when"),
      render: (s) => (
        <>
          <time dateTime={s.startsAt.toISOString()}>{format.shortDate(s.startsAt)}</time>
          <small className="whitespace-nowrap">{format.timeRange(s.startsAt, s.endsAt)}</small>
          {warnings.has(s.id) && <WarningList warnings={warnings.get(s.id) ?? []} names={names} />}
        </>
      ),
    },
    { key: "where", header: t("schedule.form.where"), render: (s) => (s.mode === "online" ? t("schedule.mode.online") : s.mode === "hybrid" ? `${s.venue} · ${t("schedule.mode.online")}` : s.venue) },
    {
      key: "answers",
      header: t("schedule.answers"),
      render: (s) => (s.state === "published" ? t("schedule.answerCounts", { coming: s.answers.accepted, away: s.answers.declined, open: s.answers.open + s.answers.tentative }) : "–"),
    },
    { key: "state", header: t("schedule.stateHeader"), render: (s) => <StatusTag tone={tones[state(s)]}>{t(`schedule.state.${state(s)}`)}</StatusTag> },
    {
      key: "act",
      header: "",
      label: t("schedule.acts"),
      action: true,
      render: (s) =>
        runs &&
        s.state === "published" && (
          <ButtonLink variant="secondary" size="compact" to={paths.attendance(cohort.id, s.id)}>
            {t("schedule.attendance.short")}
            <span className="visually-hidden">: {s.name.text}</span>
          </ButtonLink>
        ),
    },
  ];
  return <Table caption={t("schedule.all")} columns={columns} rows={sessions} />;
}
