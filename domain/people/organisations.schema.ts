import * as z from "zod";
import { readBusinessId } from "#domain/shared/business-id.rules.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";
import { shortText } from "#domain/shared/validation.ts";

export const organisationKinds = ["municipality", "wellbeing_county", "state", "education", "association", "company", "other"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A Y-tunnus as people type it; comes out as `NNNNNNN-C`. */
export const businessIdText = z
  .string()
  .trim()
  .max(40)
  .transform((typed, context) => {
    const read = readBusinessId(typed);
    if (read) return read;
    context.addIssue({ code: "custom", message: "errors.businessId" });
    return z.NEVER;
  });

/** The facts of an organisation that its business id does not tell. */
export const OrganisationInput = z.object({
  businessId: businessIdText,
  name: shortText(200),
  kind: z.enum(organisationKinds),
  regionCode: z.enum(regionCodes).optional(),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;
