import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";

const word: Record<Language, string> = { fi: "Liite", sv: "Bilaga", en: "Attachment" };

/** Whether reviewers may get a redacted copy of the file that answers this question: not of one that is personal or for the organiser alone, which they get in no form. */
export const mayBeRedacted = (question: Question | undefined): boolean => question?.kind === "file" && !question.personal && question.visibleTo !== "organiser";

/** What the redacted copy of a question's file is called, since names of files say who made them: its number among the form's files, and the copy's ending. */
export function redactedName(form: FormContent, questionKey: string, fileName: string, language: Language): string {
  const files = form.sections.flatMap((s) => s.questions).filter((q) => q.kind === "file");
  return `${word[language]} ${files.findIndex((q) => q.key === questionKey) + 1}${fileName.slice(fileName.lastIndexOf(".")).toLowerCase()}`;
}
