import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useDimensions, useGroupWords } from "#app/selection/group-words.ts";
import type { ThemeGroup } from "#app/selection/theme-groups.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { NumberField, Select } from "#app/ui/field.tsx";
import type { TrialPage } from "#domain/selection/trial.queries.ts";
import { leastField, type TrialQuery } from "#domain/selection/trial.schema.ts";

/** The form of a trial: the ticks in the table belong to it. */
export const trialForm = "trial";

type Props = { cohortId: string; query: TrialQuery; capacity: number; groups: TrialPage["groups"]; orders: TrialPage["orders"]; themes: ThemeGroup[] };

/** What is tried: a plain GET form, so that a trial is an address. */
export function TrialFields({ cohortId, query, capacity, groups, orders, themes }: Props) {
  const { t } = useTranslation();
  const word = useGroupWords(themes);
  const named = useDimensions(themes);
  const least = (dimension: string, value: string) => query.least.find((l) => l.dimension === dimension && l.value === value)?.count;
  return (
    <form method="get" id={trialForm} className="stack">
      <div className="filters">
        <NumberField name="seats" label={t("trial.seats")} defaultValue={query.seats ?? capacity} />
        <NumberField name="waiting" label={t("trial.waiting")} defaultValue={query.waiting ?? ""} />
        {orders.length > 1 && <Select name="order" label={t("trial.order")} defaultValue={query.order} options={orders.map((value) => ({ value, label: t(`selection.ranking.orders.${value}`) }))} />}
      </div>
      <Disclosure summary={t("trial.least")} open={query.least.length > 0}>
        <p className="text-muted">{t("trial.leastHint")}</p>
        {groups
          .flatMap(({ dimension, values }) => named(dimension, values).map((of) => ({ ...of, dimension })))
          .map(({ key, name, dimension, values }) => (
            <fieldset key={key} className="stack mt-4">
              <legend>
                <strong>{name}</strong>
              </legend>
              <div className="filters">
                {values.map(({ value, count }) => (
                  <NumberField key={value} name={leastField({ dimension, value })} label={t("trial.group", { name: word(dimension, value), count })} defaultValue={least(dimension, value)} />
                ))}
              </div>
            </fieldset>
          ))}
      </Disclosure>
      <ActionRow>
        <Button variant="secondary">{t("trial.run")}</Button>
        <Link to={paths.rankingTrial(cohortId)}>{t("trial.clear")}</Link>
      </ActionRow>
    </form>
  );
}
