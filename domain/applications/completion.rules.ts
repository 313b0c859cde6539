import { dependsOn } from "#domain/programmes/conditions.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";
import { sameAnswer } from "./answers.rules.ts";
import type { Answers } from "./answers.schema.ts";
import type { ApplicationState } from "./applications.schema.ts";
import { checkAnswers, type CheckedAttachment, type CheckedParty, type Missing } from "./check-answers.rules.ts";

/** How far a completion is. "over": the application was decided or taken back before it was sent. */
export const completionStates = ["open", "overdue", "sent", "withdrawn", "over"] as const;
export type CompletionState = (typeof completionStates)[number];

type Facts = { dueAt: Date; sentAt: Date | null; withdrawnAt: Date | null };
type Around = { state: ApplicationState; cohortState: string; graceMinutes: number };

/** Where a request stands. The call's minutes of grace are for completions as well; the last moment is part of it. */
export function completionState(request: Facts, application: Around, now: Date): CompletionState {
  if (request.sentAt) return "sent";
  if (request.withdrawnAt) return "withdrawn";
  if (application.state !== "submitted" || application.cohortState === "cancelled") return "over";
  return now <= minutesAfter(request.dueAt, application.graceMinutes) ? "open" : "overdue";
}

/** The questions that a completion opens: those asked for, and those that a form asks depending on them. In the form's order. */
export function openedQuestions(form: FormContent, asked: readonly string[]): string[] {
  const open = new Set(asked);
  return form.sections.flatMap((section) => {
    const isSectionOpen = dependsOn(section.shownWhen).some((key) => open.has(key));
    return section.questions.flatMap(({ key, shownWhen }) => {
      if (isSectionOpen || dependsOn(shownWhen).some((on) => open.has(on))) open.add(key); // conditions stand on earlier questions only
      return open.has(key) ? [key] : [];
    });
  });
}

/** The form with these questions alone. */
export function partOfForm(form: FormContent, keys: readonly string[]): FormContent {
  const sections = form.sections.map((s) => ({ ...s, questions: s.questions.filter((q) => keys.includes(q.key)) }));
  return { ...form, sections: sections.filter((s) => s.questions.length > 0) };
}

/** What stands between a completion and its sending: faults in what it opened, nothing else of the application. */
export const checkCompletion = (form: FormContent, opened: readonly string[], answers: Answers, parties: CheckedParty[], files: CheckedAttachment[]): Missing[] =>
  checkAnswers(form, answers, parties, files).filter((m) => opened.includes(m.question));

/** The questions whose answer or file a completion changes. */
export const changedByCompletion = (opened: readonly string[], former: Answers, answers: Answers, waiting: CheckedAttachment[]): string[] =>
  opened.filter((key) => !sameAnswer(former[key], answers[key]) || waiting.some((f) => f.questionKey === key));
