import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { Answers } from "./answers.schema.ts";
import { checkAnswer, type Found } from "./check-answer.rules.ts";
import { shownForm } from "./shown-form.rules.ts";

/** One thing that stands between the draft and its sending; `section` and `question` are keys of the form. */
export type Missing = Found & { section: string; question: string };

export type CheckedParty = { role: "lead" | "partner"; contactName: string; contactEmail: string };
export type CheckedAttachment = { questionKey: string };

/**
 * Everything that stands between a draft and its sending, in the form's order; empty when it can go. Only what the form
 * asks with these answers is checked. The parties come last, under the section "parties".
 */
export function checkAnswers(form: FormContent, answers: Answers, parties: CheckedParty[], attachments: CheckedAttachment[]): Missing[] {
  const files = new Set(attachments.map((a) => a.questionKey));
  const inForm = shownForm(form, answers, [...files]).form.sections.flatMap((section) =>
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
