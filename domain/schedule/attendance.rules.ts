import type { AttendanceState } from "./schedule.schema.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";

/** Marking opens 30 minutes before the start, when people come in. */
export const marksFrom = (startsAt: Date): Date => minutesAfter(startsAt, -30);

export type HeldSession = { sessionId: string; startsAt: Date };

/**
 * How much of the programme a person attended: sessions at which they were present or late, of the held sessions that
 * concern them (those that started after they joined). Excused counts as away: it explains, it does not teach. `share`
 * is between 0 and 1, and null as long as no session concerns them.
 */
export function attendanceShare(held: HeldSession[], marks: ReadonlyMap<string, AttendanceState>, joinedAt: Date): { attended: number; held: number; share: number | null } {
  const own = held.filter((s) => s.startsAt >= joinedAt);
  const attended = own.filter((s) => ["present", "late"].includes(marks.get(s.sessionId) ?? "")).length;
  return { attended, held: own.length, share: own.length === 0 ? null : attended / own.length };
}
