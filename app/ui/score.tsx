import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldGroup } from "#app/ui/field-frame.tsx";

const points = [0, 1, 2, 3, 4, 5] as const;

interface ScoreChoiceProps {
  name: string;
  /** The criterion. */
  label: ReactNode;
  /** For example "25 %". */
  weight?: ReactNode;
  hint?: ReactNode;
  /** What each of 0–5 means, in this order; may hold gaps. */
  anchors: readonly (string | undefined)[];
  /** The lowest score. */
  from?: 0 | 1;
  /** An answer beside the scores, for who cannot give one. */
  other?: { value: string; label: ReactNode };
  defaultValue?: string | number | null;
  errors?: string[];
  id?: string;
}

/** Circles up to five. The meaning of the chosen one stands under them, also without script. */
export function ScoreChoice({ name, id = name, label, weight, hint, anchors, from = 0, other, defaultValue, errors }: ScoreChoiceProps) {
  const { t } = useTranslation();
  const legend = (
    <>
      <span>{label}</span> {weight != null && <span className="score-weight">{weight}</span>}
    </>
  );
  return (
    <FieldGroup field={{ name, id, label: legend, hint, errors }} className="score">
      <div className="score-line">
        <div className="score-scale">
          {points.slice(from).map((n) => (
            <label className="score-step" key={n}>
              <input
                type="radio"
                id={n === from ? id : `${id}-${n}`}
                name={name}
                value={n}
                defaultChecked={defaultValue !== "" && defaultValue != null && Number(defaultValue) === n}
                aria-describedby={anchors[n] ? `${id}-anchor-${n}` : undefined}
              />
              <span>{n}</span>
            </label>
          ))}
        </div>
        {other && (
          <div className="choice">
            <input type="radio" id={`${id}-${other.value}`} name={name} value={other.value} defaultChecked={defaultValue === other.value} />
            <label htmlFor={`${id}-${other.value}`}>{other.label}</label>
          </div>
        )}
      </div>
      <div className="score-anchors">
        {!other && <p className="score-anchor">{t("ui.chooseScore")}</p>}
        {points.map(
          (n) =>
            anchors[n] && (
              <p className="score-anchor" data-value={n} id={`${id}-anchor-${n}`} key={n}>
                <strong>{n}</strong> {anchors[n]}
              </p>
            ),
        )}
      </div>
    </FieldGroup>
  );
}
