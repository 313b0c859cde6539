import type { ReactNode } from "react";

/** More for those who ask; opens without script. */
export const Disclosure = ({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) => (
  <details className="disclosure" open={open}>
    <summary>{summary}</summary>
    <div className="flow">{children}</div>
  </details>
);
