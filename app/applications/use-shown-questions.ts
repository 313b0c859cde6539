import { useState, type FormEvent } from "react";
import { typedAnswers } from "#app/applications/typed-answers.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { shownForm } from "#domain/applications/shown-form.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { QuestionKind } from "#domain/programmes/question-kinds.rules.ts";

type Given = {
  form: FormContent;
  /** the answers that count from the other sections */
  others: Answers;
  /** the kinds of all questions of the form */
  kinds: Record<string, QuestionKind>;
  /** questions that hold a file */
  files: string[];
  start: Answers;
};

/** Which questions of a form, or of one section of it, are asked with what stands in its fields, and what to call when one of them changes. */
export function useShownQuestions({ form, others, kinds, files, start }: Given) {
  const read = (typed: Answers) => shownForm(form, { ...others, ...typed }, files, kinds).form.sections.flatMap((s) => s.questions.map((q) => q.key));
  const [shown, setShown] = useState(() => read(start));
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const now = read(typedAnswers(new FormData(event.currentTarget)));
    if (now.join(" ") !== shown.join(" ")) setShown(now);
  };
  return { isShown: (key: string) => shown.includes(key), onInput };
}
