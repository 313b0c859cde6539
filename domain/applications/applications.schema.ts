import * as z from "zod";
import { organisationKinds, RegisterOrganisationInput } from "#domain/people/organisations.schema.ts";
import { ownName } from "#domain/people/people.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";
import { emailAddress, longText, optionalText, shortText } from "#domain/shared/validation.ts";

export const applicationStates = ["draft", "submitted", "decided", "withdrawn"] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What a writer may do with an application: each includes the one before. */
export const writerAccesses = ["see", "comment", "edit", "submit"] as const;
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

/** The backup contact may be left out, but not halfway. */
const Contact = z.object({
  contactName: shortText(120),
  contactEmail: emailAddress,
  contactPhone: optionalText(40),
  backupName: shortText(120).optional(),
  backupEmail: emailAddress.optional(),
  backupPhone: shortText(40).optional(),
  units: unitLines,
});
type Backup = Pick<z.infer<typeof Contact>, "backupName" | "backupEmail" | "backupPhone">;
const wholeBackup = <Input extends Backup>(schema: z.ZodType<Input>) =>
  schema
    .refine((c) => c.backupName || !(c.backupEmail || c.backupPhone), { error: "errors.required", path: ["backupName"] })
    .refine((c) => c.backupEmail || !(c.backupName || c.backupPhone), { error: "errors.required", path: ["backupEmail"] });
export const PartyInput = wholeBackup(RegisterOrganisationInput.extend(Contact.shape));
export type PartyInput = z.infer<typeof PartyInput>;
export const PartyChange = wholeBackup(Contact);
export type PartyChange = z.infer<typeof PartyChange>;

/** The contacts alone, as they are kept with the request for them. */
export const Contacts = Contact.omit({ units: true });
export type Contacts = z.infer<typeof Contacts>;

/** An organisation that shall become a party, in the same way. */
export const AskedParty = Contacts.extend({
  businessId: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  regionCode: z.enum(regionCodes).nullable(),
  units: z.array(z.string()),
});
export type AskedParty = z.infer<typeof AskedParty>;

/** What can be asked to change in the parties of a sent application: the contacts of one, one more, one less. */
export const changeKinds = ["contacts", "addition", "removal"] as const;
export type ChangeKind = (typeof changeKinds)[number];

const why = longText(1000);
export const PartyAdditionInput = wholeBackup(RegisterOrganisationInput.extend({ ...Contact.shape, why }));
export type PartyAdditionInput = z.infer<typeof PartyAdditionInput>;
export const PartyRemovalInput = z.object({ why });
export const ContactChangeInput = wholeBackup(Contacts.extend({ why }));
export type ContactChangeInput = z.infer<typeof ContactChangeInput>;

/** An organiser's answer to it; a refusal says why. */
export const ChangeAnswer = z
  .object({ answer: z.enum(["accepted", "refused"], { error: "errors.choose" }), reason: optionalText(1000) })
  .refine((v) => v.answer === "accepted" || v.reason !== "", { error: "errors.required", path: ["reason"] });
export type ChangeAnswer = z.infer<typeof ChangeAnswer>;

/** Why an application is sent although not every party has signed it. */
export const SubmitInput = z.object({ unsignedReason: optionalText(1000) });

export const SignInput = z.object({ name: shortText(120), title: shortText(120), mayCommit: z.literal("on", { error: "commitments.tickNeeded" }) });
export type SignInput = Pick<z.infer<typeof SignInput>, "name" | "title">;
export const DeclineInput = z.object({ reason: shortText(1000) });

export const WriterInput = z.object({ name: shortText(120), email: emailAddress, access: z.enum(writerAccesses) });
export type WriterInput = z.infer<typeof WriterInput>;
export const WriterChange = WriterInput.pick({ access: true });

/** What a writer says of an answer. */
export const CommentBody = longText(4000);

/** Whose a section becomes: a writer's, or nobody's when it is empty. */
export const OwnerInput = z.object({ writerId: z.union([z.uuid(), z.literal("")], { error: "errors.choose" }).default("") });
