import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { lockUnnotedHeld } from "./attendance.store.ts";
import { sessionHeld } from "./schedule.events.ts";
import { updateSession } from "./schedule.store.ts";

/** Sessions that were marked while they went on count as held once their end has passed. For the worker; returns how many. */
export async function noteHeldSessions(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const over = await lockUnnotedHeld(tx.db, tx.now);
    for (const s of over) {
      await updateSession(tx.db, s.id, { held_at: tx.now });
      await record(tx, sessionHeld, { sessionId: s.id, cohortId: s.cohort_id });
    }
    return over.length;
  });
}
