import type { ReactNode } from "react";

/** What comes here, why it is empty, one act. */
export const EmptyState = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <svg viewBox="0 0 160 120" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      <path d="M8 100H152" />
      <path d="M36 36 20 76h10L16 100h40L42 76h10z" />
      <path d="M66 58 55 84h7l-9 16h27l-9-16h7z" />
      <path d="M126 24 110 66h10l-14 34h40l-14-34h10z" />
      <path d="M94 70c-8 10 10 14 2 24 -2 3 -2 4 0 6" />
      <circle cx="94" cy="62" r="7" fill="var(--color-hilla)" />
    </svg>
    <div>
      <h3>{title}</h3>
      {children && <div className="text-muted">{children}</div>}
      {action}
    </div>
  </div>
);
