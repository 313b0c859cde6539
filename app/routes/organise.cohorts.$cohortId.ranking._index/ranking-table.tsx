import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { useRecommendationColumn } from "#app/selection/recommendation-counts.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { SpreadLine } from "#app/ui/spread.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { RankedRow } from "#domain/selection/ranking.queries.ts";
import type { RankingOrder } from "#domain/selection/ranking.rules.ts";
import type { RegionCode } from "#domain/shared/regions.rules.ts";

/** How far apart the reviewers are, and what to look at before deciding. */
function Reviews({ row: r }: { row: RankedRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (r.isHidden) return t("selection.ranking.hidden");
  if (!r.standing) return t("selection.ranking.unread");
  const { low, high, mean, failed, apart, partly } = r.standing;
  return (
    <span className="row">
      <SpreadLine low={low} high={high} mean={mean}>
        {format.number(low, 2)}–{format.number(high, 2)}
      </SpreadLine>
      {failed.length > 0 && <StatusTag tone="danger">{t("selection.ranking.failed")}</StatusTag>}
      {apart.length > 0 && <StatusTag tone="warning">{t("selection.ranking.apart", { count: apart.length })}</StatusTag>}
      {partly.length > 0 && <StatusTag>{t("selection.ranking.partly", { count: partly.length })}</StatusTag>}
      {r.openReviews > 0 && <StatusTag tone="info">{t("selection.ranking.waiting", { count: r.openReviews })}</StatusTag>}
    </span>
  );
}

function Applicant({ cohortId, row: r, place }: { cohortId: string; row: RankedRow; place: number | null }) {
  const { t } = useTranslation();
  return (
    <>
      {place !== null && `${place}. `}
      {r.isHidden ? r.names.join(", ") : <Link to={paths.applicationReviews(cohortId, r.id)}>{r.names.join(", ")}</Link>}
      <span className="block caption">
        {[r.diaryNumber, r.regionCode ? t(`regions.MK${r.regionCode as RegionCode}`) : "", r.isJoint ? t("selection.ranking.joint") : ""].filter(Boolean).join(" · ")}
      </span>
      {Boolean(r.isUndecidable) && <StatusTag tone="danger">{t("substitute.undecidable")}</StatusTag>}
    </>
  );
}

type Props = { cohortId: string; capacity: number; order: RankingOrder; orders: RankingOrder[]; rows: RankedRow[] };

/** The applications in an order, each with what its reviews come to; a rule stands where the places end. */
export function RankingTable({ cohortId, capacity, order, orders, rows }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const score = (n: number | undefined) => (n === undefined ? "–" : format.number(n, 2));
  const areRecommended = orders.includes("recommendations");
  const recommended = useRecommendationColumn<RankedRow>(areRecommended);
  return (
    <>
      {areRecommended && <p className="text-muted">{t("selection.ranking.recommendationsKey")}</p>}
      <Table
        caption={t("selection.ranking.order")}
        rows={rows}
        rowKey={(r) => r.id}
        getRowProps={(_, i) => (i === capacity ? { cut: t("selection.ranking.full", { count: capacity }) } : undefined)}
        columns={[
          { key: "name", header: t("selection.ranking.applicant"), render: (r) => <Applicant cohortId={cohortId} row={r} place={r.places[order]} /> },
          ...recommended,
          { key: "mean", header: t("selection.ranking.points"), align: "end", render: (r) => (r.standing ? <strong>{score(r.standing.mean)}</strong> : "–") },
          {
            key: "corrected",
            header: t("selection.ranking.corrected"),
            align: "end",
            render: (r) => (r.corrected === null ? "–" : `${score(r.corrected)} (${r.places.corrected}.)`),
          },
          { key: "spread", header: t("selection.ranking.spread"), render: (r) => <Reviews row={r} /> },
          { key: "median", header: t("selection.ranking.median"), align: "end", render: (r) => score(r.standing?.median) },
          { key: "intended", header: t("selection.ranking.intended"), render: (r) => (r.isHidden ? "–" : <IntentionTag intended={r.published ?? r.intended} waitRank={r.waitRank} />) },
        ]}
      />
    </>
  );
}
