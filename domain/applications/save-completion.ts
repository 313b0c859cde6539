import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Answers } from "./answers.schema.ts";
import { getCompletionAnswers, lockCompletion, type CompletionRefusal } from "./completions.queries.ts";
import { saveTyped, type TypedOutcome } from "./save-typed.ts";

/** Saves what was typed for a completion, however unfinished; answers to anything that it does not open are left out. Nobody but the writers sees it before it is sent. */
export async function saveCompletion(
  ctx: Context,
  input: { applicationId: string; completionId: string; baseVersion: number; answers: Answers },
): Promise<TypedOutcome | { ok: false; refusal: CompletionRefusal }> {
  mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockCompletion(tx, input, "complete");
    if (!locked.ok) return locked;
    const { application, request, questions } = locked.value;
    return saveTyped(tx, application, { ...input, questions }, (version) => getCompletionAnswers(tx, request, version));
  });
}
