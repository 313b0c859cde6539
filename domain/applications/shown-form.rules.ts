import type { Condition, FormContent, ShownWhen } from "#domain/programmes/form.schema.ts";
import type { QuestionKind } from "#domain/programmes/question-kinds.rules.ts";
import { readMoney } from "#domain/shared/typed-values.rules.ts";
import { choicesOf, isEmpty, rankedOf, textsOf } from "./answer-shapes.rules.ts";
import type { Answer, Answers } from "./answers.schema.ts";

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");

/** What of an answer is compared: choices by their values, a ranking by the options that have a rank, else every text. */
const comparable = (kind: QuestionKind | undefined, answer: Answer | undefined): string[] =>
  (kind === "ranking" ? rankedOf(answer) : kind === "many" ? choicesOf(answer) : textsOf(answer)).map(plain).filter(Boolean);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** −1, 0 or 1 of two days or two numbers; undefined when they cannot be compared. */
function compare(typed: string, limit: string): number | undefined {
  if (isDay(typed) && isDay(limit)) return Math.sign(typed.localeCompare(limit));
  const [a, b] = [readMoney(typed), readMoney(limit)];
  return a === null || b === null ? undefined : Math.sign(a - b);
}

const sameValue = (typed: string, value: string) => typed === value || compare(typed, value) === 0;

/** Whether an answer fits a condition. An answer that is not there fits only "empty". */
export function conditionHolds({ is, values }: Condition, kind: QuestionKind | undefined, answer: Answer | undefined): boolean {
  if (is === "empty" || is === "filled") return isEmpty(answer) === (is === "empty");
  const given = comparable(kind, answer);
  const wanted = values.map(plain);
  const any = (fits: (typed: string, value: string) => boolean) => given.some((typed) => wanted.some((value) => fits(typed, value)));
  switch (is) {
    case "one-of":
      return any(sameValue);
    case "not-one-of":
      return given.length > 0 && !any(sameValue);
    case "contains":
      return any((typed, value) => typed.includes(value));
    case "at-least":
      return any((typed, value) => (compare(typed, value) ?? -1) >= 0);
    case "at-most":
      return any((typed, value) => (compare(typed, value) ?? 1) <= 0);
  }
}

/** The kinds of a form's questions by their keys. */
export const kindsOf = (form: FormContent): Record<string, QuestionKind> => Object.fromEntries(form.sections.flatMap((s) => s.questions.map((q) => [q.key, q.kind])));

export type Shown = { form: FormContent; /** the answers that count: those of questions that are asked */ answers: Answers };

/**
 * The form as these answers make it: sections and questions whose conditions hold, and the answers to them. An answer
 * that is not asked for any more stays saved but counts nowhere, neither in what is sent nor in a later condition.
 * A section in which nothing is asked is not there. `files` are the keys of questions that hold a file; `kinds` is given where `form` is only a part. Conditions are gone from the result: they have been answered.
 */
export function shownForm(form: FormContent, answers: Answers, files: readonly string[] = [], kinds = kindsOf(form)): Shown {
  const counted: Answers = { ...answers };
  const attached = new Set(files);
  const holds = (when: ShownWhen | undefined) => {
    if (!when) return true;
    const each = when.conditions.map((c) => conditionHolds(c, kinds[c.question], attached.has(c.question) ? "file" : counted[c.question]));
    return when.match === "all" ? each.every(Boolean) : each.some(Boolean);
  };
  const sections = form.sections.flatMap(({ shownWhen, ...section }) => {
    const isShown = holds(shownWhen);
    const shown = section.questions.flatMap(({ shownWhen: when, ...question }) => {
      if (isShown && holds(when)) return [question];
      delete counted[question.key];
      attached.delete(question.key);
      return [];
    });
    return isShown && shown.length > 0 ? [{ ...section, questions: shown }] : [];
  });
  return { form: { ...form, sections }, answers: counted };
}

/** What reviewers get of that: questions that are for the organiser alone are left out with their answers. */
export function forReviewers({ form, answers }: Shown): Shown {
  const open = form.sections.map((s) => ({ ...s, questions: s.questions.filter((q) => q.visibleTo !== "organiser") })).filter((s) => s.questions.length > 0);
  const keys = new Set(open.flatMap((s) => s.questions.map((q) => q.key)));
  return { form: { ...form, sections: open }, answers: Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key))) };
}
