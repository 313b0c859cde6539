import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const certificateIssued = defineEvent("certificate.issued", z.object({ awardId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
export const certificateRevoked = defineEvent("certificate.revoked", z.object({ awardId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
