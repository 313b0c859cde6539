import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import type { ListFilter } from "#domain/selection/application-list.schema.ts";

/** The form to which the ticks in the table belong. */
export const pickForm = "picked";

/** The way from the table to something that is done to several: to the ticked ones, or to all that the filter shows. A plain GET form, which works without script. */
export function BulkStart({ cohortId, filter, total }: { cohortId: string; filter: ListFilter; total: number }) {
  const { t } = useTranslation();
  return (
    <form method="get" id={pickForm} action={paths.bulkChoice(cohortId)}>
      {Object.entries(filter).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <ActionRow>
        <Button variant="secondary">{t("bulk.picked")}</Button>
        <Button variant="quiet" name="all" value="on">
          {t("bulk.all", { count: total })}
        </Button>
        <Link to={paths.bulkChoice(cohortId)}>{t("bulk.earlier")}</Link>
      </ActionRow>
    </form>
  );
}
