import { useTranslation } from "react-i18next";
import type { ThemeGroup } from "#app/selection/theme-groups.ts";
import type { Dimension } from "#domain/selection/balance.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import type { RegionCode } from "#domain/shared/regions.rules.ts";

/** What a group of a cohort is called: a kind of organisation, a region, a theme, a way of applying, a language. A theme that the form no longer has keeps its key. */
export function useGroupWords(themes: readonly ThemeGroup[]) {
  const { t } = useTranslation();
  return (dimension: Dimension, value: string): string => {
    if (dimension === "kind") return t(`selection.organisation.${value as "municipality"}`);
    if (dimension === "region") return value === "none" ? t("selection.ranking.noRegion") : t(`regions.MK${value as RegionCode}`);
    if (dimension === "theme") return themes.flatMap((g) => g.options).find((o) => o.value === value)?.label ?? value;
    if (dimension === "language") return t(`selection.language.${value as Language}`);
    return t(`selection.ranking.${value as "joint" | "single"}`);
  };
}

/** The dimensions under their names; themes stand under the question that asks of them. */
export function useDimensions(themes: readonly ThemeGroup[]) {
  const { t } = useTranslation();
  return <V extends { value: string }>(dimension: Dimension, values: readonly V[]): { key: string; name: string; values: V[] }[] =>
    dimension === "theme"
      ? themes.flatMap((g) => {
          const own = values.filter((v) => v.value.startsWith(`${g.key}.`));
          return own.length > 0 ? [{ key: `theme.${g.key}`, name: g.label, values: own }] : [];
        })
      : [{ key: dimension, name: t(`selection.ranking.dimension.${dimension}`), values: [...values] }];
}
