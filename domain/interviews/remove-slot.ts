import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { getCall } from "#domain/selection/cases.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { slotRemoved } from "./interviews.events.ts";
import * as store from "./interviews.store.ts";
import { getSlot } from "./slots.queries.ts";

/** Takes a free slot away; one that is booked is called off or moved first. */
export async function removeSlot(ctx: Context, input: { cohortId: string; slotId: string }): Promise<Outcome<null, "booked">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    await getSlot(tx, input.cohortId, input.slotId);
    const call = await getCall(tx, input.cohortId);
    const free = await store.lockFreeSlot(tx.db, call.id, input.slotId);
    if (!free) return refused("booked");
    await store.removeSlot(tx.db, free.id, tx.now);
    await record(tx, slotRemoved, { slotId: free.id, cohortId: input.cohortId });
    return done(null);
  });
}
