import { useTranslation } from "react-i18next";
import { useDimensions, useGroupWords } from "#app/selection/group-words.ts";
import type { ThemeGroup } from "#app/selection/theme-groups.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { dimensions, type Balance, type Dimension } from "#domain/selection/balance.rules.ts";

type Props = { title: string; balance: Balance; selected: number; capacity: number; themes: ThemeGroup[]; mean?: number | null; /** what the difference is told to */ plain?: Balance };

/** What a cohort is made of, before anyone looks at the order: one dot an applicant. */
export function BalanceSheet({ title, balance, selected, capacity, themes, mean = null, plain }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = useGroupWords(themes);
  const named = useDimensions(themes);
  const shares = (d: Dimension) => {
    const gone = (plain?.[d] ?? []).filter((p) => !balance[d].some((s) => s.value === p.value)).map(({ value }) => ({ value, count: 0 }));
    return [...balance[d], ...gone].map((s) => ({ ...s, more: plain ? s.count - (plain[d].find((p) => p.value === s.value)?.count ?? 0) : 0 }));
  };
  return (
    <Sheet>
      <h2>{title}</h2>
      <Dots done={selected} total={capacity}>
        {t("selection.ranking.selected", { selected, capacity })}
      </Dots>
      {mean !== null && <p>{t("trial.mean", { mean: format.number(mean, 2) })}</p>}
      {selected > 0 && (
        <Facts
          items={dimensions
            .flatMap((d) => named(d, shares(d)).map((of) => ({ ...of, d })))
            .map(({ key, name, values, d }) => ({
              key,
              term: name,
              value: (
                <span className="row">
                  {values.map((s) => (
                    <Dots key={s.value} done={s.count} total={s.count}>
                      {word(d, s.value)} {s.count}
                      {s.more !== 0 && ` (${s.more > 0 ? "+" : "−"}${Math.abs(s.more)})`}
                    </Dots>
                  ))}
                </span>
              ),
            }))}
        />
      )}
    </Sheet>
  );
}
