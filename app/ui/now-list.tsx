import type { ReactNode } from "react";

/** What to do now: three things at most. */
export const NowList = ({ items }: { items: { key: string; title: ReactNode; note?: ReactNode; action: ReactNode }[] }) => (
  <ol className="now-list">
    {items.slice(0, 3).map((i) => (
      <li key={i.key}>
        <div>
          <h3>{i.title}</h3>
          {i.note && <p className="text-muted">{i.note}</p>}
        </div>
        <div className="now-act">{i.action}</div>
      </li>
    ))}
  </ol>
);
