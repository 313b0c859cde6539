import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { CasePage } from "#app/selection/load-case.server.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** The conditions of a published decision: open until somebody who runs the cohort marks them as met. */
export function ConditionsSheet({ data: { decision, cohort, applicationId } }: { data: CasePage }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!decision?.published || !decision.conditions) return null;
  const { conditions, conditionsDueOn, conditionsMetAt } = decision;
  return (
    <Sheet>
      <h2>{t("letters.conditions")}</h2>
      <p className="whitespace-pre-line">{conditions}</p>
      {conditionsMetAt ? (
        <StatusTag tone="success">{t("selection.conditions.met", { at: format.dateTime(conditionsMetAt) })}</StatusTag>
      ) : (
        <>
          <StatusTag tone="warning">{conditionsDueOn ? t("selection.conditions.open", { day: format.day(conditionsDueOn) }) : t("selection.conditions.openNoDate")}</StatusTag>
          <Form action={paths.conditionsMet(cohort.id, applicationId)}>
            <Button variant="secondary">{t("selection.conditions.act")}</Button>
          </Form>
        </>
      )}
    </Sheet>
  );
}
