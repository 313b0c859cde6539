import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

const enquiry = z.object({ enquiryId: z.uuid(), cohortId: z.uuid() });

export const enquiryMade = defineEvent("enquiry.made", enquiry);
/** Answered for the first time, or answered anew. */
export const enquiryAnswered = defineEvent("enquiry.answered", enquiry);
