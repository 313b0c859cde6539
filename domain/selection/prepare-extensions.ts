import { inTransaction } from "#db/transaction.ts";
import { getCallToExtend, listEditedBy } from "#domain/applications/extensions.queries.ts";
import type { ExtensionsInput } from "#domain/applications/extension.schema.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import * as store from "./bulk.store.ts";

export type PrepareRefusal = { ok: false; refusal: "unknown"; addresses: string[] };

/**
 * Keeps to whose applications more time is to be given, so that it can be looked at before it is done. Writers are named
 * by their addresses, so that nobody looks into drafts; those who write nothing in the call are named and nothing is kept.
 */
export async function prepareExtensions(
  ctx: Context,
  { cohortId, emails, ...given }: ExtensionsInput & { cohortId: string },
): Promise<Extract<Outcome<{ bulkActionId: string }, never>, { ok: true }> | PrepareRefusal> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = await getCallToExtend(tx, cohortId);
    const written = await listEditedBy(tx, call.id, emails);
    const addresses = emails.filter((email) => !written.some((w) => w.email === email));
    if (addresses.length > 0) return { ok: false, refusal: "unknown", addresses } as const;
    const bulkActionId = newId(tx);
    await store.insertBulkAction(tx.db, { id: bulkActionId, cohort_id: cohortId, input: { kind: "extend", ...given }, made_by: me.personId, made_at: tx.now }, [
      ...new Set(written.map((w) => w.applicationId)),
    ]);
    return done({ bulkActionId });
  });
}
