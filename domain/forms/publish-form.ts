import { inTransaction } from "#db/transaction.ts";
import { moveDrafts } from "#domain/applications/move-drafts.ts";
import { takeFormIntoUse } from "#domain/programmes/take-form-into-use.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { fingerprint } from "./fingerprint.rules.ts";
import { blocks } from "./form-faults.rules.ts";
import * as store from "./forms.store.ts";
import { lockForm } from "./locked-form.queries.ts";

/**
 * Makes what organisers worked on the next version of the call's form. Drafts move to it and keep what they hold; what
 * was sent keeps the version that it answered. `shown` marks the form whose effects the organiser was told.
 */
export async function publishForm(
  ctx: Context,
  input: { cohortId: string; shown: string },
): Promise<Outcome<{ number: number; drafts: number }, "nothing-changed" | "changed-meanwhile" | "faulty" | "call-over">> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    if (edited.isOver) return refused("call-over");
    if (!edited.hasChanges) return refused("nothing-changed");
    if (fingerprint(edited.form) !== input.shown) return refused("changed-meanwhile");
    if (edited.faults.some(blocks)) return refused("faulty");
    const { callId, cohortId, form } = edited;
    const { formVersionId, number } = await takeFormIntoUse(tx, { cohortId, callId, former: edited.formVersionId, form });
    const drafts = await moveDrafts(tx, { callId, formVersionId });
    await store.deleteDraft(tx.db, callId);
    return done({ number, drafts });
  });
}
