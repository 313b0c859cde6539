import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ConditionState } from "#app/selection/condition-state.tsx";
import type { CasePage } from "#app/selection/load-case.server.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** The conditions of a published decision, each with what the applicants said of it, until somebody who runs the cohort marks it as met. */
export function ConditionsSheet({ data: { decision, conditions, cohort, applicationId, zone } }: { data: CasePage }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  if (conditions.length === 0) return null;
  const open = conditions.filter((c) => c.standing !== "met").length;
  return (
    <Sheet>
      <h2>{t("letters.conditions")}</h2>
      <p>
        {open === 0
          ? t("selection.conditions.allMet")
          : decision?.conditionsDueOn
            ? t("selection.conditions.openBy", { count: open, day: format.day(decision.conditionsDueOn) })
            : t("selection.conditions.open", { count: open })}
      </p>
      {conditions.map((c) => (
        <div key={c.id} className="stack">
          <ConditionState condition={c} applicationId={applicationId} zone={zone} />
          <ActionRow>
            {c.standing !== "met" && (
              <Form action={paths.conditionMet(cohort.id, applicationId, c.id)}>
                <input type="hidden" name="seen" value={c.answeredAt?.toISOString() ?? ""} />
                <Button variant="secondary">
                  {t("selection.conditions.act")}
                  <span className="visually-hidden">: {c.body}</span>
                </Button>
              </Form>
            )}
            {c.standing !== "open" && (
              <Link to={paths.conditionReopening(cohort.id, applicationId, c.id)}>
                {t("selection.conditions.reopenLink")}
                <span className="visually-hidden">: {c.body}</span>
              </Link>
            )}
          </ActionRow>
        </div>
      ))}
    </Sheet>
  );
}
