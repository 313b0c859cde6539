import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

const work = z.object({ workId: z.uuid(), teamId: z.uuid(), cohortId: z.uuid() });
/** `number` is the version's. */
const version = work.extend({ number: z.string().regex(/^\d+$/) });
const request = version.extend({ requestId: z.uuid() });

export const workOpened = defineEvent("work.opened", work);
export const workSubmitted = defineEvent("work.submitted", version);
export const workTakenBack = defineEvent("work.taken-back", version);
export const workCommented = defineEvent("work.commented", version.extend({ commentId: z.uuid() }));
export const changeRequested = defineEvent("work.change-requested", request);
export const changeAnswered = defineEvent("work.change-answered", request);
export const changeConfirmed = defineEvent("work.change-confirmed", request);
export const workAccepted = defineEvent("work.accepted", version);
export const timeGranted = defineEvent("work.time-granted", work);
