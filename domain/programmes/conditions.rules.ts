import type { Comparison, FormContent, Question, ShownWhen } from "./form.schema.ts";
import { hasOptions, type QuestionKind } from "./question-kinds.rules.ts";

const there = ["filled", "empty"] as const;

/** The comparisons that make sense for an answer of a kind. */
export function comparisonsFor(kind: QuestionKind): readonly Comparison[] {
  if (kind === "table" || kind === "file" || kind === "declaration") return there;
  if (kind === "number" || kind === "money" || kind === "date") return ["at-least", "at-most", "one-of", ...there];
  return hasOptions(kind) ? ["one-of", "not-one-of", ...there] : ["contains", "one-of", "not-one-of", ...there];
}

export const needsValue = (is: Comparison): boolean => is !== "filled" && is !== "empty";

/** The questions that come before a section, or before a question of it: those on which a condition there can stand. */
export function questionsBefore(form: FormContent, at: { section: string; question?: string }): Question[] {
  const here = form.sections.findIndex((s) => s.key === at.section);
  const before = (here < 0 ? form.sections : form.sections.slice(0, here)).flatMap((s) => s.questions);
  const section = form.sections[here];
  if (!section || at.question === undefined) return before;
  const index = section.questions.findIndex((q) => q.key === at.question);
  return [...before, ...(index < 0 ? section.questions : section.questions.slice(0, index))];
}

/** The keys of the questions on which a condition stands. */
export const dependsOn = (shownWhen: ShownWhen | undefined): string[] => shownWhen?.conditions.map((c) => c.question) ?? [];
