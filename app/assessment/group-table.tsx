import { useTranslation } from "react-i18next";
import type { GroupRow } from "#app/assessment/cohort-results.server.ts";
import { ResultCell } from "#app/assessment/result-words.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";

interface GroupTableProps<Name> {
  title: string;
  /** What a row is. */
  header: string;
  rows: GroupRow<Name>[];
  dimensions: { key: string; name: string }[];
  nameOf: (name: Name) => string;
  /** Instead of a table in which everything would be hidden. */
  hidden: string;
}

const isShown = (row: GroupRow<unknown>) => row.results.some((result) => typeof result !== "string");

/** The means of the groups that may be shown, a column a dimension; the others by name. */
export function GroupTable<Name>({ title, header, rows, dimensions, nameOf, hidden }: GroupTableProps<Name>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, others] = [rows.filter(isShown), rows.filter((row) => !isShown(row))];
  const answered = ({ sent, asked }: GroupRow<Name>) => (sent === null ? t("assessment.number.few") : t("assessment.number.answered", { sent, asked, share: format.percent(sent / asked) }));
  return (
    <Section title={title}>
      {shown.length === 0 && <p className="prose">{hidden}</p>}
      {shown.length > 0 && (
        <Table
          caption={title}
          rows={shown}
          columns={[
            { key: "name", header, render: (r) => nameOf(r.name) },
            { key: "answered", header: t("assessment.desk.answered"), render: answered },
            ...dimensions.map((d, i) => ({ key: d.key, header: d.name, render: (r: GroupRow<Name>) => <ResultCell result={r.results[i] ?? "few"} /> })),
          ]}
        />
      )}
      {shown.length > 0 && others.length > 0 && <p className="text-muted">{t("assessment.desk.notShown", { names: format.list(others.map((row) => nameOf(row.name))) })}</p>}
    </Section>
  );
}
