import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { readNumber } from "./answers.rules.ts";
import type { Answer, Answers } from "./answers.schema.ts";

/** How a reader's language writes what is not text. */
export type CopyWords = { language: Language; yes: string; day(day: string): string; number(value: number, digits: number): string };
/** An answer as people read it; null when there is none. `many` choices are one a line. */
export type CopyAnswer = { key: string; kind: Question["kind"]; question: string; answer: string | null; attachmentId?: string };
export type CopySection = { key: string; title: string; answers: CopyAnswer[] };

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function writeAnswer(question: Question, answer: Answer | undefined, words: CopyWords): string | null {
  const values = [answer ?? []].flat().filter((v) => v.trim() !== "");
  if (values.length === 0) return null;
  const text = values[0]!.trim();
  switch (question.kind) {
    case "one":
    case "many":
      return values.map((v) => readText(question.options?.find((o) => o.value === v)?.label ?? { fi: v }, words.language).text).join("\n");
    case "number": {
      const value = readNumber(text);
      return value === null ? text : words.number(value, Number.isInteger(value) ? 0 : 2);
    }
    case "date":
      return isDay(text) ? words.day(text) : text;
    case "declaration":
      return words.yes;
    default:
      return text;
  }
}

/** Every question of the form with its answer in words, in the form's order: what the check page, the receipt, the mail and the PDF all show. */
export function copySections(form: FormContent, answers: Answers, attachments: { id: string; questionKey: string; name: string }[], words: CopyWords): CopySection[] {
  return form.sections.map((section) => ({
    key: section.key,
    title: readText(section.title, words.language).text,
    answers: section.questions.map((question) => {
      const row = { key: question.key, kind: question.kind, question: readText(question.label, words.language).text };
      if (question.kind !== "file") return { ...row, answer: writeAnswer(question, answers[question.key], words) };
      const file = attachments.find((a) => a.questionKey === question.key);
      return { ...row, answer: file?.name ?? null, ...(file ? { attachmentId: file.id } : {}) };
    }),
  }));
}
