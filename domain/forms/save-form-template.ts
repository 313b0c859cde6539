import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { formTemplateSaved } from "./forms.events.ts";
import * as store from "./forms.store.ts";
import { lockForm } from "./locked-form.queries.ts";

/** Keeps the form that is worked on as a template for all cohorts of its organiser. */
export async function saveFormTemplate(ctx: Context, input: { cohortId: string; name: string }): Promise<Outcome<{ templateId: string }, "name-taken">> {
  return inTransaction(ctx, async (tx) => {
    const { organiserId, form } = await lockForm(tx, input.cohortId);
    const id = newId(tx);
    const isNew = await store.insertTemplate(tx.db, { id, organiser_id: organiserId, name: input.name, content: form, created_by: mustBePerson(tx).personId, created_at: tx.now });
    if (!isNew) return refused("name-taken");
    await record(tx, formTemplateSaved, { organiserId, formTemplateId: id });
    return done({ templateId: id });
  });
}
