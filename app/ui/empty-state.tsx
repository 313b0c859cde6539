import type { ReactNode } from "react";
import { EmptyDrawing } from "#app/ui/drawing.tsx";

/** Nothing here yet: what will come, why it is empty, one act. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <EmptyDrawing />
      <div className="stack stack-close">
        <p className="heading-3">{title}</p>
        {children != null && <div className="text-muted">{children}</div>}
        {action != null && <div>{action}</div>}
      </div>
    </div>
  );
}
