import { useTranslation } from "react-i18next";
import { recommendations, type Recommended } from "#domain/selection/recommendation.rules.ts";

/** How the recommendations of an application fell: three numbers, and in words for whoever does not see which is which. */
export function RecommendationCounts({ recommended }: { recommended: Recommended | null }) {
  const { t } = useTranslation();
  if (!recommended) return "–";
  return (
    <>
      <span aria-hidden="true">{recommendations.map((r) => recommended[r]).join(" · ")}</span>
      <span className="visually-hidden">{recommendations.map((r) => `${t(`selection.recommendation.gave.${r}`)}: ${recommended[r]}`).join("; ")}</span>
    </>
  );
}
