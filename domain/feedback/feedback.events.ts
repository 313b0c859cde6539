import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

const run = z.object({ roundId: z.uuid(), runId: z.uuid(), cohortId: z.uuid() });
const pairing = z.object({ pairingId: z.uuid(), roundId: z.uuid(), workId: z.uuid(), cohortId: z.uuid() });

export const feedbackAllocated = defineEvent("feedback.allocated", run);
/** There is no allocation; the run says why. */
export const allocationFailed = defineEvent("feedback.allocation-failed", run);
export const pairingDeclined = defineEvent("feedback.declined", pairing);
export const feedbackGiven = defineEvent("feedback.given", pairing);
export const pointAnswered = defineEvent("feedback.answered", pairing.extend({ pointId: z.uuid() }));
export const wishChanged = defineEvent("feedback.wish-changed", z.object({ roundId: z.uuid(), cohortId: z.uuid(), reviewerTeamId: z.uuid(), authorTeamId: z.uuid() }));
export const roundClosed = defineEvent("feedback.closed", z.object({ roundId: z.uuid(), cohortId: z.uuid() }));
