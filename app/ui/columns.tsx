import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

interface ColumnsProps {
  children: ReactNode;
  /** Stands right from 1024 px on, under the main column below that. */
  aside: ReactNode;
  /** A 360 px panel of the desk, from 1100 px on. */
  panel?: boolean;
  /** The aside stays in view while the main column is read. */
  sticky?: boolean;
  label?: string;
}

/** The page's main column and what stands beside it; both space their children like a page. */
export function Columns({ children, aside, panel = false, sticky = false, label }: ColumnsProps) {
  return (
    <div className={classNames("columns", panel && "columns-panel")}>
      <div className="flow">{children}</div>
      <aside className={classNames("flow", sticky && "sticky-aside")} aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}

/** Equal columns from 768 px on. */
export function Halves({ children, three = false }: { children: ReactNode; three?: boolean }) {
  return <div className={classNames("halves", three && "halves-three")}>{children}</div>;
}
