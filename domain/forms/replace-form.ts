import { inTransaction } from "#db/transaction.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused } from "#domain/shared/outcome.ts";
import { kindsThatChange } from "./form-changes.rules.ts";
import { allQuestions } from "./form-edit.rules.ts";
import { listEarlierQuestions } from "./forms.queries.ts";
import { lockForm } from "./locked-form.queries.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * Puts another form, from a file or a template, in the place of the one that is worked on. Refused when it uses the key
 * of a question that applicants have been asked for a question of another kind: their answers would lose their meaning.
 */
export async function replaceForm(ctx: Context, input: { cohortId: string; form: FormContent }): Promise<{ ok: true; value: null } | { ok: false; refusal: "other-kind"; question: string }> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    const [question] = edited.publishedAt ? kindsThatChange(await listEarlierQuestions(tx, edited.callId), allQuestions(input.form)) : [];
    if (question) return { ...refused("other-kind"), question };
    await writeDraft(tx, edited, input.form);
    return done(null);
  });
}
