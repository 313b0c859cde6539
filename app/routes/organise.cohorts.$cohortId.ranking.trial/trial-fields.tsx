import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useGroupWords } from "#app/selection/group-words.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { NumberField, Select } from "#app/ui/field.tsx";
import type { TrialPage } from "#domain/selection/trial.queries.ts";
import { leastField, type TrialQuery } from "#domain/selection/trial.schema.ts";

type Props = { cohortId: string; query: TrialQuery; seats: number; groups: TrialPage["groups"]; canCorrect: boolean };

/** What is tried: a plain GET form, so that a trial is an address. */
export function TrialFields({ cohortId, query, seats, groups, canCorrect }: Props) {
  const { t } = useTranslation();
  const word = useGroupWords();
  const least = (dimension: string, value: string) => query.least.find((l) => l.dimension === dimension && l.value === value)?.count;
  return (
    <form method="get" className="stack">
      <div className="filters">
        <NumberField name="seats" label={t("trial.seats")} defaultValue={seats} />
        {canCorrect && (
          <Select
            name="order"
            label={t("trial.order")}
            defaultValue={query.order}
            options={[
              { value: "points", label: t("trial.orders.points") },
              { value: "corrected", label: t("trial.orders.corrected") },
            ]}
          />
        )}
      </div>
      <Disclosure summary={t("trial.least")} open={query.least.length > 0}>
        <p className="text-muted">{t("trial.leastHint")}</p>
        {groups.map(({ dimension, values }) => (
          <fieldset key={dimension} className="stack mt-4">
            <legend>
              <strong>{t(`selection.ranking.dimension.${dimension}`)}</strong>
            </legend>
            <div className="filters">
              {values.map(({ value, count }) => (
                <NumberField key={value} name={leastField({ dimension, value })} label={t("trial.group", { name: word(dimension, value), count })} defaultValue={least(dimension, value)} />
              ))}
            </div>
          </fieldset>
        ))}
      </Disclosure>
      {query.keep.length > 0 && <input type="hidden" name="keep" value={query.keep.join(",")} />}
      {query.leave.length > 0 && <input type="hidden" name="leave" value={query.leave.join(",")} />}
      <ActionRow>
        <Button variant="secondary">{t("trial.run")}</Button>
        <Link to={paths.rankingTrial(cohortId)}>{t("trial.clear")}</Link>
      </ActionRow>
    </form>
  );
}
