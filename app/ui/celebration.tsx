import type { ReactNode } from "react";
import { ring } from "#app/ui/mark.tsx";

/** Six dots light up, for graduation only. */
export function Celebration({ children }: { children?: ReactNode }) {
  return (
    <div className="celebration">
      <svg className="celebration-ring" viewBox="0 0 30 30" aria-hidden="true">
        {ring.map(([cx, cy], i) => (
          <circle key={i} cx={cx} cy={cy} r={3.9} />
        ))}
      </svg>
      {children}
    </div>
  );
}
