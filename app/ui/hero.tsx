import type { ReactNode } from "react";
import { HeroDrawing } from "#app/ui/drawing.tsx";

/** The head of the public home page. */
export function Hero({ title, lead, actions }: { title: ReactNode; lead: ReactNode; actions?: ReactNode }) {
  return (
    <div className="hero">
      <div className="stack">
        <h1 className="display">{title}</h1>
        <p className="lead">{lead}</p>
        {actions != null && <div className="action-row">{actions}</div>}
      </div>
      <HeroDrawing />
    </div>
  );
}
