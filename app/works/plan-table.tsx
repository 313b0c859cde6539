import { useTranslation } from "react-i18next";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Table } from "#app/ui/table.tsx";
import { writeCell } from "#domain/applications/write-answer.rules.ts";
import type { FormColumn } from "#domain/programmes/form.schema.ts";
import type { TableRow } from "#domain/programmes/table-rows.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The rows of a plan's table to read. */
export function PlanTable({ label, columns, rows }: { label: string; columns: FormColumn[]; rows: TableRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const isAmount = (kind: FormColumn["kind"]) => kind === "number" || kind === "money" || kind === "scale";
  return (
    <Table
      caption={label}
      rowKey={(row) => JSON.stringify(row)}
      rows={rows}
      columns={columns.map((column) => ({
        key: column.key,
        header: readText(column.label, language).text,
        align: isAmount(column.kind) ? "end" : undefined,
        render: (row: TableRow) => (row[column.key] ? writeCell(column, row[column.key]!, format) : t("works.table.emptyCell")),
      }))}
    />
  );
}
