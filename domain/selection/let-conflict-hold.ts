import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getFoundConflict } from "./found-conflicts.queries.ts";
import * as store from "./found-conflicts.store.ts";
import { recuse } from "./recuse.ts";
import * as seats from "./seats.store.ts";
import { conflictSetAsideTakenBack } from "./selection.events.ts";

/** The register was right after all: the application closes to the person again, also as its reviewer. Never about oneself. */
export async function letConflictHold(ctx: Context, { applicationId, conflictId }: { applicationId: string; conflictId: string }): Promise<Outcome<null, "holds-already">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { one } = await getFoundConflict(tx, applicationId, conflictId);
    await seats.lockCohort(tx.db, one.cohort_id); // no review is given out meanwhile
    const { conflict } = await getFoundConflict(tx, applicationId, conflictId); // as it is now: the actor may have got one
    const setAsideId = await store.endSetAside(tx.db, conflict.id, { personId: me.personId, at: tx.now });
    if (!setAsideId) return refused("holds-already");
    await store.setHolds(tx.db, conflict.id, true);
    await recuse(tx, [{ personId: conflict.personId, applicationId }]);
    await record(tx, conflictSetAsideTakenBack, { decisionOf: applicationId, setAsideId });
    return done(null);
  });
}
