import type { ReactNode } from "react";

export type AgendaItem = { key: string; time: ReactNode; title: ReactNode; note?: ReactNode; end?: ReactNode; quiet?: boolean; nowBefore?: string; nowAfter?: string };

/** Things by day; `nowBefore` and `nowAfter` put the line of the present above or below an item. */
export const Agenda = ({ days }: { days: { key: string; heading?: ReactNode; items: AgendaItem[] }[] }) => (
  <div>
    {days.map((day) => (
      <section className="agenda-day" key={day.key}>
        {day.heading && <h3>{day.heading}</h3>}
        <ol>
          {day.items.map((item) => (
            <li key={item.key}>
              {item.nowBefore && <p className="agenda-now">{item.nowBefore}</p>}
              <div className="agenda-item" data-quiet={item.quiet ? "" : undefined}>
                <div>{item.time}</div>
                <div>
                  {item.title}
                  {item.note && <div className="text-muted">{item.note}</div>}
                </div>
                {item.end && <div>{item.end}</div>}
              </div>
              {item.nowAfter && <p className="agenda-now">{item.nowAfter}</p>}
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
);
