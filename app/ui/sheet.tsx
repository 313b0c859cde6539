import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

/** White ground for what is edited, read or compared. Never a sheet in a sheet. */
export function Sheet({ padded = true, children, lang }: { padded?: boolean; children: ReactNode; lang?: string }) {
  return (
    <div className={classNames("sheet", padded && "sheet-padded stack")} lang={lang}>
      {children}
    </div>
  );
}

/** The one tinted block of a page: what comes next. */
export function Tinted({ children }: { children: ReactNode }) {
  return <div className="tinted">{children}</div>;
}
