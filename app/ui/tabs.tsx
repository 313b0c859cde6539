import { Link } from "@remix-run/react";

/** Views of the same thing; each is a link. */
export const Tabs = ({ label, items }: { label: string; items: { to: string; label: string; current: boolean }[] }) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {items.map((i) => (
        <li key={i.to}>
          <Link to={i.to} aria-current={i.current ? "page" : undefined}>
            {i.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
