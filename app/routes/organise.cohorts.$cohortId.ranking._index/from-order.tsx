import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { NumberField } from "#app/ui/field.tsx";
import type { RankingOrder } from "#domain/selection/ranking.rules.ts";

/** So many of the order into the cohort and so many after them onto the waiting list: shown as a trial first. */
export function FromOrder({ cohortId, capacity, order }: { cohortId: string; capacity: number; order: RankingOrder }) {
  const { t } = useTranslation();
  return (
    <Section title={t("trial.fromOrder")}>
      <p className="text-muted">{t("trial.fromOrderLead", { order: t(`selection.ranking.orders.${order}`) })}</p>
      <form method="get" action={paths.rankingTrial(cohortId)} className="stack">
        <input type="hidden" name="order" value={order} />
        <div className="filters">
          <NumberField name="seats" label={t("trial.seats")} defaultValue={capacity} />
          <NumberField name="waiting" label={t("trial.waiting")} />
        </div>
        <ActionRow>
          <Button variant="secondary">{t("trial.show")}</Button>
        </ActionRow>
      </form>
    </Section>
  );
}
