import { Temporal } from "temporal-polyfill";

/** A moment as wall-clock time in a zone. */
export const inZone = (moment: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);

/** The moment at which the clocks of a zone show that local time ("2026-12-11T16:00"). A time that a spring change skips moves forward; a doubled one is the first. */
export const momentAt = (local: string, zone: string): Date => new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);

/** The day (YYYY-MM-DD) on which a moment falls in a zone. */
export const dayOf = (moment: Date, zone: string): string => inZone(moment, zone).toPlainDate().toString();

/** The value of an `<input type="datetime-local">` for a moment. */
export const localValue = (moment: Date, zone: string): string => inZone(moment, zone).toPlainDateTime().toString({ smallestUnit: "minute" });

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

/** The moment so many days away at the same wall-clock time, across changes to and from summer time. */
export const shiftDays = (moment: Date, days: number, zone: string): Date => new Date(inZone(moment, zone).add({ days }).epochMilliseconds);

export const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);
