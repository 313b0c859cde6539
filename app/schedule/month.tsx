import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export type MonthDay = {
  day: string;
  number: number;
  weekday: number;
  inside: boolean;
  today: boolean;
  holiday: string | null;
  sessions: { id: string; to: string; name: string; state: "draft" | "published" | "held" | "cancelled" }[];
};
export type MonthWeek = { week: number; days: MonthDay[] };

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month with ISO weeks from Monday; on a phone only the days with something in them. Weekdays in short come from the language. */
export function Month({ title, weeks, weekdayNames }: { title: string; weeks: MonthWeek[]; weekdayNames: string[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="month">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <abbr title={t("schedule.month.week")}>{t("schedule.month.weekShort")}</abbr>
            </th>
            {weekdays.map((n) => (
              <th scope="col" key={n}>
                {weekdayNames[n - 1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((w) => (
            <tr key={w.days[0]?.day}>
              <th scope="row">
                <span className="visually-hidden">{t("schedule.month.week")} </span>
                {w.week}
              </th>
              {w.days.map((d) => (
                <Day key={d.day} day={d} weekday={weekdayNames[d.weekday - 1] ?? ""} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ day, weekday }: { day: MonthDay; weekday: string }) {
  const { t } = useTranslation();
  if (!day.inside) return <td />;
  return (
    <td data-weekday={weekday} data-today={day.today ? "" : undefined} data-free={day.holiday || day.weekday === 7 ? "" : undefined}>
      <span className="month-number">{day.number}</span>
      {day.today && <span className="month-today">{t("schedule.month.today")}</span>}
      {day.holiday && <span className="month-holiday">{day.holiday}</span>}
      {day.sessions.map((s) => (
        <Link key={s.id} className="month-session" data-state={s.state} to={s.to}>
          {s.name}
          {s.state !== "published" && <span className="visually-hidden"> ({t(`schedule.state.${s.state}`)})</span>}
        </Link>
      ))}
    </td>
  );
}
