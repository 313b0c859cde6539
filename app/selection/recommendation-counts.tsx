import { useTranslation } from "react-i18next";
import type { Column } from "#app/ui/table.tsx";
import { recommendations, type Recommended } from "#domain/selection/recommendation.rules.ts";

/** How the recommendations of an application fell: three numbers, and in words for whoever does not see which is which. */
function RecommendationCounts({ recommended }: { recommended: Recommended | null }) {
  const { t } = useTranslation();
  if (!recommended) return "–";
  return (
    <>
      <span aria-hidden="true">{recommendations.map((r) => recommended[r]).join(" · ")}</span>
      <span className="visually-hidden">{recommendations.map((r) => `${t(`selection.recommendation.gave.${r}`)}: ${recommended[r]}`).join("; ")}</span>
    </>
  );
}

/** The column of recommendations in a table of applications; none where the call does not ask for them. */
export function useRecommendationColumn<Row extends { recommended: Recommended | null }>(isAsked: boolean): Column<Row>[] {
  const { t } = useTranslation();
  return isAsked ? [{ key: "recommended", header: t("selection.ranking.recommendations"), oneLine: true, render: (r) => <RecommendationCounts recommended={r.recommended} /> }] : [];
}
