import { dayOf, daysBetween, minutesAfter } from "#domain/shared/time.rules.ts";

export type CallClock = { publishedAt: Date | null; opensAt: Date; closesAt: Date; graceMinutes: number };
export const callStates = ["draft", "upcoming", "open", "grace", "closed"] as const;
export type CallState = (typeof callStates)[number];

/** Whether applications can still come in: until the deadline and its minutes of grace are over, both moments included. */
export const takesApplications = (call: Pick<CallClock, "closesAt" | "graceMinutes">, now: Date): boolean => now <= minutesAfter(call.closesAt, call.graceMinutes);

/**
 * Where a call stands by the clock. A deadline "at 16.00" includes 16.00.00 itself and nothing after it; in the minutes of
 * grace that follow, an application that was begun in time can still be sent.
 */
export function callState(call: CallClock, now: Date): CallState {
  if (!call.publishedAt) return "draft";
  if (now < call.opensAt) return "upcoming";
  if (now <= call.closesAt) return "open";
  return takesApplications(call, now) ? "grace" : "closed";
}

export type CohortFacts = { state: "draft" | "published" | "closed" | "cancelled"; zone: string; startsOn: string; endsOn: string; call: CallClock | null };
export const cohortPhases = ["draft", "published", "calling", "selecting", "running", "following_up", "closed", "cancelled"] as const;
export type CohortPhase = (typeof cohortPhases)[number];

/** Whether a public cohort's last day is over and only closing it is left. */
export const isFollowingUp = (cohort: Pick<CohortFacts, "state" | "zone" | "endsOn">, now: Date): boolean => cohort.state === "published" && dayOf(now, cohort.zone) > cohort.endsOn;

/**
 * What a cohort is doing now, from its kept state, its call's clock and its days (in its zone, both included). Only
 * publishing, closing and cancelling are decisions of a person; the rest follows the calendar.
 */
export function cohortPhase(cohort: CohortFacts, now: Date): CohortPhase {
  if (cohort.state !== "published") return cohort.state;
  if (isFollowingUp(cohort, now)) return "following_up";
  if (dayOf(now, cohort.zone) >= cohort.startsOn) return "running";
  const call = cohort.call ? callState(cohort.call, now) : "draft";
  if (call === "open" || call === "grace") return "calling";
  return call === "closed" ? "selecting" : "published";
}

/** Calendar days from today to the day of a moment in a zone; 0 on its last day. */
export const daysLeft = (until: Date, now: Date, zone: string): number => Math.max(0, daysBetween(dayOf(now, zone), dayOf(until, zone)));

/** The place of the phase that a day is in; between two phases the one that comes, after the last the last. */
export function currentPhase(phases: { endsOn: string }[], today: string): number {
  const found = phases.findIndex((phase) => today <= phase.endsOn);
  return found === -1 ? Math.max(0, phases.length - 1) : found;
}
