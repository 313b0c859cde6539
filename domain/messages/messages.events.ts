import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const addressCorrected = defineEvent("message.address-corrected", z.object({ cohortId: z.uuid(), personId: z.uuid() }));
export const messageResent = defineEvent("message.resent", z.object({ cohortId: z.uuid(), messageId: z.uuid() }));
