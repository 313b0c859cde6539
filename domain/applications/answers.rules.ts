import type { FormContent, FormSection } from "#domain/programmes/form.schema.ts";
import { choicesOf, isEmpty, rowsOf } from "./answer-shapes.rules.ts";
import type { Answer, AnswerParts, Answers } from "./answers.schema.ts";

export const findSection = (form: FormContent, key: string): FormSection | undefined => form.sections.find((s) => s.key === key);

/** Words of a text, as people count them: runs of characters between spaces that hold a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** The number that was typed, the Finnish way ("1 234,5") or the English; null when it is none. */
export function readNumber(typed: string): number | null {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** An amount of money as it was typed, with or without the sign of the euro; null when it is none. */
export function readMoney(typed: string): number | null {
  const value = readNumber(typed.replace(/€|\beuroa?\b|\bEUR\b/gi, ""));
  return value === null || Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? null : value;
}

const tidyText = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\0", "");

/** Fields in the order of their names, without the empty ones. */
const tidyParts = (parts: AnswerParts): AnswerParts =>
  Object.fromEntries(
    Object.entries(parts)
      .map(([name, text]) => [name, tidyText(text)] as const)
      .filter(([, text]) => text.trim() !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** An answer in one shape, so that two can be compared: line ends as \n, choices in order, no empty rows or fields, nothing for an empty one. */
export function tidyAnswer(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || isEmpty(answer)) return undefined;
  if (typeof answer === "string") return tidyText(answer);
  if (!Array.isArray(answer)) return tidyParts(answer);
  const rows = rowsOf(answer);
  return rows.length > 0 ? rows.map(tidyParts).filter((row) => Object.keys(row).length > 0) : [...new Set(choicesOf(answer))].sort();
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
