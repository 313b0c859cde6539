import { callState, type CallClock, type CohortFacts } from "#domain/programmes/cohort-phase.rules.ts";
import { dayOf, daysBetween, minutesAfter } from "#domain/shared/time.rules.ts";

/** A new application can be started while the call is open; the grace is only for those who were writing when it closed. */
export const mayStart = (call: CallClock, now: Date): boolean => callState(call, now) === "open";

/** A call as an application sees it: one whose cohort was cancelled is over, whatever its clock says. */
export type ApplicationCall = CallClock & { cohortState: CohortFacts["state"] };
const stateOf = (call: ApplicationCall, now: Date) => (call.cohortState === "cancelled" ? "closed" : callState(call, now));

/** Answers can be saved and sent while the call is open and during its grace. */
export const mayWrite = (call: ApplicationCall, now: Date): boolean => ["open", "grace"].includes(stateOf(call, now));

/** What a page says of the deadline: whole days left by the calendar of the cohort's zone, and when the grace ends. */
export const deadlineFacts = (call: ApplicationCall & { zone: string }, now: Date) => ({
  closesAt: call.closesAt,
  zone: call.zone,
  state: stateOf(call, now),
  days: daysBetween(dayOf(now, call.zone), dayOf(call.closesAt, call.zone)),
  graceEndsAt: minutesAfter(call.closesAt, call.graceMinutes),
  now,
});
export type DeadlineFacts = ReturnType<typeof deadlineFacts>;

/** Whether more time that was given still runs. Its last moment is part of it. */
export const extensionState = (extension: { until: Date; endedAt: Date | null }, now: Date): "running" | "over" | "ended" => (extension.endedAt ? "ended" : now > extension.until ? "over" : "running");
