import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWhere } from "./use-where.ts";

type Slot = { id: string; startsAt: Date; endsAt: Date; place: string; onlineUrl: string; interviewers: string[]; isTaken: boolean; taken: { applicationId: string; name: string } | null };

/** The times of a call by day: who interviews, who has taken which. */
export function SlotTable({ cohortId, zone, slots, now, empty }: { cohortId: string; zone: string; slots: Slot[]; now: Date; empty: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const where = useWhere();
  const dayOf = (s: Slot | undefined) => s && format.fullDate(s.startsAt);
  const applicant = (s: Slot) => {
    if (s.taken) return <Link to={paths.interviewTime(cohortId, s.taken.applicationId)}>{s.taken.name}</Link>;
    return s.isTaken ? t("interviews.taken") : <StatusTag tone="neutral">{t("interviews.free")}</StatusTag>;
  };
  return (
    <Table
      caption={t("interviews.slots")}
      rows={slots}
      empty={empty}
      getRowProps={(s, i) => (dayOf(s) === dayOf(slots[i - 1]) ? undefined : { cut: dayOf(s) })}
      columns={[
        { key: "time", header: t("interviews.time"), render: (s) => format.timeRange(s.startsAt, s.endsAt) },
        { key: "applicant", header: t("interviews.applicant"), primary: true, render: applicant },
        { key: "who", header: t("interviews.interviewers"), render: (s) => s.interviewers.join(", ") },
        { key: "where", header: t("interviews.where"), render: where },
        {
          key: "remove",
          header: "",
          label: t("interviews.remove"),
          action: true,
          render: (s) => (
            <span className="row">
              {s.startsAt > now && !(s.isTaken && !s.taken) && (
                <Link to={paths.slot(cohortId, s.id)} aria-label={t("interviews.changeOne", { when: format.shortDateTime(s.startsAt) })}>
                  {t("interviews.change")}
                </Link>
              )}
              {!s.isTaken && (
                <Link to={paths.slotRemoval(cohortId, s.id)} aria-label={t("interviews.removeOne", { when: format.shortDateTime(s.startsAt) })}>
                  {t("interviews.remove")}
                </Link>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
