import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ConditionState } from "#app/selection/condition-state.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { DecisionCondition } from "#domain/selection/conditions.queries.ts";
import type { Language } from "#domain/shared/language.ts";

type Props = { conditions: DecisionCondition[]; dueOn: string | null; applicationId: string; zone: string; language: Language; mayAnswer: boolean };

/** The conditions of one's own decision, one by one: the place is whole when each of them is met. */
export function OwnConditions({ conditions, dueOn, applicationId, zone, language, mayAnswer }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const open = conditions.filter((c) => c.standing !== "met").length;
  const lead = open === 0 ? t("selection.conditions.allMet") : dueOn ? t("selection.conditions.openBy", { count: open, day: format.day(dueOn) }) : t("selection.conditions.open", { count: open });
  return (
    <Section title={t("letters.conditions")}>
      <p>{lead}</p>
      {conditions.map((c) => (
        <Sheet key={c.id}>
          <ConditionState condition={c} applicationId={applicationId} zone={zone} language={language} />
          {mayAnswer && c.standing !== "met" && (
            <p>
              <Link to={paths.ownCondition(applicationId, c.id)}>
                {t(c.standing === "answered" ? "selection.conditions.changeAnswer" : "selection.conditions.toAnswer")}
                <span className="visually-hidden">: {c.body}</span>
              </Link>
            </p>
          )}
        </Sheet>
      ))}
    </Section>
  );
}
