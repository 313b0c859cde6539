import { minutesAfter, momentAt, shiftDays } from "#domain/shared/time.rules.ts";
import { sequenceFor } from "#domain/schedule/revision.rules.ts";
import type { SlotInput, SlotsInput } from "./interviews.schema.ts";

type Times = { startsAt: Date; endsAt: Date };
/** Whoever chooses a time: an applicant until a day before it, those who run the call until it begins. */
export type Chooser = "applicant" | "manager";

/** The moments of one slot. */
export const timesOf = ({ day, from, to }: Pick<SlotInput, "day" | "from" | "to">, zone: string): Times => ({ startsAt: momentAt(`${day}T${from}`, zone), endsAt: momentAt(`${day}T${to}`, zone) });

type TimeAndPlace = Times & { place: string; onlineUrl: string };
/** Whether what a calendar shows of two slots is the same. */
export const isSameTimeAndPlace = (a: TimeAndPlace, b: TimeAndPlace): boolean =>
  a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime() && a.place === b.place && a.onlineUrl === b.onlineUrl;

/** The slots that fit between two times of a day, a pause between them; the last one ends in time. */
export function slotsOf({ day, from, to, minutes, pause }: Pick<SlotsInput, "day" | "from" | "to" | "minutes" | "pause">, zone: string): Times[] {
  const end = momentAt(`${day}T${to}`, zone);
  const slots: Times[] = [];
  for (let startsAt = momentAt(`${day}T${from}`, zone); minutesAfter(startsAt, minutes) <= end; startsAt = minutesAfter(startsAt, minutes + pause)) {
    slots.push({ startsAt, endsAt: minutesAfter(startsAt, minutes) });
  }
  return slots;
}

/** Until when an applicant may take, change or give up a time: the same wall-clock time the day before. */
export const applicantsUntil = (startsAt: Date, zone: string): Date => shiftDays(startsAt, -1, zone);

/** Whether a time can still be taken or given up. */
export const isChangeable = (startsAt: Date, zone: string, now: Date, who: Chooser): boolean => now < (who === "manager" ? startsAt : applicantsUntil(startsAt, zone));

export type Copy = { state: "requested" | "cancelled"; sequence: number; slotId: string };
export type CopyKind = "interview-booked" | "interview-moved" | "interview-cancelled";
/** The next mail to one person and what their calendar holds after it. */
export type NextCopy = Copy & { kind: CopyKind };

/**
 * What one person must be told now, or null when their calendar is right. `slotId` is the booked time that concerns them,
 * null for none. Asked again it answers null, so the plan may run any number of times. Numbers as RFC 5546 asks.
 */
export function nextCopy(copy: Copy | null, slotId: string | null): NextCopy | null {
  const sent = { state: copy?.state ?? ("none" as const), sequence: copy?.sequence ?? null };
  if (slotId === null) return copy?.state === "requested" ? { kind: "interview-cancelled", state: "cancelled", sequence: sequenceFor(sent, 0, "removed"), slotId: copy.slotId } : null;
  if (copy?.state !== "requested") return { kind: "interview-booked", state: "requested", sequence: sequenceFor(sent, 0), slotId };
  return copy.slotId === slotId ? null : { kind: "interview-moved", state: "requested", sequence: sequenceFor(sent, 0, "time"), slotId };
}
