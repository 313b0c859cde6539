import type { ReactNode } from "react";

export type Step = { key: string; name: ReactNode; when?: ReactNode; note?: ReactNode; state: "done" | "now" | "to-come" };

const Steps = ({ steps, label, shape }: { steps: Step[]; label: string; shape: "line" | "column" }) => (
  <ol className="journey" data-shape={shape} aria-label={label}>
    {steps.map((s) => (
      <li key={s.key} data-state={s.state} aria-current={s.state === "now" ? "step" : undefined}>
        <span className="journey-name">{s.name}</span>
        {s.when && <span className="journey-when">{s.when}</span>}
        {s.note && <div className="text-muted">{s.note}</div>}
      </li>
    ))}
  </ol>
);

/** Steps on a line of dots; vertical on phones. One is lit at most: now, or your turn. */
export const JourneyLine = (props: { steps: Step[]; label: string }) => <Steps {...props} shape="line" />;

/** The same, always vertical: what happened and what will. */
export const Timeline = (props: { steps: Step[]; label: string }) => <Steps {...props} shape="column" />;

/** n of m as dots, with the words; over twelve only the words. */
export function Dots({ done, of, now = false, label }: { done: number; of: number; now?: boolean; label: string }) {
  return (
    <span className="dots-line">
      {of <= 12 && (
        <span className="dots" aria-hidden="true">
          {Array.from({ length: of }, (_, i) => (
            <i key={i} data-state={i < done ? "done" : now && i === done ? "now" : undefined} />
          ))}
        </span>
      )}
      <span>{label}</span>
    </span>
  );
}
