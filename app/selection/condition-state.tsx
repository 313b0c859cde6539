import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import type { DecisionCondition } from "#domain/selection/conditions.queries.ts";
import type { ConditionStanding } from "#domain/selection/conditions.rules.ts";
import type { Language } from "#domain/shared/language.ts";

const tones: Record<ConditionStanding, Tone> = { open: "warning", answered: "info", met: "success" };

type Props = { condition: DecisionCondition; applicationId: string; zone?: string; /** of the letter that the condition is from */ language?: Language };

/** One condition of a decision: what it asks, what was answered with which file, and who found it met, when. */
export function ConditionState({ condition: c, applicationId, zone, language }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const by = (at: Date, name: string | null) => [format.dateTime(at), name].filter(Boolean).join(", ");
  return (
    <div className="stack">
      <p lang={language}>
        <strong>{c.body}</strong>
      </p>
      <p className="row">
        <StatusTag tone={tones[c.standing]}>{t(`selection.conditions.standing.${c.standing}`)}</StatusTag>
        {c.metAt && <span className="text-muted">{by(c.metAt, c.metBy)}</span>}
      </p>
      {c.reopenedWhy && (
        <p className="whitespace-pre-line">
          {t("selection.conditions.reopened")} {c.reopenedWhy}
        </p>
      )}
      {c.answer && (
        <div>
          {c.answeredAt && <p className="text-muted">{t("selection.conditions.answeredBy", { by: by(c.answeredAt, c.answeredBy) })}</p>}
          <p className="whitespace-pre-line">{c.answer}</p>
        </div>
      )}
      {c.fileName && <a href={paths.conditionFile(applicationId, c.id)}>{c.fileName}</a>}
    </div>
  );
}
