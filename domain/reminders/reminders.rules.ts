import { Temporal } from "temporal-polyfill";
import { inZone, minutesAfter, shiftDays } from "#domain/shared/time.rules.ts";
import type { ReminderKind } from "./reminders.schema.ts";

/** A cohort's clock: its zone and the hours ("20:00:00"–"07:00:00") in which no reminder leaves. */
export type Hours = { zone: string; quietFrom: string; quietTo: string };

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

/** The moment itself, or the end of the quiet hours that it falls into. Quiet hours may cross midnight. */
export function outsideQuietHours(moment: Date, hours: Hours): Date {
  const local = inZone(moment, hours.zone);
  const now = local.hour * 60 + local.minute;
  const from = minutesOf(hours.quietFrom);
  const to = minutesOf(hours.quietTo);
  const quiet = from <= to ? now >= from && now < to : now >= from || now < to;
  if (!quiet) return moment;
  const day = from > to && now >= from ? local.add({ days: 1 }) : local;
  return new Date(day.with({ hour: Math.floor(to / 60), minute: to % 60, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).epochMilliseconds);
}

const nine = Temporal.PlainTime.from("09:00");

/** 9.00 local time, so many days before (negative) or after the day of a moment. */
export const nineOClock = (moment: Date, days: number, zone: string): Date =>
  new Date(inZone(moment, zone).toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: nine }).epochMilliseconds);

/** A moment at which a kind of reminder is due, and until when it makes sense. */
export type Slot = { kind: ReminderKind; days: number; dueAt: Date; usefulUntil: Date };

const before = (kind: ReminderKind, at: Date, days: number, hours: Hours, until: Date): Slot => ({
  kind,
  days,
  dueAt: outsideQuietHours(nineOClock(at, -days, hours.zone), hours),
  usefulUntil: until,
});

/** An unfinished application: seven days and one day before the call closes, at nine. */
export const draftSlots = (closesAt: Date, hours: Hours): Slot[] => [7, 1].map((days) => before("draft-closing", closesAt, days, hours, closesAt));

const afterAsking = (kind: ReminderKind, askedAt: Date, until: Date, hours: Hours): Slot[] => [3, 1].map((days) => before(kind, until, days, hours, until)).filter((s) => s.dueAt > askedAt);

/** A place that waits for an answer: three days and one day before the offer lapses, unless that is before it was made. */
export const placeSlots = (offeredAt: Date, until: Date, hours: Hours): Slot[] => afterAsking("place-to-confirm", offeredAt, until, hours);

/** A party that has not answered whether it commits: three days and one day before the application's deadline, unless that is before it was asked. */
export const signatureSlots = (askedAt: Date, closesAt: Date, hours: Hours): Slot[] => afterAsking("signature-due", askedAt, closesAt, hours);

/** A completion that has not been sent: three days and one day before its date, unless that is before it was asked for. */
export const completionSlots = (askedAt: Date, dueAt: Date, hours: Hours): Slot[] => afterAsking("completion-due", askedAt, dueAt, hours);

/** Conditions of a decision that are open: seven days and one day before their date, unless that is before the decision. */
export const conditionSlots = (publishedAt: Date, until: Date, hours: Hours): Slot[] => [7, 1].map((days) => before("condition-due", until, days, hours, until)).filter((s) => s.dueAt > publishedAt);

/** Reviews that are not delivered: two days before they are due. */
export const reviewSlots = (dueAt: Date, hours: Hours): Slot[] => [before("review-due", dueAt, 2, hours, dueAt)];

/** A time for an interview that is not taken: two days and one day before booking closes, unless it was asked for in the last twelve hours. */
export const bookingSlots = (invitedAt: Date, bookBy: Date, hours: Hours): Slot[] =>
  [2, 1].map((days) => before("interview-to-book", bookBy, days, hours, bookBy)).filter((s) => s.dueAt >= minutesAfter(invitedAt, 12 * 60));

/** An interview: the day before, to the applicants. */
export const interviewSlots = (startsAt: Date, hours: Hours): Slot[] => [before("interview-coming", startsAt, 1, hours, startsAt)];

/** A day of interviews: the day before, to each interviewer once. */
export const panelSlots = (firstAt: Date, hours: Hours): Slot[] => [before("interviews-to-hold", firstAt, 1, hours, firstAt)];

/** An info session: the day before, unless one signed up in the last twelve hours before that. */
export const infoSlots = (signedUpAt: Date, startsAt: Date, hours: Hours): Slot[] => [before("info-coming", startsAt, 1, hours, startsAt)].filter((s) => s.dueAt >= minutesAfter(signedUpAt, 12 * 60));

/** A session: a week and a day before. The week's one makes no sense any more when the day's one goes. */
export const sessionSlots = (startsAt: Date, hours: Hours): Slot[] => [
  before("session-coming", startsAt, 7, hours, nineOClock(startsAt, -1, hours.zone)),
  before("session-coming", startsAt, 1, hours, startsAt),
];

/** A plan that is not handed in: three days and one day before, and the morning after. */
export const planSlots = (dueAt: Date, hours: Hours): Slot[] => [
  before("plan-due", dueAt, 3, hours, dueAt),
  before("plan-due", dueAt, 1, hours, dueAt),
  { kind: "plan-overdue", days: 1, dueAt: outsideQuietHours(nineOClock(dueAt, 1, hours.zone), hours), usefulUntil: shiftDays(dueAt, 7, hours.zone) },
];

/** Feedback that is not given: three days and one day before, and a quarter of an hour after the deadline: it can still be given. */
export const feedbackSlots = (dueAt: Date, hours: Hours): Slot[] => [
  before("feedback-due", dueAt, 3, hours, dueAt),
  before("feedback-due", dueAt, 1, hours, dueAt),
  { kind: "feedback-overdue", days: 0, dueAt: outsideQuietHours(new Date(dueAt.getTime() + 15 * 60_000), hours), usefulUntil: shiftDays(dueAt, 7, hours.zone) },
];

/** A self-assessment that is not sent: four days and one day before it closes, unless that is before it opens. */
export const assessmentSlots = (opensAt: Date, closesAt: Date, hours: Hours): Slot[] =>
  [4, 1].map((days) => before("assessment-due", closesAt, days, hours, closesAt)).filter((s) => s.dueAt > opensAt);
