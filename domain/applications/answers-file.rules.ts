import * as z from "zod";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { questionKinds } from "#domain/programmes/question-kinds.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { isForSheet } from "./answer-sheets.rules.ts";
import { Answer, type Answers } from "./answers.schema.ts";
import type { GivenAnswer } from "./fit-answers.rules.ts";

const mark = "kohortti-answers";
/** No key of a form is longer. */
export const longestKey = 60;
/** An answer as the export of applications writes it (docs/decisions/010-exports.md); what it says for people is passed over. */
const FiledAnswer = z.object({ key: z.string().max(longestKey), kind: z.enum(questionKinds).optional(), value: Answer.nullable(), isFormula: z.boolean().optional() });
const AnswersFile = z.object({ type: z.literal(mark), version: z.literal(1), call: z.string(), answers: z.array(FiledAnswer).max(2000) });

/** In bytes, of a file and of what the page carries of it; the longest application is a fifth of it. */
export const largestAnswersFile = 3_000_000;

export type ReadAnswersFile = { ok: true; given: GivenAnswer[] } | { ok: false; why: "not-answers" | "other-call" };

/** A form's questions with what has been answered, for programs. */
export function writeAnswersFile(callId: string, form: FormContent, answers: Answers, language: Language): string {
  const asked = form.sections.flatMap((s) =>
    s.questions.filter(isForSheet).map((q) => ({ key: q.key, section: s.key, kind: q.kind, question: readText(q.label, language).text, value: answers[q.key] ?? null })),
  );
  return `${JSON.stringify({ type: mark, version: 1, call: callId, answers: asked } satisfies z.input<typeof AnswersFile>, null, 2)}\n`;
}

/** What a file gave, to be carried by the page that shows it before it is saved. */
export const writeGiven = (callId: string, given: GivenAnswer[]): string =>
  JSON.stringify({ type: mark, version: 1, call: callId, answers: given.map(({ answer, ...rest }) => ({ ...rest, value: answer })) } satisfies z.input<typeof AnswersFile>);

/** The answers in such a text. */
export function readAnswersFile(text: string, callId: string): ReadAnswersFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, why: "not-answers" };
  }
  const read = AnswersFile.safeParse(content);
  if (!read.success) return { ok: false, why: "not-answers" };
  if (read.data.call !== callId) return { ok: false, why: "other-call" };
  return { ok: true, given: read.data.answers.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, answer: value }])) };
}
