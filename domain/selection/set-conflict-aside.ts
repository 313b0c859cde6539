import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getFoundConflict } from "./found-conflicts.queries.ts";
import * as store from "./found-conflicts.store.ts";
import * as seats from "./seats.store.ts";
import { conflictSetAside } from "./selection.events.ts";

/**
 * Somebody who runs the cohort says that the register is mistaken about a person in one application: it opens to them, and
 * is not closed again for that reason until this is taken back. Never about oneself; a review that was taken off stays
 * so until it is asked for again.
 */
export async function setConflictAside(ctx: Context, of: { applicationId: string; conflictId: string; reason: string }): Promise<Outcome<null, "set-aside-already">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { one } = await getFoundConflict(tx, of.applicationId, of.conflictId);
    await seats.lockCohort(tx.db, one.cohort_id); // no conflict is looked for meanwhile
    const { conflict } = await getFoundConflict(tx, of.applicationId, of.conflictId); // as it is now: the actor may have got one
    if (conflict.setAsideAt) return refused("set-aside-already");
    const setAsideId = newId(tx);
    await store.insertSetAside(tx.db, { id: setAsideId, conflict_id: conflict.id, reason: of.reason, set_aside_by: me.personId, set_aside_at: tx.now });
    await store.setHolds(tx.db, conflict.id, false);
    await record(tx, conflictSetAside, { decisionOf: of.applicationId, setAsideId });
    return done(null);
  });
}
