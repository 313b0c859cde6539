import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** Questions and answers to check; each with a link that changes it. */
export const SummaryList = ({ items }: { items: { key: string; label: ReactNode; value: ReactNode; change?: { to: string; label: string; about: string } }[] }) => (
  <dl className="summary-list">
    {items.map((i) => (
      <div key={i.key}>
        <dt>{i.label}</dt>
        <dd className="kept-lines">{i.value}</dd>
        {i.change && (
          <dd>
            <Link to={i.change.to}>
              {i.change.label}
              <span className="visually-hidden"> {i.change.about}</span>
            </Link>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
