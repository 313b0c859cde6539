import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const icons = { success: CircleCheck, info: Info, warning: TriangleAlert, danger: CircleAlert };

/** What just happened or must be known before reading on. At most one a page, above the heading. */
export function Notification({ tone = "info", title, children }: { tone?: keyof typeof icons; title: ReactNode; children?: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className="notice" data-tone={tone} role={tone === "danger" ? "alert" : "status"}>
      <Icon className="icon" aria-hidden="true" />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
