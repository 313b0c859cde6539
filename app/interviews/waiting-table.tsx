import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";

type Waiting = { id: string; diaryNumber: string | null; name: string; isOff: boolean; bookBy: Date; reason: string };

/** Applications that were asked and have no time. */
export function WaitingTable({ cohortId, zone, rows, now }: { cohortId: string; zone: string; rows: Waiting[]; now: Date }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const standing = (a: Waiting) => {
    if (a.isOff) return `${t("interviews.isOff")}${a.reason ? `: ${a.reason}` : ""}`;
    return a.bookBy <= now ? <StatusTag tone="warning">{t("interviews.late")}</StatusTag> : t("interviews.notBooked");
  };
  return (
    <Table
      caption={t("interviews.waiting")}
      rows={rows}
      empty={<p className="text-muted">{t("interviews.waitingNone")}</p>}
      columns={[
        { key: "name", header: t("interviews.applicant"), primary: true, render: (a) => <Link to={paths.interviewTime(cohortId, a.id)}>{a.name}</Link> },
        { key: "number", oneLine: true, header: t("interviews.number"), render: (a) => a.diaryNumber },
        { key: "by", header: t("interviews.bookBy"), render: (a) => (a.isOff ? "" : format.shortDateTime(a.bookBy)) },
        { key: "standing", header: t("interviews.standing"), render: standing },
      ]}
    />
  );
}
