import type { FormContent } from "#domain/programmes/form.schema.ts";
import { themeOf, themeQuestions } from "#domain/selection/review-themes.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** A question of the call's form and its choices, in the reader's language. */
export type ThemeGroup = { key: string; label: string; options: { value: string; label: string }[] };

/** The themes that a form has, a group for each question that has choices. */
export const themeGroups = (form: FormContent, language: Language): ThemeGroup[] =>
  themeQuestions(form).map((q) => ({
    key: q.key,
    label: readText(q.label, language).text,
    options: (q.options ?? []).map((o) => ({ value: themeOf(q.key, o.value), label: readText(o.label, language).text })),
  }));
