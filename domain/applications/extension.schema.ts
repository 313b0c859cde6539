import * as z from "zod";
import { businessId } from "#domain/people/organisations.schema.ts";
import { emailAddress, localDateTime, longText } from "#domain/shared/validation.ts";

/** More time as the form gives it: to whose application (by the writer's address), and until when by the cohort's clock. */
export const ExtensionInput = z.object({ email: emailAddress, businessId: businessId.optional(), until: localDateTime, why: longText(500) });
export type ExtensionInput = z.infer<typeof ExtensionInput>;

/** Addresses as people paste them: a line each, or with commas between. Those that are none are named. */
const addresses = z
  .string()
  .max(20_000)
  .transform((typed, check) => {
    const read = typed.split(/[\s,;]+/).filter(Boolean);
    const wrong = read.filter((one) => !emailAddress.safeParse(one).success);
    if (read.length > 0 && wrong.length === 0) return [...new Set(read.map((one) => emailAddress.parse(one)))];
    check.addIssue({ code: "custom", message: wrong.length > 0 ? `applications.extensions.wrongAddresses?${new URLSearchParams({ addresses: wrong.slice(0, 10).join(", ") })}` : "errors.required" });
    return z.NEVER;
  })
  .pipe(z.array(z.string()).max(200));

/** The same for the applications of several writers. */
export const ExtensionsInput = z.object({ emails: addresses, until: localDateTime, why: longText(500) });
export type ExtensionsInput = z.infer<typeof ExtensionsInput>;

/** The same for applications that were ticked among those that have got more time before. */
export const TickedExtensionsInput = z.object({ until: localDateTime, why: longText(500) });
export type TickedExtensionsInput = z.infer<typeof TickedExtensionsInput>;
