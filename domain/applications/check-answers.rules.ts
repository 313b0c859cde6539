import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import { countWords, readNumber } from "./answers.rules.ts";
import type { Answer, Answers } from "./answers.schema.ts";

export type Fault = "empty" | "too-many-words" | "not-a-number" | "too-small" | "too-big" | "not-an-option" | "not-a-date" | "too-long";
/** One thing that stands between the draft and its sending; `section` and `question` are keys of the form. */
export type Missing = { section: string; question: string; fault: Fault; limit?: number; count?: number };

export type CheckedParty = { role: "lead" | "partner"; contactName: string; contactEmail: string };
export type CheckedAttachment = { questionKey: string };

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

type Found = Omit<Missing, "section" | "question">;

function checkText(question: Question, text: string): Found | null {
  const words = countWords(text);
  if (question.maxWords && words > question.maxWords) return { fault: "too-many-words", limit: question.maxWords, count: words };
  return question.kind === "short" && text.length > 500 ? { fault: "too-long", limit: 500, count: text.length } : null;
}

function checkNumber(question: Question, text: string): Found | null {
  const value = readNumber(text);
  if (value === null) return { fault: "not-a-number" };
  if (question.min !== undefined && value < question.min) return { fault: "too-small", limit: question.min };
  return question.max !== undefined && value > question.max ? { fault: "too-big", limit: question.max } : null;
}

/** What is wrong with one answer, or null. An answer that is not there is a fault only when the question requires it. */
export function checkAnswer(question: Question, answer: Answer | undefined, hasFile = false): Found | null {
  if (question.kind === "file") return question.required && !hasFile ? { fault: "empty" } : null;
  const given = [answer ?? []].flat().filter((v) => v.trim() !== "");
  if (given.length === 0) return question.required ? { fault: "empty" } : null;
  const text = given[0]!.trim();
  switch (question.kind) {
    case "short":
    case "long":
      return checkText(question, text);
    case "number":
      return checkNumber(question, text);
    case "date":
      return isDate(text) ? null : { fault: "not-a-date" };
    case "one":
    case "many":
      return given.every((v) => question.options?.some((o) => o.value === v)) && (question.kind === "many" || given.length === 1) ? null : { fault: "not-an-option" };
    case "declaration":
      return text === "on" ? null : { fault: "empty" };
  }
}

/** Everything that stands between a draft and its sending, in the form's order; empty when it can go. The parties come last, under the section "parties". */
export function checkAnswers(form: FormContent, answers: Answers, parties: CheckedParty[], attachments: CheckedAttachment[]): Missing[] {
  const files = new Set(attachments.map((a) => a.questionKey));
  const inForm = form.sections.flatMap((section) =>
    section.questions.flatMap((question): Missing[] => {
      const found = checkAnswer(question, answers[question.key], files.has(question.key));
      return found ? [{ section: section.key, question: question.key, ...found }] : [];
    }),
  );
  const lead = parties.find((p) => p.role === "lead");
  const contactless = !lead || parties.some((p) => !p.contactName.trim() || !p.contactEmail.trim());
  return contactless ? [...inForm, { section: "parties", question: "contact", fault: "empty" }] : inForm;
}

export type SectionState = "untouched" | "started" | "done";

/** How far a section is: "done" is what a writer said of it; touched means that it holds an answer or a file. */
export function sectionState(questions: Question[], answers: Answers, attachments: CheckedAttachment[], isDone: boolean): SectionState {
  if (isDone) return "done";
  return questions.some((q) => answers[q.key] !== undefined || attachments.some((a) => a.questionKey === q.key)) ? "started" : "untouched";
}
