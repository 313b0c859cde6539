import { parseWithZod } from "@conform-to/zod/v4";
import { useState, type FormEvent } from "react";
import { QuestionInput, readQuestion } from "#domain/forms/form-input.schema.ts";
import type { Question } from "#domain/programmes/form.schema.ts";

/** The question that the form's fields make while someone types; as it was while they make none. */
export function useQuestionPreview(start: Question, questions: Question[]) {
  const [question, setQuestion] = useState(start);
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const read = parseWithZod(new FormData(event.currentTarget), { schema: QuestionInput });
    if (read.status === "success") setQuestion({ ...readQuestion(read.value, questions), key: start.key });
  };
  return { question, onInput };
}
