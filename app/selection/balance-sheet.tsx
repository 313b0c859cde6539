import { useTranslation } from "react-i18next";
import { Facts } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { useGroupWords } from "#app/selection/group-words.ts";
import { dimensions, type Balance, type Share } from "#domain/selection/balance.rules.ts";

/** What the intended cohort is made of, before anyone looks at the order: one dot an applicant. */
export function BalanceSheet({ title, balance, selected, capacity }: { title: string; balance: Balance; selected: number; capacity: number }) {
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
  const word = useGroupWords();
  return (
    <Sheet>
      <h2>{title}</h2>
      <Dots done={selected} total={capacity}>
        {t("selection.ranking.selected", { selected, capacity })}
      </Dots>
      {selected > 0 && <Facts items={dimensions.map((d) => ({ key: d, term: t(`selection.ranking.dimension.${d}`), value: dots(balance[d], (value) => word(d, value)) }))} />}
    </Sheet>
  );
}
