import * as z from "zod";
import { localDateTime, optionalText } from "#domain/shared/validation.ts";

/** A code to be: for how many applications, until when by the cohort's clock, and whom it is meant for. */
export const AccessCodeInput = z.object({ note: optionalText(200), uses: z.coerce.number().int().min(1).max(1000), endsAt: localDateTime.optional() });
export type AccessCodeInput = z.infer<typeof AccessCodeInput>;
