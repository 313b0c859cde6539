import * as z from "zod";
import { longText } from "#domain/shared/validation.ts";

/** What a certificate says for ever; frozen when it is issued. Days are YYYY-MM-DD, hours are of the sessions attended. */
export const AwardContent = z.object({
  personName: z.string(),
  programme: z.string(),
  cohort: z.string(),
  organiser: z.string(),
  organisation: z.string(),
  from: z.string(),
  to: z.string(),
  hours: z.number(),
  sessions: z.array(z.object({ title: z.string(), day: z.string() })),
  planTitle: z.string().nullable(),
  feedbackGiven: z.number(),
  signerName: z.string(),
  signerTitle: z.string(),
  euFunded: z.boolean(),
});
export type AwardContent = z.infer<typeof AwardContent>;

export const RevokeInput = z.object({ reason: longText(1000) });
