import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const certificateIssued = defineEvent("certificate.issued", z.object({ awardId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
const name = z.object({ awardId: z.uuid(), personId: z.uuid() });
export const certificateNameShown = defineEvent("certificate.name-shown", name);
export const certificateNameHidden = defineEvent("certificate.name-hidden", name);
export const certificateRevoked = defineEvent("certificate.revoked", z.object({ awardId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
