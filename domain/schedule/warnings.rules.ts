import { Temporal } from "temporal-polyfill";
import { addDays, dayOf, inZone, momentAt } from "#domain/shared/time.rules.ts";

/** A session as far as its moment goes; cancelled ones are left out by the caller. */
export type TimedSession = { id: string; startsAt: Date; endsAt: Date };
/** `zone` is the cohort's; its days are YYYY-MM-DD, the last included. */
export type CohortSpan = { zone: string; startsOn: string; endsOn: string };

export type Warning =
  { kind: "holiday"; name: string } | { kind: "betweenHolidays" | "weekend" | "july" | "winterBreak" | "clockChange" | "beforeCohort" | "afterCohort" } | { kind: "overlap"; sessionId: string };

const week = (day: string) => Temporal.PlainDate.from(day).weekOfYear ?? 0;
const weekday = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;
const isFree = (day: string, holidays: ReadonlyMap<string, string>) => weekday(day) >= 6 || holidays.has(day);

/**
 * What speaks against the moment of one session. Nothing is forbidden: people decide. Winter break: Finnish schools have
 * theirs in weeks 8–10, by region. A day between holidays: a working day with free days on both sides of which at least
 * one is a holiday.
 */
export function warningsOf(session: TimedSession, others: TimedSession[], holidays: ReadonlyMap<string, string>, cohort: CohortSpan): Warning[] {
  const day = dayOf(session.startsAt, cohort.zone);
  const holiday = holidays.get(day);
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  const between = !isFree(day, holidays) && isFree(before, holidays) && isFree(after, holidays) && (holidays.has(before) || holidays.has(after));
  const found: (Warning | false)[] = [
    holiday !== undefined && { kind: "holiday", name: holiday },
    between && { kind: "betweenHolidays" },
    holiday === undefined && weekday(day) >= 6 && { kind: "weekend" },
    day.slice(5, 7) === "07" && { kind: "july" },
    week(day) >= 8 && week(day) <= 10 && { kind: "winterBreak" },
    inZone(session.startsAt, cohort.zone).offset !== inZone(session.endsAt, cohort.zone).offset && { kind: "clockChange" },
    day < cohort.startsOn && { kind: "beforeCohort" },
    day > cohort.endsOn && { kind: "afterCohort" },
    ...others.filter((o) => o.id !== session.id && o.startsAt < session.endsAt && session.startsAt < o.endsAt).map((o) => ({ kind: "overlap" as const, sessionId: o.id })),
  ];
  return found.filter((w) => w !== false);
}

/** The warnings of every session, by its id; sessions without any are left out. */
export function scheduleWarnings(sessions: TimedSession[], holidays: ReadonlyMap<string, string>, cohort: CohortSpan): Map<string, Warning[]> {
  return new Map(sessions.map((s) => [s.id, warningsOf(s, sessions, holidays, cohort)] as const).filter(([, list]) => list.length > 0));
}

/**
 * The nearest moments without a warning at the same wall-clock time, at most `count`, within three weeks before and after
 * and not before `now`; the nearest first, the later one first when two are as near.
 */
export function freeMoments(session: TimedSession, others: TimedSession[], holidays: ReadonlyMap<string, string>, cohort: CohortSpan, now: Date, count = 2): Date[] {
  const start = inZone(session.startsAt, cohort.zone);
  const length = session.endsAt.getTime() - session.startsAt.getTime();
  const days = Array.from({ length: 21 }, (_, i) => [i + 1, -(i + 1)]).flat();
  const free: Date[] = [];
  for (const shift of days) {
    if (free.length === count) break;
    const startsAt = momentAt(start.toPlainDateTime().add({ days: shift }).toString({ smallestUnit: "minute" }), cohort.zone);
    const moved = { id: session.id, startsAt, endsAt: new Date(startsAt.getTime() + length) };
    if (startsAt > now && warningsOf(moved, others, holidays, cohort).length === 0) free.push(startsAt);
  }
  return free;
}
