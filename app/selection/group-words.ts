import { useTranslation } from "react-i18next";
import type { Dimension } from "#domain/selection/balance.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import type { RegionCode } from "#domain/shared/regions.rules.ts";

/** What a group of a cohort is called: a kind of organisation, a region, a way of applying, a language. */
export function useGroupWords() {
  const { t } = useTranslation();
  return (dimension: Dimension, value: string): string => {
    if (dimension === "kind") return t(`selection.organisation.${value as "municipality"}`);
    if (dimension === "region") return value === "none" ? t("selection.ranking.noRegion") : t(`regions.MK${value as RegionCode}`);
    if (dimension === "language") return t(`selection.language.${value as Language}`);
    return t(`selection.ranking.${value as "joint" | "single"}`);
  };
}
