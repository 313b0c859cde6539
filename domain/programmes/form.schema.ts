import * as z from "zod";
import { localizedText, optionalLocalizedText } from "#domain/shared/localized-text.ts";

const key = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** The eight kinds of question. `long` counts words, `one` and `many` choose from options, `file` holds one attachment, `declaration` is a tick. */
export const questionKinds = ["short", "long", "number", "one", "many", "date", "file", "declaration"] as const;

export const Question = z.object({
  key,
  kind: z.enum(questionKinds),
  label: localizedText(300),
  help: optionalLocalizedText(1000),
  required: z.boolean(),
  maxWords: z.number().int().min(1).max(5000).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(z.object({ value: key, label: localizedText(300) })).optional(),
});
export type Question = z.infer<typeof Question>;

export const FormSection = z.object({ key, title: localizedText(200), lead: optionalLocalizedText(2000), questions: z.array(Question).max(50) });
export type FormSection = z.infer<typeof FormSection>;

/** A yes-or-no question asked before anything is written; the wrong answer leads to a page with other ways, not to an error. */
export const EligibilityQuestion = z.object({ key, question: localizedText(500), needed: z.enum(["yes", "no"]), otherwise: localizedText(2000) });
export type EligibilityQuestion = z.infer<typeof EligibilityQuestion>;

/** The frozen content of a form version. Answers are kept by the question's key, which is unique in the form. */
export const FormContent = z
  .object({ eligibility: z.array(EligibilityQuestion).max(20), sections: z.array(FormSection).min(1).max(30) })
  .refine((form) => new Set(form.sections.flatMap((s) => s.questions.map((q) => q.key))).size === form.sections.flatMap((s) => s.questions).length, { error: "errors.invalid" });
export type FormContent = z.infer<typeof FormContent>;
