import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { listViewRemoved } from "./selection.events.ts";
import * as store from "./list-views.store.ts";

/** Takes away one of the actor's own views; NotFound when it is another's. */
export async function removeListView(ctx: Context, { cohortId, viewId }: { cohortId: string; viewId: string }): Promise<void> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const me = mustBePerson(ctx);
  await inTransaction(ctx, async (tx) => {
    if (!(await store.deleteListView(tx.db, { id: viewId, cohortId, personId: me.personId }))) throw new NotFound("view");
    await record(tx, listViewRemoved, { viewId, cohortId });
  });
}
