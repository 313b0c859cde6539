import { dayOf, daysBetween, minutesAfter } from "#domain/shared/time.rules.ts";

export type CallWindow = { publishedAt: Date | null; opensAt: Date; closesAt: Date; graceMinutes: number };

/** What the clock says of a call. A deadline "at 16.00" includes 16.00.00 itself and nothing after it. */
export type CallPhase = "unpublished" | "before" | "open" | "grace" | "closed";

export function callPhase(call: CallWindow, now: Date): CallPhase {
  if (!call.publishedAt || call.publishedAt > now) return "unpublished";
  if (now < call.opensAt) return "before";
  if (now <= call.closesAt) return "open";
  return now <= minutesAfter(call.closesAt, call.graceMinutes) ? "grace" : "closed";
}

/** A new application can be started while the call is open; the grace is only for those who were writing when it closed. */
export const mayStart = (call: CallWindow, now: Date): boolean => callPhase(call, now) === "open";

/** Answers can be saved and sent while the call is open and during its grace. */
export const mayWrite = (call: CallWindow, now: Date): boolean => ["open", "grace"].includes(callPhase(call, now));

/** What a page says of the deadline: whole days left by the calendar of the cohort's zone, and when the grace ends. */
export const deadlineFacts = (call: CallWindow & { zone: string }, now: Date) => ({
  closesAt: call.closesAt,
  zone: call.zone,
  phase: callPhase(call, now),
  days: daysBetween(dayOf(now, call.zone), dayOf(call.closesAt, call.zone)),
  graceEndsAt: minutesAfter(call.closesAt, call.graceMinutes),
  now,
});
export type DeadlineFacts = ReturnType<typeof deadlineFacts>;
