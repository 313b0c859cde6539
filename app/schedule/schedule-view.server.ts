import type { PageArgs } from "#app/http/page.server.ts";
import { finnishHolidays } from "#domain/schedule/holidays.rules.ts";
import { getScheduledCohort, listSessionsOfCohort } from "#domain/schedule/schedule.queries.ts";
import { scheduleWarnings } from "#domain/schedule/warnings.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";

/** A cohort's schedule as its staff see it: the sessions with their names, and what speaks against the moments of those to come. */
export async function scheduleView({ ctx, params, language }: Pick<PageArgs, "ctx" | "params" | "language">) {
  const cohort = await getScheduledCohort(ctx, params.cohortId ?? "");
  const listed = await listSessionsOfCohort(ctx, cohort.id);
  const years = [...new Set([cohort.startsOn, cohort.endsOn, ...listed.map((s) => dayOf(s.startsAt, cohort.zone))].map((d) => Number(d.slice(0, 4))))];
  const holidays = finnishHolidays(years, language);
  const sessions = listed.map((s) => ({ ...s, name: readText(s.title, language), day: dayOf(s.startsAt, cohort.zone), over: s.endsAt <= ctx.now }));
  const planned = sessions.filter((s) => s.state !== "cancelled");
  const warnings = scheduleWarnings(planned, holidays, cohort);
  return {
    cohort: { ...cohort, name: readText(cohort.name, language).text },
    sessions,
    planned,
    holidays,
    warnings: new Map([...warnings].filter(([id]) => planned.some((s) => s.id === id && !s.over))),
  };
}
export type ScheduleView = Awaited<ReturnType<typeof scheduleView>>;
