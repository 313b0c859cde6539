import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export const TaskGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="task-group">
    <h2>{title}</h2>
    {children}
  </section>
);

export const TaskList = ({ children }: { children: ReactNode }) => <ul className="task-list">{children}</ul>;

/** One thing to do; the whole row is the link. Without `to` it cannot be started yet, and `note` says why. */
export const TaskRow = ({ to, name, note, status }: { to?: string; name: string; note?: ReactNode; status?: ReactNode }) => (
  <li className="task-row">
    <div>
      {to ? <Link to={to}>{name}</Link> : <span className="text-subtle">{name}</span>}
      {note && <span className="task-note">{note}</span>}
    </div>
    <div>{status}</div>
  </li>
);
