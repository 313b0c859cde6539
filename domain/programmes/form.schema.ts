import * as z from "zod";
import { localizedText, optionalLocalizedText } from "#domain/shared/localized-text.ts";
import { questionKinds } from "./question-kinds.rules.ts";

/** The name of a question, a section, a choice or a column inside a form; answers are kept under it, so it never changes. */
export const formKey = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** How an answer is compared in a condition. Several values mean: any of them. */
export const comparisons = ["one-of", "not-one-of", "contains", "filled", "empty", "at-least", "at-most"] as const;
export type Comparison = (typeof comparisons)[number];

export const Condition = z.object({ question: formKey, is: z.enum(comparisons), values: z.array(z.string().trim().min(1).max(300)).max(30) });
export type Condition = z.infer<typeof Condition>;

/** When a question or a section is asked: all or any of the conditions on earlier answers hold. */
export const ShownWhen = z.object({ match: z.enum(["all", "any"]), conditions: z.array(Condition).min(1).max(5) });
export type ShownWhen = z.infer<typeof ShownWhen>;

export const FormOption = z.object({ value: formKey, label: localizedText(300) });
/** What a table's cells hold; "scale" is 1–5. */
export const columnKinds = ["text", "number", "money", "date", "scale"] as const;
export type ColumnKind = (typeof columnKinds)[number];
/** A column whose cells may stay empty is `optional`. */
export const FormColumn = z.object({ key: formKey, label: localizedText(200), kind: z.enum(columnKinds), optional: z.literal(true).optional() });
export type FormColumn = z.infer<typeof FormColumn>;

export const Question = z.object({
  key: formKey,
  kind: z.enum(questionKinds),
  label: localizedText(300),
  help: optionalLocalizedText(1000),
  required: z.boolean(),
  /** long: at most so many words */
  maxWords: z.number().int().min(1).max(5000).optional(),
  /** number and money: the least and the most */
  min: z.number().optional(),
  max: z.number().optional(),
  /** one, many and ranking */
  options: z.array(FormOption).max(50).optional(),
  /** ranking: how many of the options are put in order; all when it is not said */
  picks: z.number().int().min(1).max(50).optional(),
  /** table */
  columns: z.array(FormColumn).max(8).optional(),
  maxRows: z.number().int().min(1).max(50).optional(),
  shownWhen: ShownWhen.optional(),
  /** "organiser": reviewers do not get the answer; else everyone who reads the application does */
  visibleTo: z.literal("organiser").optional(),
  /** the answer tells of a person; it must then say how long it is kept */
  personal: z.literal(true).optional(),
  /** the answer is erased so many months after the cohort's last day; kept with the application when it is not said */
  keepMonths: z.number().int().min(1).max(240).optional(),
});
export type Question = z.infer<typeof Question>;

export const FormSection = z.object({ key: formKey, title: localizedText(200), lead: optionalLocalizedText(2000), questions: z.array(Question).max(50), shownWhen: ShownWhen.optional() });
export type FormSection = z.infer<typeof FormSection>;

/** A yes-or-no question asked before anything is written; the wrong answer leads to a page with other ways, not to an error. */
export const EligibilityQuestion = z.object({ key: formKey, question: localizedText(500), needed: z.enum(["yes", "no"]), otherwise: localizedText(2000) });
export type EligibilityQuestion = z.infer<typeof EligibilityQuestion>;

const unique = (keys: string[]) => new Set(keys).size === keys.length;

/** The content of a form. Answers are kept by the question's key, which is unique in the form. What else a form needs before it can be used is in `formFaults`. */
export const FormContent = z
  .object({ eligibility: z.array(EligibilityQuestion).max(20), sections: z.array(FormSection).min(1).max(30) })
  .refine((form) => unique(form.sections.flatMap((s) => s.questions.map((q) => q.key))), { error: "forms.sameQuestionKey", path: ["sections"] })
  .refine((form) => unique(form.eligibility.map((q) => q.key)), { error: "forms.sameQuestionKey", path: ["eligibility"] })
  .refine((form) => unique(form.sections.map((s) => s.key)), { error: "forms.sameSectionKey", path: ["sections"] });
export type FormContent = z.infer<typeof FormContent>;
