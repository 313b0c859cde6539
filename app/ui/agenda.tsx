import { Link } from "@remix-run/react";
import { Fragment, useId, type ReactNode } from "react";

export interface AgendaItem {
  key: string;
  time: ReactNode;
  title: ReactNode;
  to?: string;
  place?: ReactNode;
  /** Right of the row: an answer, a tag, a button. */
  status?: ReactNode;
  state?: "past" | "now" | "break";
}

export interface AgendaDay {
  key: string;
  /** The day with its weekday; leave out for the minutes of one session. */
  title?: ReactNode;
  items: AgendaItem[];
}

interface AgendaProps {
  days: AgendaDay[];
  level?: 2 | 3;
  /** The line that says where we are: before the item of this key, after it when its day has nothing more to come, or before a day that is still to come. */
  now?: { before?: string; after?: string; beforeDay?: string; text: ReactNode };
}

/** Days and their rows: sessions of a programme, minutes of a session, messages by day. */
export function Agenda({ days, level = 3, now }: AgendaProps) {
  return (
    <div className="agenda">
      {days.map(({ key, ...day }) => (
        <Fragment key={key}>
          {now?.beforeDay === key && <p className="agenda-now">{now.text}</p>}
          <Day {...day} level={level} now={now} />
        </Fragment>
      ))}
    </div>
  );
}

function Day({ title, items, level, now }: Omit<AgendaDay, "key"> & Pick<AgendaProps, "level" | "now">) {
  const id = useId();
  const Heading = `h${level ?? 3}` as const;
  return (
    <section className="agenda-day" aria-labelledby={title == null ? undefined : id}>
      {title != null && <Heading id={id}>{title}</Heading>}
      <ol className="agenda-items">
        {items.map(({ key, ...item }) => (
          <Fragment key={key}>
            {now?.before === key && <li className="agenda-now">{now.text}</li>}
            <Item {...item} />
            {now?.after === key && <li className="agenda-now">{now.text}</li>}
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

function Item({ time, title, to, place, status, state }: Omit<AgendaItem, "key">) {
  return (
    <li className="agenda-item" data-state={state}>
      <p className="agenda-time">{time}</p>
      <div>
        <p className="agenda-title">{to ? <Link to={to}>{title}</Link> : title}</p>
        {place != null && <p className="agenda-place">{place}</p>}
      </div>
      {status != null && <div className="agenda-end">{status}</div>}
    </li>
  );
}
