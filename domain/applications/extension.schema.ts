import * as z from "zod";
import { businessId } from "#domain/people/organisations.schema.ts";
import { emailAddress, localDateTime, longText } from "#domain/shared/validation.ts";

/** More time as the form gives it: to whose application (by the writer's address), and until when by the cohort's clock. */
export const ExtensionInput = z.object({ email: emailAddress, businessId: businessId.optional(), until: localDateTime, why: longText(500) });
export type ExtensionInput = z.infer<typeof ExtensionInput>;
