import type { ReactNode } from "react";

export interface NowItem {
  key: string;
  title: ReactNode;
  text?: ReactNode;
  /** One button, and a quiet one under it if needed. */
  action?: ReactNode;
}

/** To do now, worst first. Shows three at most: more is a table. */
export function NowList({ items, level = 3 }: { items: NowItem[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ol className="now-list">
      {items.slice(0, 3).map(({ key, title, text, action }) => (
        <li className="now-item" key={key}>
          <div>
            <Heading className="heading-3">{title}</Heading>
            {text != null && <p>{text}</p>}
          </div>
          {action != null && <div className="now-act">{action}</div>}
        </li>
      ))}
    </ol>
  );
}
