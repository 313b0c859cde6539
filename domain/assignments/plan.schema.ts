import * as z from "zod";
import { localizedText, optionalLocalizedText } from "#domain/shared/localized-text.ts";

const key = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** One thing to write in a plan; the answer is a text kept under the field's key. */
export const PlanField = z.object({ key, label: localizedText(300), help: optionalLocalizedText(1000), kind: z.enum(["short", "long", "number", "date"]), required: z.boolean() });
export type PlanField = z.infer<typeof PlanField>;

export const PlanBlock = z.object({ key, title: localizedText(200), help: optionalLocalizedText(2000), fields: z.array(PlanField).min(1).max(20) });
export type PlanBlock = z.infer<typeof PlanBlock>;

/** The frozen template of a plan: blocks of fields. */
export const PlanTemplate = z.object({ blocks: z.array(PlanBlock).min(1).max(40) });
export type PlanTemplate = z.infer<typeof PlanTemplate>;
