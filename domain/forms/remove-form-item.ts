import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { findItem, removeItem, type FormItem } from "./form-edit.rules.ts";
import { lockForm } from "./locked-form.queries.ts";
import { writeDraft } from "./write-draft.ts";

/** Takes a question, or a section with its questions, out of the form that is worked on. What applicants have answered stays in their applications. */
export async function removeFormItem(ctx: Context, input: { cohortId: string; item: FormItem }): Promise<Outcome<null, "gone" | "last-section">> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    if (!findItem(edited.form, input.item)) return refused("gone");
    if (input.item.kind === "section" && edited.form.sections.length === 1) return refused("last-section");
    await writeDraft(tx, edited, removeItem(edited.form, input.item));
    return done(null);
  });
}
