import type { ReactNode } from "react";
import { Avatar } from "#app/ui/people.tsx";

export interface Comment {
  key: string;
  initials: string;
  name: ReactNode;
  when: ReactNode;
  body: ReactNode;
  lang?: string;
  /** Answer, mark as handled. */
  actions?: ReactNode;
}

/** What people said, oldest first. */
export function Comments({ items }: { items: Comment[] }) {
  return (
    <ul className="comments">
      {items.map(({ key, initials, name, when, body, lang, actions }) => (
        <li key={key} className="comment">
          <div className="comment-head">
            <Avatar initials={initials} />
            <strong>{name}</strong>
            <span className="caption">{when}</span>
          </div>
          <div className="comment-body" lang={lang}>
            {body}
          </div>
          {actions != null && <div className="action-row">{actions}</div>}
        </li>
      ))}
    </ul>
  );
}
