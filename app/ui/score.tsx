import { FieldError } from "#app/ui/field.tsx";

/** Six circles 0–5; the anchor of the chosen one stands under them. Plain radios underneath. */
export function ScoreChoice({
  name,
  id = name,
  label,
  weight,
  anchors,
  defaultValue,
  errors,
}: {
  name: string;
  id?: string;
  label: string;
  weight?: string;
  anchors: string[];
  defaultValue?: string;
  errors?: string[];
}) {
  return (
    <fieldset className="field score" id={id} tabIndex={-1} data-invalid={errors?.length ? "" : undefined} aria-describedby={errors?.length ? `${id}-error` : undefined}>
      <legend className="field-label">
        {label} {weight && <span className="text-muted">{weight}</span>}
      </legend>
      <FieldError id={`${id}-error`} errors={errors} />
      <div className="score-scale">
        {anchors.map((anchor, value) => (
          <label key={value} title={anchor}>
            <input type="radio" name={name} value={value} defaultChecked={String(value) === defaultValue} aria-label={`${value}: ${anchor}`} />
            <span aria-hidden="true">{value}</span>
          </label>
        ))}
      </div>
      <ol className="score-anchors" aria-hidden="true">
        {anchors.map((anchor, value) => (
          <li key={value}>
            <strong>{value}</strong>
            <span>{anchor}</span>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** Where the scores lie between 0 and 5: a line from the lowest to the highest, a dot at the mean. The words stand beside it. */
export function SpreadLine({ low, mean, high }: { low: number; mean: number; high: number }) {
  const x = (score: number) => 4 + (score / 5) * 96;
  return (
    <svg className="spread" viewBox="0 0 104 16" aria-hidden="true">
      <path className="spread-grid" d="M4 8H100" />
      <path d={`M${x(low)} 8H${x(high)}M${x(low)} 4v8M${x(high)} 4v8`} />
      <circle cx={x(mean)} cy="8" r="4" />
    </svg>
  );
}
