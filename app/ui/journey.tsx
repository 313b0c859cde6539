import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";

export type StepState = "done" | "now" | "next";

export interface Step {
  key: string;
  name: ReactNode;
  when?: ReactNode;
  /** At most one step is `now`: the lit dot. */
  state: StepState;
}

interface JourneyProps {
  label: string;
  steps: Step[];
}

function Line({ label, steps, className }: JourneyProps & { className?: string }) {
  const { t } = useTranslation();
  return (
    <ol className={classNames("journey", className)} aria-label={label}>
      {steps.map(({ key, name, when, state }) => (
        <li key={key} className="journey-step" data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span className="journey-words">
            <span className="journey-name">
              {name}
              {state === "done" && <span className="visually-hidden"> ({t("ui.done")})</span>}
            </span>
            {when != null && <span className="journey-when">{when}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The phases as dots on a line; on phones one under the other. */
export function JourneyLine(props: JourneyProps) {
  return <Line {...props} />;
}

/** The same, but on phones one row of dots and the words of the step that is on now. */
export function JourneyShort(props: JourneyProps) {
  return <Line {...props} className="journey-short" />;
}

interface DotsProps {
  done: number;
  total: number;
  /** Lights the next dot: your turn. */
  now?: boolean;
  /** A line between the dots: steps in an order. */
  line?: boolean;
  /** Words with the numbers, for example "5/8 annettu"; the dots are only their picture. */
  children: ReactNode;
}

/** n of m. Over ten, only the words. */
export function Dots({ done, total, now = false, line = false, children }: DotsProps) {
  return (
    <span className="dots">
      {total <= 10 && (
        <span className={line ? "dots-row dots-line" : "dots-row"} aria-hidden="true">
          {Array.from({ length: total }, (_, i) => (
            <i key={i} data-state={i < done ? "done" : i === done && now ? "now" : undefined} />
          ))}
        </span>
      )}
      <span>{children}</span>
    </span>
  );
}
