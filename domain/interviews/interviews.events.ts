import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const slotsAdded = defineEvent("interview-slots.added", z.object({ callId: z.uuid(), cohortId: z.uuid() }));
const slot = z.object({ slotId: z.uuid(), cohortId: z.uuid() });
/** Its time, place, link or interviewers. */
export const slotChanged = defineEvent("interview-slots.changed", slot);
export const slotRemoved = defineEvent("interview-slots.removed", slot);

const interview = z.object({ interviewId: z.uuid(), applicationId: z.uuid(), cohortId: z.uuid() });
export const interviewInvited = defineEvent("interview.invited", interview);
export const interviewBooked = defineEvent("interview.booked", interview);
export const interviewMoved = defineEvent("interview.moved", interview);
/** The time is free again; the application may choose another. */
export const interviewFreed = defineEvent("interview.freed", interview);
/** It had a time, which is free now. */
export const interviewCalledOff = defineEvent("interview.called-off", interview);
/** It is off before a time was taken. */
export const invitationTakenBack = defineEvent("interview.invitation-taken-back", interview);
/** Without the application, by whose id its writers read what happened. */
export const interviewNoteSaved = defineEvent("interview.note-saved", z.object({ interviewId: z.uuid() }));
