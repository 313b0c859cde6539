import * as z from "zod";
import { FormColumn } from "#domain/programmes/form.schema.ts";
import { localizedText, optionalLocalizedText } from "#domain/shared/localized-text.ts";

const key = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** One thing to write in a plan, kept under the field's key: a text, or for a table its rows. */
export const PlanField = z
  .object({
    key,
    label: localizedText(300),
    help: optionalLocalizedText(1000),
    kind: z.enum(["short", "long", "number", "date", "table"]),
    required: z.boolean(),
    /** table */
    columns: z.array(FormColumn).min(1).max(8).optional(),
  })
  .refine((field) => (field.kind === "table") === Boolean(field.columns), { error: "errors.invalid", path: ["columns"] });
export type PlanField = z.infer<typeof PlanField>;

export const PlanBlock = z.object({ key, title: localizedText(200), help: optionalLocalizedText(2000), fields: z.array(PlanField).min(1).max(20) });
export type PlanBlock = z.infer<typeof PlanBlock>;

/** The frozen template of a plan: blocks of fields. A field's key is unique in the whole plan, since answers are kept under it. `titleKey` is the field that names the work. */
export const PlanTemplate = z.object({ blocks: z.array(PlanBlock).min(1).max(40), titleKey: key.optional() }).refine(
  ({ blocks }) => {
    const keys = blocks.flatMap((block) => block.fields.map((field) => field.key));
    return new Set(keys).size === keys.length && new Set(blocks.map((block) => block.key)).size === blocks.length;
  },
  { error: "errors.invalid", path: ["blocks"] },
);
export type PlanTemplate = z.infer<typeof PlanTemplate>;

export const PlanRows = z.array(z.record(key, z.string().max(2000))).max(50);
const PlanValue = z.union([z.string().max(20_000), PlanRows]);
export type PlanValue = z.infer<typeof PlanValue>;
/** What a team has written, by field key; a field that nobody has touched is missing. */
export const PlanContent = z.record(key, PlanValue);
export type PlanContent = z.infer<typeof PlanContent>;

export const workStates = ["draft", "submitted", "changes_requested", "accepted"] as const;
export type WorkState = (typeof workStates)[number];
