import * as z from "zod";
import { conditionKeys } from "./certificates.rules.ts";
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

/** What was asked and what there was when a certificate was issued; kept for ever beside it. */
export const AwardTrace = z.array(z.object({ key: z.enum(conditionKeys), met: z.boolean(), got: z.number(), needed: z.number() }));

export const ShowNameInput = z.object({ shown: z.enum(["yes", "no"]) });
export const RevokeInput = z.object({ reason: longText(1000) });
