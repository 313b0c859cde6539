import type { Question } from "#domain/programmes/form.schema.ts";
import { addressParts, organisationParts } from "#domain/programmes/question-kinds.rules.ts";
import { cellsOf } from "#domain/programmes/table-rows.rules.ts";
import type { Answer, AnswerParts } from "./answers.schema.ts";

/** The one text of an answer; empty when it is of another shape. */
export const textOf = (answer: Answer | undefined): string => (typeof answer === "string" ? answer : Array.isArray(answer) && typeof answer[0] === "string" ? answer[0] : "");

/** The values that were chosen: one for a text. */
export const choicesOf = (answer: Answer | undefined): string[] =>
  (typeof answer === "string" ? [answer] : Array.isArray(answer) ? answer.filter((v) => typeof v === "string") : []).filter((v) => v.trim() !== "");

/** The fields of an answer that has its own; none for another shape. */
export const partsOf = (answer: Answer | undefined): AnswerParts => (answer === undefined || typeof answer === "string" || Array.isArray(answer) ? {} : answer);

/** The rows of a table's answer; none for another shape. */
export const rowsOf = (answer: Answer | undefined): AnswerParts[] => (Array.isArray(answer) ? answer.filter((row) => typeof row !== "string") : []);

/** Every text that an answer holds, in its order. */
export function textsOf(answer: Answer | undefined): string[] {
  if (answer === undefined) return [];
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) ? answer.flatMap((item) => (typeof item === "string" ? [item] : Object.values(item))) : Object.values(answer);
}

export const isEmpty = (answer: Answer | undefined): boolean => textsOf(answer).every((text) => text.trim() === "");

export const lengthOf = (answer: Answer): number => textsOf(answer).reduce((sum, text) => sum + text.length, 0);

/** The options of a ranking that have a rank, first one first; whatever is no rank comes not at all. */
export const rankedOf = (answer: Answer | undefined): string[] =>
  Object.entries(partsOf(answer))
    .filter(([, rank]) => /^\d{1,2}$/.test(rank))
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([value]) => value);

const pick = (parts: AnswerParts, names: readonly string[]): AnswerParts => Object.fromEntries(names.flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]]])));

/** What was typed in the shape that the question's answers have; fields and columns that the question does not have are left out. */
export function shapeAnswer(question: Question, typed: Answer): Answer {
  switch (question.kind) {
    case "many":
      return choicesOf(typed);
    case "address":
      return pick(partsOf(typed), addressParts);
    case "organisation":
      return pick(partsOf(typed), organisationParts);
    case "ranking":
      return pick(partsOf(typed), question.options?.map((o) => o.value) ?? []);
    case "table":
      return rowsOf(typed).map((row) => cellsOf(question.columns ?? [], row));
    default:
      return textOf(typed);
  }
}
