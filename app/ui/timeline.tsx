import type { ReactNode } from "react";
import type { StepState } from "#app/ui/journey.tsx";

export interface TimelineItem {
  key: string;
  title: ReactNode;
  when?: ReactNode;
  body?: ReactNode;
  state?: StepState;
}

/** What has happened and what comes, one under the other. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol className="journey timeline" aria-label={label}>
      {items.map(({ key, title, when, body, state = "done" }) => (
        <li key={key} className="journey-step" data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span className="journey-name">{title}</span>
          {when != null && <span className="journey-when">{when}</span>}
          {body != null && <div className="timeline-body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
