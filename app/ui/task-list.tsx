import { Link } from "@remix-run/react";
import { useId, type ReactNode } from "react";

/** Rows of things to do, on hairlines. */
export function TaskList({ children }: { children: ReactNode }) {
  return <ul className="task-list">{children}</ul>;
}

/** A heading and its rows. */
export function TaskGroup({ title, level = 2, children }: { title: ReactNode; level?: 2 | 3; children: ReactNode }) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="task-group" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <TaskList>{children}</TaskList>
    </section>
  );
}

interface TaskRowProps {
  title: ReactNode;
  /** Without it the row cannot be opened yet. */
  to?: string;
  note?: ReactNode;
  /** Plain words, or a StatusTag for what is not done. */
  status?: ReactNode;
}

/** One row; the whole row is the link. */
export function TaskRow({ title, to, note, status }: TaskRowProps) {
  return (
    <li className="task-row" data-unavailable={to ? undefined : ""}>
      <div>
        {to ? <Link to={to}>{title}</Link> : title}
        {note != null && <span className="task-note">{note}</span>}
      </div>
      {status != null && <div className="task-status">{status}</div>}
    </li>
  );
}
