import { inTransaction } from "#db/transaction.ts";
import { getCallToExtend, listExtended } from "#domain/applications/extensions.queries.ts";
import type { TickedExtensionsInput } from "#domain/applications/extension.schema.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import * as store from "./bulk.store.ts";

/**
 * Keeps which applications that have got more time before are to get more once again, so that it can be looked at before
 * it is done. They are named by what was given to them: a draft that staff know nothing of has no such row.
 */
export async function prepareTickedExtensions(
  ctx: Context,
  { cohortId, extensionIds, ...given }: TickedExtensionsInput & { cohortId: string; extensionIds: readonly string[] },
): Promise<Outcome<{ bulkActionId: string }, "nothing-picked">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = await getCallToExtend(tx, cohortId);
    const extended = await listExtended(tx, call.id, extensionIds);
    if (extended.length === 0) return refused("nothing-picked");
    const bulkActionId = newId(tx);
    const action = { id: bulkActionId, cohort_id: cohortId, input: { kind: "extend", ...given }, made_by: me.personId, made_at: tx.now };
    await store.insertBulkAction(
      tx.db,
      action,
      extended.map((e) => e.applicationId),
    );
    return done({ bulkActionId });
  });
}
