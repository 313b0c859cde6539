import { useTranslation } from "react-i18next";
import { Facts, Sheet } from "#app/ui/facts.tsx";
import { Dots } from "#app/ui/journey.tsx";
import type { Balance, Share } from "#domain/selection/balance.rules.ts";
import type { RegionCode } from "#domain/shared/regions.rules.ts";

/** What the intended cohort is made of, before anyone looks at the order: one dot an applicant. */
export function BalanceSheet({ balance, selected, capacity }: { balance: Balance; selected: number; capacity: number }) {
  const { t } = useTranslation();
  const dots = (shares: Share[], name: (value: string) => string) => (
    <span className="row">
      {shares.map((s) => (
        <Dots key={s.value} done={s.count} of={s.count} label={`${name(s.value)} ${s.count}`} />
      ))}
    </span>
  );
  const kind = (value: string) => t(`selection.organisation.${value as "municipality"}`);
  const region = (value: string) => (value === "none" ? t("selection.ranking.noRegion") : t(`regions.MK${value as RegionCode}`));
  const way = (value: string) => t(`selection.ranking.${value as "joint" | "single"}`);
  return (
    <Sheet>
      <h2>{t("selection.ranking.cohort")}</h2>
      <Dots done={selected} of={capacity} label={t("selection.ranking.selected", { selected, capacity })} />
      {selected > 0 && (
        <Facts
          items={[
            { label: t("selection.ranking.kinds"), value: dots(balance.kinds, kind) },
            { label: t("selection.ranking.regions"), value: dots(balance.regions, region) },
            { label: t("selection.ranking.ways"), value: dots(balance.ways, way) },
          ]}
        />
      )}
    </Sheet>
  );
}
