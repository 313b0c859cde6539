import type { TFunction } from "i18next";
import { isEmpty, textsOf } from "#domain/applications/answer-shapes.rules.ts";
import { sameAnswer } from "#domain/applications/answers.rules.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { checkAnswer } from "#domain/applications/check-answer.rules.ts";
import { fitAnswers, type GivenAnswer } from "#domain/applications/fit-answers.rules.ts";
import { writeAnswer, type CopyWords } from "#domain/applications/write-answer.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

type Into = { form: FormContent; answers: Answers };

/**
 * What taking over answers from elsewhere would do: which questions without an answer are filled, which have another
 * answer already, and what does not fit, with the reason. `known` are the questions where the answers come from.
 */
export function answersPreview({ form, answers }: Into, given: GivenAnswer[], words: CopyWords, t: TFunction<"texts">, { today, known = [] }: { today?: string; known?: readonly Question[] } = {}) {
  const { fits, misfits } = fitAnswers(form, given, today);
  const asked = form.sections.flatMap((s) => s.questions);
  const labelOf = (q: Question | undefined, key: string) => (q ? readText(q.label, words.language).text : key);
  const shown = (q: Question) => {
    const found = checkAnswer(q, fits[q.key]);
    const question = labelOf(q, q.key);
    return {
      key: q.key,
      question,
      answer: writeAnswer(q, fits[q.key], words) ?? "",
      saved: writeAnswer(q, answers[q.key], words) ?? "",
      fault: found && t(`applications.check.fault.${found.fault}`, { question, limit: found.limit ?? 0, count: found.count ?? 0 }),
    };
  };
  const fitting = asked.filter((q) => fits[q.key] !== undefined);
  return {
    fresh: fitting.filter((q) => isEmpty(answers[q.key])).map(shown),
    answered: fitting.filter((q) => !isEmpty(answers[q.key]) && !sameAnswer(answers[q.key], fits[q.key])).map(shown),
    left: misfits.map(({ key, why }) => {
      const question = known.find((q) => q.key === key) ?? asked.find((q) => q.key === key);
      const answer = given.find((one) => one.key === key)?.answer;
      const text = question && why !== "other-shape" && why !== "options-gone" ? writeAnswer(question, answer, words) : textsOf(answer).filter(Boolean).join("\n");
      return { key, why, question: labelOf(question, key), text };
    }),
  };
}
export type AnswersPreview = ReturnType<typeof answersPreview>;
