import type { WorkState } from "./plan.schema.ts";

export type Dates = { opensAt: Date; dueAt: Date; finalDueAt: Date; overrideDueAt: Date | null };

/** The deadline of a version: a team's own date replaces the first one, and moves the final one only when it is later. */
export function dueOf(dates: Dates, number: number): Date {
  const first = dates.overrideDueAt ?? dates.dueAt;
  return number <= 1 || first > dates.finalDueAt ? first : dates.finalDueAt;
}

export const isLate = (dates: Dates, number: number, submittedAt: Date): boolean => submittedAt > dueOf(dates, number);

/** Until the deadline of the latest version, while it waits for its readers. */
export const mayTakeBack = (work: { state: WorkState; submittedNumber: number; dates: Dates }, now: Date): boolean =>
  work.state === "submitted" && work.submittedNumber > 0 && now <= dueOf(work.dates, work.submittedNumber);

/** A team without its first version when the deadline has passed. */
export const isOverdue = (dates: Dates, submittedNumber: number, now: Date): boolean => submittedNumber === 0 && now > dueOf(dates, 1);
