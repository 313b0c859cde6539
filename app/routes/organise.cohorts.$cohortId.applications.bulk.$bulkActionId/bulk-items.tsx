import { useTranslation } from "react-i18next";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { BulkFate } from "#domain/selection/bulk.schema.ts";

type Props = { items: { applicationId: string; diaryNumber: string; name: string; fate: BulkFate }[]; isDone: boolean };

/** What becomes, or became, of each application. */
export function BulkItems({ items, isDone }: Props) {
  const { t } = useTranslation();
  const header = t(isDone ? "bulk.fateDone" : "bulk.fate");
  return (
    <Table
      caption={header}
      rows={items}
      rowKey={(i) => i.applicationId}
      columns={[
        { key: "number", oneLine: true, header: t("applications.diaryNumber"), render: (i) => i.diaryNumber || t("applications.state.draft") },
        { key: "name", header: t("applications.staff.parties"), render: (i) => i.name },
        {
          key: "fate",
          header,
          render: ({ fate }) =>
            fate === "done" ? <StatusTag tone="plain">{t(isDone ? "bulk.isDone" : "bulk.fates.done")}</StatusTag> : <StatusTag tone="warning">{t(`bulk.fates.${fate}`)}</StatusTag>,
        },
      ]}
    />
  );
}
