import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

const about = { cohortId: z.uuid(), callId: z.uuid() };
const signup = z.object({ ...about, infoSignupId: z.uuid() });

/** Somebody comes to a call's info session, for the first time or again after signing off. */
export const infoSignedUp = defineEvent("info-signup.made", signup);
export const infoSignedOff = defineEvent("info-signup.ended", signup);
/** The mail to one who has signed up is to go again. */
export const infoMailAsked = defineEvent("info-signup.mail-asked", signup);
/** The list was taken out of the system; names are not in the fact. */
export const infoSignupsExported = defineEvent("info-signups.exported", z.object({ ...about, count: z.string() }));
/** Name and address of one who signed up have been erased. */
export const infoSignupErased = defineEvent("info-signup.erased", signup);
