import type { FormContent, FormSection } from "#domain/programmes/form.schema.ts";
import { tidyRow, tidyRows } from "#domain/programmes/table-rows.rules.ts";
import { plainText } from "#domain/shared/typed-values.rules.ts";
import { choicesOf, isEmpty, rowsOf } from "./answer-shapes.rules.ts";
import type { Answer, Answers } from "./answers.schema.ts";

export const findSection = (form: FormContent, key: string): FormSection | undefined => form.sections.find((s) => s.key === key);

/** Words of a text, as people count them: runs of characters between spaces that hold a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** An answer in one shape, so that two can be compared: line ends as \n, choices in order, no empty rows or fields, nothing for an empty one. */
export function tidyAnswer(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || isEmpty(answer)) return undefined;
  if (typeof answer === "string") return plainText(answer);
  if (!Array.isArray(answer)) return tidyRow(answer);
  const rows = rowsOf(answer);
  return rows.length > 0 ? tidyRows(rows) : [...new Set(choicesOf(answer))].sort();
}

export const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean => JSON.stringify(tidyAnswer(a) ?? null) === JSON.stringify(tidyAnswer(b) ?? null);

export type Merge = { answers: Answers; changed: string[]; clashing: string[] };

/**
 * Brings what one writer typed onto what is saved now. `base` are the answers that the writer's page started from: a
 * question that only one side changed takes that side's answer; one that both changed differently clashes and keeps the
 * saved answer. Questions that were not sent stay.
 */
export function mergeAnswers(base: Answers, saved: Answers, typed: Answers): Merge {
  const answers = { ...saved };
  const changed: string[] = [];
  const clashing: string[] = [];
  for (const [key, raw] of Object.entries(typed)) {
    const mine = tidyAnswer(raw);
    if (sameAnswer(mine, base[key]) || sameAnswer(mine, saved[key])) continue;
    if (!sameAnswer(saved[key], base[key])) clashing.push(key);
    else {
      changed.push(key);
      if (mine === undefined) delete answers[key];
      else answers[key] = mine;
    }
  }
  return { answers, changed, clashing };
}
