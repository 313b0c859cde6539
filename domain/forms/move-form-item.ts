import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { sameForm } from "./form-changes.rules.ts";
import { mostQuestions, type FormItem } from "./form-edit.rules.ts";
import { moveItem, type Move } from "./form-order.rules.ts";
import { lockForm } from "./locked-form.queries.ts";
import { writeDraft } from "./write-draft.ts";

/** Moves a question or a section in the form that is worked on. Refused when there is no such place (any more). */
export async function moveFormItem(ctx: Context, input: { cohortId: string; item: FormItem; move: Move }): Promise<Outcome<null, "no-place">> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    const moved = moveItem(edited.form, input.item, input.move);
    if (sameForm(moved, edited.form) || moved.sections.some((s) => s.questions.length > mostQuestions)) return refused("no-place");
    await writeDraft(tx, edited, moved);
    return done(null);
  });
}
