import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { textOf } from "./answer-shapes.rules.ts";
import type { Answers } from "./answers.schema.ts";
import { readLink } from "./check-answer.rules.ts";
import { shownForm } from "./shown-form.rules.ts";
import { writeAnswer, type CopyWords } from "./write-answer.rules.ts";

/** An answer as people read it; null when there is none. `many` choices are one a line. `href` leads to the page that a link names. */
export type CopyAnswer = { key: string; kind: Question["kind"]; question: string; answer: string | null; attachmentId?: string; href?: string };
export type CopySection = { key: string; title: string; answers: CopyAnswer[] };

/**
 * Every question that the form asks with these answers, with its answer in words, in the form's order: what the check
 * page, the receipt, the mail and the PDF all show.
 */
export function copySections(form: FormContent, answers: Answers, attachments: { id: string; questionKey: string; name: string }[], words: CopyWords): CopySection[] {
  const shown = shownForm(
    form,
    answers,
    attachments.map((a) => a.questionKey),
  );
  return shown.form.sections.map((section) => ({
    key: section.key,
    title: readText(section.title, words.language).text,
    answers: section.questions.map((question) => {
      const row = { key: question.key, kind: question.kind, question: readText(question.label, words.language).text };
      const answer = answers[question.key];
      const href = question.kind === "link" ? readLink(textOf(answer)) : null;
      if (question.kind !== "file") return { ...row, answer: writeAnswer(question, answer, words), ...(href ? { href } : {}) };
      const file = attachments.find((a) => a.questionKey === question.key);
      return { ...row, answer: file?.name ?? null, ...(file ? { attachmentId: file.id } : {}) };
    }),
  }));
}
