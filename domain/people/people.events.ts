import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const signInRequested = defineEvent("person.sign-in-requested", z.object({ signInRequestId: z.uuid() }));
export const personAdded = defineEvent("person.added", z.object({ personId: z.uuid() }));
export const detailsChanged = defineEvent("person.details-changed", z.object({ personId: z.uuid() }));
export const sessionEnded = defineEvent("person.session-ended", z.object({ personId: z.uuid() }));
export const roleGranted = defineEvent("person.role-granted", z.object({ personId: z.uuid(), grantId: z.uuid() }));
export const roleEnded = defineEvent("person.role-ended", z.object({ grantId: z.uuid() }));
/** The person is nobody any more; whoever holds something about them lets go of it. */
export const personErased = defineEvent("person.erased", z.object({ personId: z.uuid() }));
