import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { FieldGroup } from "#app/ui/field-frame.tsx";

export interface ScoreOption {
  /** "0"–"5", or "unable". */
  value: string;
  label: ReactNode;
  /** What choosing it means; stands under the scale when it is chosen. */
  meaning?: string;
  /** circle (a number, the usual), word (as wide as its text) or aside (a quiet choice after the others). */
  look?: "circle" | "word" | "aside";
}

interface ScoreChoiceProps {
  name: string;
  /** The criterion. */
  label: ReactNode;
  /** For example "25 %". */
  weight?: ReactNode;
  hint?: ReactNode;
  options: readonly ScoreOption[];
  defaultValue?: string | number | null;
  errors?: string[];
  id?: string;
}

/** The values of a scale. The meaning of the chosen one stands under them, also without script. */
export function ScoreChoice({ name, id = name, label, weight, hint, options, defaultValue, errors }: ScoreChoiceProps) {
  const { t } = useTranslation();
  const legend = (
    <>
      <span>{label}</span> {weight != null && <span className="score-weight">{weight}</span>}
    </>
  );
  return (
    <FieldGroup field={{ name, id, label: legend, hint, errors }} className="score">
      <div className="score-scale">
        {options.map((o, i) => (
          <label className={classNames("score-step", o.look === "word" && "score-word", o.look === "aside" && "score-aside")} key={o.value}>
            <input
              type="radio"
              id={i === 0 ? id : `${id}-${o.value}`}
              name={name}
              value={o.value}
              defaultChecked={defaultValue != null && String(defaultValue) === o.value}
              aria-describedby={o.meaning ? `${id}-anchor-${o.value}` : undefined}
            />
            <span>{o.label}</span>
          </label>
        ))}
      </div>
      <div className="score-anchors">
        <p className="score-anchor">{t("ui.chooseScore")}</p>
        {options.map(
          (o) =>
            o.meaning && (
              <p className="score-anchor" data-value={o.value} id={`${id}-anchor-${o.value}`} key={o.value}>
                <strong>{o.label}</strong> {o.meaning}
              </p>
            ),
        )}
      </div>
    </FieldGroup>
  );
}
