import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TrialPage } from "#domain/selection/trial.queries.ts";
import { writeTrial, type TrialQuery } from "#domain/selection/trial.schema.ts";

type Row = TrialPage["rows"][number];

/** The order, who is intended now and who is in the trial, and links that keep one in or leave one out. */
export function TrialRows({ cohortId, query, rows }: { cohortId: string; query: TrialQuery; rows: Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const without = (id: string) => ({ keep: query.keep.filter((k) => k !== id), leave: query.leave.filter((l) => l !== id) });
  const link = (row: Row, words: string, change: Partial<TrialQuery>) => (
    <Link to={paths.rankingTrial(cohortId, writeTrial({ ...query, ...without(row.id), ...change }))} preventScrollReset>
      {words} <span className="visually-hidden">{row.name}</span>
    </Link>
  );
  const state = (r: Row) => (r.isFixed ? t("trial.fixed") : query.keep.includes(r.id) ? t("trial.kept") : query.leave.includes(r.id) ? t("trial.left") : r.isChosen ? t("trial.in") : t("trial.out"));
  return (
    <Section title={t("trial.rows")}>
      <Table
        caption={t("trial.rows")}
        rows={rows}
        columns={[
          {
            key: "name",
            header: t("selection.queue.applicant"),
            render: (r) => (
              <>
                {r.name} <span className="block caption">{r.diaryNumber}</span>
              </>
            ),
          },
          { key: "points", header: t("selection.ranking.points"), align: "end", render: (r) => (r.points === null ? "–" : format.number(r.points, 2)) },
          { key: "intended", header: t("selection.ranking.intended"), render: (r) => <IntentionTag intended={r.intended} waitRank={r.waitRank} /> },
          { key: "trial", header: t("trial.inTrial"), render: (r) => <StatusTag tone={r.isChosen ? "success" : "neutral"}>{state(r)}</StatusTag> },
          {
            key: "choice",
            header: "",
            label: t("trial.choice"),
            action: true,
            render: (r) =>
              !r.isFixed && (
                <span className="row">
                  {query.keep.includes(r.id) || query.leave.includes(r.id) ? (
                    link(r, t("trial.release"), {})
                  ) : (
                    <>
                      {link(r, t("trial.keep"), { keep: [...query.keep, r.id] })}
                      {link(r, t("trial.leave"), { leave: [...query.leave, r.id] })}
                    </>
                  )}
                </span>
              ),
          },
        ]}
      />
    </Section>
  );
}
