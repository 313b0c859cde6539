import { useTranslation } from "react-i18next";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PairingState } from "#domain/feedback/feedback.schema.ts";

export type MatrixRow = { id: string; team: string; gives: { author: string; state: PairingState; overdue: boolean }[]; gets: number; given: number };

/** Who reads whom: one row a team, the plans that it reads and how far each is. */
export function Matrix({ rows }: { rows: MatrixRow[] }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t("feedback.desk.caption")}
      rows={rows}
      columns={[
        { key: "team", header: t("feedback.desk.reviewer"), primary: true, render: (row) => row.team },
        {
          key: "gives",
          header: t("feedback.desk.reads"),
          render: (row) =>
            row.gives.length === 0 ? (
              t("feedback.desk.nothing")
            ) : (
              <ul className="stack stack-close">
                {row.gives.map((one) => (
                  <li key={one.author + one.state}>
                    {one.author}{" "}
                    <StatusTag tone={one.state === "released" ? "success" : one.overdue ? "danger" : one.state === "draft" ? "info" : "neutral"}>{t(`feedback.state.${one.state}`)}</StatusTag>
                  </li>
                ))}
              </ul>
            ),
        },
        { key: "given", header: t("feedback.desk.given"), align: "end", render: (row) => row.given },
        { key: "gets", header: t("feedback.desk.gets"), align: "end", render: (row) => row.gets },
      ]}
    />
  );
}
