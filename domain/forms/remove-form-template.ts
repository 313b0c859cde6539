import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { formTemplateRemoved } from "./forms.events.ts";
import * as store from "./forms.store.ts";
import { lockForm } from "./locked-form.queries.ts";

/** Takes a template out of the organiser's library. Forms that were made from it stay. */
export async function removeFormTemplate(ctx: Context, input: { cohortId: string; templateId: string }): Promise<Outcome<null, "gone">> {
  return inTransaction(ctx, async (tx) => {
    const { organiserId } = await lockForm(tx, input.cohortId);
    if (!(await store.deleteTemplate(tx.db, organiserId, input.templateId))) return refused("gone");
    await record(tx, formTemplateRemoved, { organiserId, formTemplateId: input.templateId });
    return done(null);
  });
}
