import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listMatching } from "./application-list.queries.ts";
import type { ListFilter } from "./application-list.schema.ts";
import type { BulkInput } from "./bulk.schema.ts";
import * as store from "./bulk.store.ts";

type Given = { cohortId: string; filter: ListFilter; /** of those that the filter shows; all of them when not given */ picked?: readonly string[]; input: BulkInput };

/** Keeps what is to be done to which applications, so that it can be looked at before it is done. It changes none of them. */
export async function prepareBulk(ctx: Context, { cohortId, filter, picked, input }: Given): Promise<Outcome<{ bulkActionId: string }, "nothing-picked">> {
  const me = mustBePerson(ctx);
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const shown = await listMatching(tx, cohortId, filter);
    const ids = shown.map((a) => a.id).filter((id) => !picked || picked.includes(id));
    if (ids.length === 0) return refused("nothing-picked");
    const bulkActionId = newId(tx);
    await store.insertBulkAction(tx.db, { id: bulkActionId, cohort_id: cohortId, input, made_by: me.personId, made_at: tx.now }, ids);
    return done({ bulkActionId });
  });
}
