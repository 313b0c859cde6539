import { minutesAfter } from "#domain/shared/time.rules.ts";
import type { AttendanceInput, AttendanceState } from "./schedule.schema.ts";

/** Marking opens 30 minutes before the start, when people come in. */
export const marksFrom = (startsAt: Date): Date => minutesAfter(startsAt, -30);

/** What a person has marked on a page: what is as the page showed it is left out, else it would undo what someone else has marked meanwhile. */
export const newMarks = ({ mark, was }: AttendanceInput): { personId: string; state: AttendanceState }[] =>
  Object.entries(mark).flatMap(([personId, state]) => (state && state !== was[personId] ? [{ personId, state }] : []));
