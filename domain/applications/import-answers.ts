import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { isEmpty } from "./answer-shapes.rules.ts";
import { getAnswers } from "./answers.queries.ts";
import { lockFor } from "./application-access.queries.ts";
import { fitAnswers, type GivenAnswer } from "./fit-answers.rules.ts";
import { saveTyped, type TypedOutcome } from "./save-typed.ts";

export type ImportInput = {
  applicationId: string;
  /** the version beside which the file was shown */ baseVersion: number;
  given: GivenAnswer[];
  /** questions whose saved answer gives way */ replace: readonly string[];
};
export type ImportOutcome = Outcome<{ taken: number }, "wrong-state" | "late" | "too-long"> | Extract<TypedOutcome, { refusal: "clash" }>;

/**
 * Saves what fits of a file's answers as one new version, as if it had been typed at the moment when the writer saw it:
 * what has no answer is filled, what has one gives way only where the writer said so, and what somebody else has written
 * since clashes.
 */
export async function importAnswers(ctx: Context, input: ImportInput): Promise<ImportOutcome> {
  return inTransaction(ctx, async (tx): Promise<ImportOutcome> => {
    const locked = await lockFor(tx, input.applicationId, "save-answers");
    if (!locked.ok) return locked;
    const { id, version, form } = locked.value;
    const read = (of: number) => getAnswers(tx, id, of);
    const base = await read(Math.min(input.baseVersion, version));
    const { fits } = fitAnswers(form, input.given);
    const answers = Object.fromEntries(Object.entries(fits).filter(([key]) => isEmpty(base[key]) || input.replace.includes(key)));
    const questions = form.sections.flatMap((s) => s.questions).filter((q) => answers[q.key] !== undefined);
    const saved = await saveTyped(tx, locked.value, { questions, baseVersion: input.baseVersion, answers }, read);
    return saved.ok ? done({ taken: questions.length }) : saved;
  });
}
