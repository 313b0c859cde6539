import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { QuestionKind } from "#domain/programmes/question-kinds.rules.ts";
import { isDate } from "#domain/shared/typed-values.rules.ts";
import { choicesOf, isEmpty, lengthOf, rankedOf, rowsOf, shapeAnswer, textOf, textsOf } from "./answer-shapes.rules.ts";
import { tidyAnswer } from "./answers.rules.ts";
import { longestAnswer, type Answer, type Answers } from "./answers.schema.ts";

/** An answer from elsewhere: an earlier application, or a file. Without a kind it is taken for the kind of its question here. */
export type GivenAnswer = { key: string; kind?: QuestionKind; answer: Answer; /** a sheet would compute it */ isFormula?: boolean };

/** Why an answer cannot be taken over as it is. */
export type Misfit = "not-asked" | "declaration" | "file" | "other-kind" | "other-shape" | "options-gone" | "past-date" | "formula" | "too-long";

const families: QuestionKind[][] = [
  ["short", "long"],
  ["number", "money"],
];
const sameFamily = (a: QuestionKind, b: QuestionKind) => a === b || families.some((f) => f.includes(a) && f.includes(b));

const filled = (answer: Answer) => textsOf(answer).filter((text) => text.trim() !== "").length;

/** Null when the answer can stand under the question, in the question's own shape, with nothing of it lost. */
function misfitOf(question: Question | undefined, given: GivenAnswer, today: string): Misfit | null {
  if (!question) return "not-asked";
  if (question.kind === "declaration" || given.kind === "declaration") return "declaration"; // given anew each time
  if (question.kind === "file" || given.kind === "file") return "file";
  if (given.isFormula) return "formula";
  if (lengthOf(given.answer) > longestAnswer) return "too-long";
  if (given.kind && !sameFamily(given.kind, question.kind)) return "other-kind";
  const shaped = shapeAnswer(question, given.answer);
  const chosen = question.kind === "ranking" ? rankedOf(given.answer) : question.kind === "one" || question.kind === "many" ? choicesOf(given.answer) : [];
  if (chosen.some((value) => !question.options?.some((o) => o.value === value))) return "options-gone";
  if (filled(shaped) < filled(given.answer)) return "other-shape";
  const days = (question.columns ?? []).filter((c) => c.kind === "date").flatMap((c) => rowsOf(shaped).map((row) => row[c.key] ?? ""));
  if (days.some((day) => isDate(day) && day < today)) return "past-date";
  if (question.kind !== "date") return null;
  return !isDate(textOf(shaped)) ? "other-shape" : textOf(shaped) < today ? "past-date" : null;
}

export type Fitted = { fits: Answers; misfits: { key: string; why: Misfit }[] };

/** What of the given answers a form can take, each under its question's key, and why the rest cannot. With a day as `today`, dates before it stay behind. */
export function fitAnswers(form: FormContent, given: GivenAnswer[], today = ""): Fitted {
  const questions = new Map(form.sections.flatMap((s) => s.questions.map((q) => [q.key, q] as const)));
  const result: Fitted = { fits: {}, misfits: [] };
  for (const one of given) {
    if (isEmpty(one.answer) && !one.isFormula) continue;
    const question = questions.get(one.key);
    const why = misfitOf(question, one, today);
    const answer = question && why === null ? tidyAnswer(shapeAnswer(question, one.answer)) : undefined;
    if (answer !== undefined) result.fits[one.key] = answer;
    else result.misfits.push({ key: one.key, why: why ?? "other-shape" });
  }
  return result;
}
