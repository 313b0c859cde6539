import { minutesAfter } from "#domain/shared/time.rules.ts";

/** Marking opens 30 minutes before the start, when people come in. */
export const marksFrom = (startsAt: Date): Date => minutesAfter(startsAt, -30);
