import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface TabItem {
  to: string;
  label: ReactNode;
  current?: boolean;
}

/** Views of one thing, each a link of its own. */
export function Tabs({ items, label }: { items: TabItem[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ to, label, current }) => (
        <Link key={to} to={to} aria-current={current ? "page" : undefined} preventScrollReset>
          {label}
        </Link>
      ))}
    </nav>
  );
}
