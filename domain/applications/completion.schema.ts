import * as z from "zod";
import { formKey } from "#domain/programmes/form.schema.ts";
import { localDateTime, longText } from "#domain/shared/validation.ts";

/** What is to be completed, what is said of it, and until when by the cohort's clock. */
export const CompletionInput = z.object({
  questions: z.array(formKey).min(1, { error: "applications.completion.chooseQuestions" }).max(200),
  message: longText(2000),
  until: localDateTime,
});
export type CompletionInput = z.infer<typeof CompletionInput>;

export const CompletionTime = z.object({ until: localDateTime });
export type CompletionTime = z.infer<typeof CompletionTime>;
