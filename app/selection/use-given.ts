import { useTranslation } from "react-i18next";
import type { CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { Given } from "#domain/selection/ranking.rules.ts";

/** Says what was given on a criterion: a value of its scale, or that it could not be judged. */
export function useGiven() {
  const { t } = useTranslation();
  return (kind: CriterionKind, given: Given | null): string => {
    if (given === null) return "–";
    if (given === "unable") return t("selection.unable");
    if (kind === "pass_fail") return t(given === 0 ? "selection.fail" : "selection.pass");
    return kind === "horizontal" ? `${given}/3` : String(given);
  };
}
