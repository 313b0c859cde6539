import { choicesOf } from "#domain/applications/answer-shapes.rules.ts";
import { shownForm } from "#domain/applications/shown-form.rules.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";

/** A choice of a form's question, as reviewers know it and applications say it: "<question>.<option>". */
export const themeOf = (question: string, option: string) => `${question}.${option}`;
const questionOf = (theme: string) => theme.split(".")[0]!;

/** The questions of a form whose choices a reviewer may be said to know. What only the organiser reads is no theme. */
export const themeQuestions = (form: FormContent): Question[] =>
  form.sections.flatMap((s) => s.questions).filter((q) => (q.kind === "one" || q.kind === "many") && q.visibleTo !== "organiser" && (q.options?.length ?? 0) > 0);

/** Every theme that a form has. */
export const themesOf = (form: FormContent): string[] => themeQuestions(form).flatMap((q) => (q.options ?? []).map((o) => themeOf(q.key, o.value)));

/** What an application says of the themes of its form; an answer that is not asked for says nothing. */
export function themesIn(form: FormContent, answers: Answers): string[] {
  const shown = shownForm(form, answers);
  return themeQuestions(shown.form).flatMap((q) => choicesOf(shown.answers[q.key]).map((option) => themeOf(q.key, option)));
}

/** Whether a reviewer knows some theme of an application. Who has no themes knows all; what an application does not say speaks against nobody. */
export function knowsThemes(known: readonly string[], said: readonly string[]): boolean {
  const asked = new Set(known.map(questionOf));
  const about = said.filter((theme) => asked.has(questionOf(theme)));
  return about.length === 0 || about.some((theme) => known.includes(theme));
}
