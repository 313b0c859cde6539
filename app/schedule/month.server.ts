import { Temporal } from "temporal-polyfill";
import { paths } from "#app/paths.ts";
import type { MonthWeek } from "#app/schedule/month.tsx";
import type { ScheduleView } from "#app/schedule/schedule-view.server.ts";
import { finnishHolidays } from "#domain/schedule/holidays.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { dayOf } from "#domain/shared/time.rules.ts";

const monthText = /^\d{4}-(0[1-9]|1[0-2])$/;
const locales = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** The weeks of a month ("2027-03"; else the one of the next session, else of today) with its sessions and holidays, and the months beside it. */
export function monthOf(view: ScheduleView, asked: string | null, now: Date, language: Language) {
  const today = dayOf(now, view.cohort.zone);
  const next = view.planned.find((s) => !s.over) ?? view.planned.at(-1);
  const month = Temporal.PlainYearMonth.from(asked && monthText.test(asked) ? asked : (next?.day ?? today).slice(0, 7));
  const first = month.toPlainDate({ day: 1 });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const holidays = finnishHolidays([month.year], language);
  const weeks: MonthWeek[] = [];
  for (let start = monday; Temporal.PlainDate.compare(start, last) <= 0; start = start.add({ days: 7 })) {
    const days = Array.from({ length: 7 }, (_, i) => start.add({ days: i })).map((d) => ({
      day: d.toString(),
      number: d.day,
      weekday: d.dayOfWeek,
      inside: d.month === month.month,
      today: d.toString() === today,
      holiday: holidays.get(d.toString()) ?? null,
      sessions: view.sessions
        .filter((s) => s.day === d.toString())
        .map((s) => ({ id: s.id, to: paths.sessionEdit(view.cohort.id, s.id), name: s.name.text, state: s.state === "published" && s.over ? ("held" as const) : s.state })),
    }));
    weeks.push({ week: start.weekOfYear ?? 0, days });
  }
  const name = (m: Temporal.PlainYearMonth) => new Intl.DateTimeFormat(locales[language], { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${m.toString()}-15T12:00:00Z`));
  const weekdayNames = Array.from({ length: 7 }, (_, i) => new Intl.DateTimeFormat(locales[language], { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2027, 0, 4 + i))));
  const beside = (m: Temporal.PlainYearMonth) => ({ value: m.toString(), name: name(m) });
  return { name: name(month), weeks, weekdayNames, before: beside(month.subtract({ months: 1 })), after: beside(month.add({ months: 1 })) };
}
