import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { formDraftDiscarded } from "./forms.events.ts";
import * as store from "./forms.store.ts";
import { lockForm } from "./locked-form.queries.ts";

/** Drops what organisers worked on: the form is again the version that applicants have. */
export async function discardFormChanges(ctx: Context, input: { cohortId: string }): Promise<Outcome<null, "nothing-changed">> {
  return inTransaction(ctx, async (tx) => {
    const { callId, cohortId, hasChanges } = await lockForm(tx, input.cohortId);
    if (!hasChanges) return refused("nothing-changed");
    await store.deleteDraft(tx.db, callId);
    await record(tx, formDraftDiscarded, { cohortId, callId });
    return done(null);
  });
}
