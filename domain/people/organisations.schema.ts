import * as z from "zod";
import { readBusinessId } from "#domain/shared/business-id.rules.ts";
import { languages } from "#domain/shared/language.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";
import { ownName } from "./people.schema.ts";
import { emailAddress, seenMark, shortText } from "#domain/shared/validation.ts";

export const organisationKinds = ["municipality", "wellbeing_county", "state", "education", "association", "company", "other"] as const;

/** A Y-tunnus as people write it; the value is the normal form NNNNNNN-C. */
export const businessId = z.string().transform((typed, check) => {
  const read = readBusinessId(typed);
  if (read) return read;
  check.addIssue({ code: "custom", message: typed.trim() ? "errors.businessId" : "errors.required" });
  return z.NEVER;
});
/** A region code, or nothing chosen. */
export const optionalRegion = z
  .enum(["", ...regionCodes], { error: "errors.choose" })
  .optional()
  .transform((v) => v || null);

const details = { name: shortText(200), kind: z.enum(organisationKinds), regionCode: optionalRegion };
export const RegisterOrganisationInput = z.object({ businessId, ...details });
export type RegisterOrganisationInput = z.infer<typeof RegisterOrganisationInput>;
export const RegisterOwnOrganisationInput = RegisterOrganisationInput.extend({ ownName });
export type RegisterOwnOrganisationInput = z.infer<typeof RegisterOwnOrganisationInput>;
export const ChangeOrganisationInput = z.object({ ...details, seen: seenMark });
export type ChangeOrganisationInput = z.infer<typeof ChangeOrganisationInput>;
export const AddUnitInput = z.object({ name: shortText(200) });
export const membershipRoles = ["contact", "member"] as const;
export const AddOrganisationMemberInput = z.object({ email: emailAddress, name: shortText(120), language: z.enum(languages), role: z.enum(membershipRoles) });
export type AddOrganisationMemberInput = z.infer<typeof AddOrganisationMemberInput>;
