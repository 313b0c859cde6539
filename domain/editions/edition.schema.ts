import * as z from "zod";
import { decisionProfiles } from "#domain/programmes/call.schema.ts";
import { dayText, shortText } from "#domain/shared/validation.ts";

const onlineUrl = z
  .string()
  .trim()
  .max(500)
  .pipe(z.url({ protocol: /^https?$/, error: "errors.url" }));

/** The built-in templates of editions. */
export const editionTemplates = ["academy", "workshops"] as const;

/** What only the maker of an edition can say; all else comes from the template. */
export const CreateEditionInput = z.object({
  template: z.enum(editionTemplates, { error: "errors.choose" }),
  startsOn: dayText,
  capacity: z.coerce.number().int().min(1).max(1000),
  venue: shortText(200),
  address: shortText(200),
  onlineUrl,
  signerName: shortText(120),
  decisionProfile: z.enum(decisionProfiles),
});
export type CreateEditionInput = z.infer<typeof CreateEditionInput>;

export const CloneEditionInput = z.object({ cohortId: z.uuid({ error: "errors.choose" }), startsOn: dayText });
export type CloneEditionInput = z.infer<typeof CloneEditionInput>;
