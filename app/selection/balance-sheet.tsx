import { useTranslation } from "react-i18next";
import { Facts } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Dots } from "#app/ui/journey.tsx";
import type { Balance, Share } from "#domain/selection/balance.rules.ts";
import type { RegionCode } from "#domain/shared/regions.rules.ts";

/** What the intended cohort is made of, before anyone looks at the order: one dot an applicant. */
export function BalanceSheet({ balance, selected, capacity }: { balance: Balance; selected: number; capacity: number }) {
  const { t } = useTranslation();
  const dots = (shares: Share[], name: (value: string) => string) => (
    <span className="row">
      {shares.map((s) => (
        <Dots key={s.value} done={s.count} total={s.count}>
          {name(s.value)} {s.count}
        </Dots>
      ))}
    </span>
  );
  const kind = (value: string) => t(`selection.organisation.${value as "municipality"}`);
  const region = (value: string) => (value === "none" ? t("selection.ranking.noRegion") : t(`regions.MK${value as RegionCode}`));
  const way = (value: string) => t(`selection.ranking.${value as "joint" | "single"}`);
  return (
    <Sheet>
      <h2>{t("selection.ranking.cohort")}</h2>
      <Dots done={selected} total={capacity}>
        {t("selection.ranking.selected", { selected, capacity })}
      </Dots>
      {selected > 0 && (
        <Facts
          items={[
            { term: t("selection.ranking.kinds"), value: dots(balance.kinds, kind) },
            { term: t("selection.ranking.regions"), value: dots(balance.regions, region) },
            { term: t("selection.ranking.ways"), value: dots(balance.ways, way) },
          ]}
        />
      )}
    </Sheet>
  );
}
