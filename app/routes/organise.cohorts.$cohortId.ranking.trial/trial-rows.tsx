import { useTranslation } from "react-i18next";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { useRecommendationColumn } from "#app/selection/recommendation-counts.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TrialPage } from "#domain/selection/trial.queries.ts";
import type { TrialQuery } from "#domain/selection/trial.schema.ts";
import { trialForm } from "./trial-fields.tsx";

type Row = TrialPage["rows"][number];

/** The order, who is intended now and who is in the trial; any number of rows is ticked to stay in or be left out, and tried at once. */
export function TrialRows({ query, orders, rows }: { query: TrialQuery; orders: TrialPage["orders"]; rows: Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const recommended = useRecommendationColumn<Row>(orders.includes("recommendations"));
  const state = (r: Row) =>
    r.isFixed
      ? t("trial.fixed")
      : query.keep.includes(r.id)
        ? t("trial.kept")
        : query.leave.includes(r.id)
          ? t("trial.left")
          : r.isChosen
            ? t("trial.in")
            : r.triedRank !== null
              ? t("selection.waitNumber", { rank: r.triedRank })
              : t("trial.out");
  const tick = (r: Row, name: "keep" | "leave") =>
    !r.isFixed && (
      <span className="choice">
        <input type="checkbox" name={name} value={r.id} form={trialForm} defaultChecked={query[name].includes(r.id)} aria-label={`${t(`trial.${name}`)}: ${r.name}`} />
      </span>
    );
  return (
    <Section title={t("trial.rows")}>
      <p className="text-muted">{t("trial.rowsHint")}</p>
      <Table
        caption={t("trial.rows")}
        rows={rows}
        columns={[
          {
            key: "name",
            header: t("selection.ranking.applicant"),
            render: (r) => (
              <>
                {r.place !== null && `${r.place}. `}
                {r.name} <span className="block caption">{r.diaryNumber}</span>
              </>
            ),
          },
          ...recommended,
          { key: "points", header: t("selection.ranking.points"), align: "end", render: (r) => (r.points === null ? "–" : format.number(r.points, 2)) },
          { key: "intended", header: t("selection.ranking.intended"), render: (r) => <IntentionTag intended={r.intended} waitRank={r.waitRank} /> },
          { key: "trial", header: t("trial.inTrial"), render: (r) => <StatusTag tone={r.isChosen ? "success" : "neutral"}>{state(r)}</StatusTag> },
          { key: "keep", header: t("trial.keep"), render: (r) => tick(r, "keep") },
          { key: "leave", header: t("trial.leave"), render: (r) => tick(r, "leave") },
        ]}
      />
      <ActionRow>
        <Button variant="secondary" form={trialForm}>
          {t("trial.run")}
        </Button>
      </ActionRow>
    </Section>
  );
}
