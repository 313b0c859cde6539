import * as z from "zod";
import { RegisterOrganisationInput } from "#domain/people/organisations.schema.ts";
import { ownName } from "#domain/people/people.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { emailAddress, optionalText, shortText } from "#domain/shared/validation.ts";

export const applicationStates = ["draft", "submitted", "decided", "withdrawn"] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What a writer may do with an application: each includes the one before. */
export const writerAccesses = ["see", "edit", "submit"] as const;
export type WriterAccess = (typeof writerAccesses)[number];

export const YesOrNo = z.enum(["yes", "no"], { error: "errors.choose" });

export const StartInput = RegisterOrganisationInput.extend({
  ownName,
  language: z.enum(languages),
  contactPhone: optionalText(40),
  /** asked for only in a call by invitation */
  code: z.string().max(100).optional(),
  eligibility: z.record(z.string(), YesOrNo).default({}),
});
export type StartInput = z.infer<typeof StartInput>;

/** Units as people type them: one a line. */
export const unitLines = z
  .string()
  .max(4000)
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(200)).max(20));

const Contact = z.object({ contactName: shortText(120), contactEmail: emailAddress, contactPhone: optionalText(40), units: unitLines });
export const PartyInput = RegisterOrganisationInput.extend(Contact.shape);
export type PartyInput = z.infer<typeof PartyInput>;
export const PartyChange = Contact.extend({ partyId: z.uuid() });
export type PartyChange = z.infer<typeof PartyChange>;

export const WriterInput = z.object({ name: shortText(120), email: emailAddress, access: z.enum(writerAccesses) });
export type WriterInput = z.infer<typeof WriterInput>;
