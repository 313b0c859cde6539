import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { ListFilter } from "./application-list.schema.ts";
import { listViews } from "./list-views.queries.ts";
import { listViewSaved } from "./selection.events.ts";
import * as store from "./list-views.store.ts";

/** More would not fit as tabs. */
const mostViews = 12;

/** Keeps a filter under a name, for the actor alone; the same name again writes it over. */
export async function saveListView(ctx: Context, input: { cohortId: string; name: string; filter: ListFilter }): Promise<Outcome<{ viewId: string }, "too-many">> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const views = await listViews(tx, input.cohortId);
    if (views.length >= mostViews && !views.some((v) => v.name === input.name)) return refused("too-many");
    const row = { id: newId(tx), cohort_id: input.cohortId, person_id: me.personId, name: input.name, filter: input.filter, created_at: tx.now };
    const viewId = await store.putListView(tx.db, row);
    await record(tx, listViewSaved, { viewId, cohortId: input.cohortId });
    return done({ viewId });
  });
}
