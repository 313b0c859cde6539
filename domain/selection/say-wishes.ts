import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listOpenIds } from "./decisions.queries.ts";
import { wishesSaid } from "./selection.events.ts";
import type { Wish } from "./wishes.rules.ts";
import { mustReviewCall } from "./wishes.queries.ts";
import * as store from "./wishes.store.ts";

/** What a reviewer wishes of the call's applications. A wish never overrides a conflict or a limit; one for what is not there to give is left out. */
export async function sayWishes(ctx: Context, { callId, wish }: { callId: string; wish: Record<string, Wish | undefined> }): Promise<Outcome<{ said: number }, "over">> {
  return inTransaction(ctx, async (tx) => {
    const { personId, cohortId, until } = await mustReviewCall(tx, callId);
    if (tx.now > until) return refused("over");
    const open = await listOpenIds(tx, callId);
    const rows = open.flatMap((id) => (wish[id] ? [{ application_id: id, person_id: personId, wish: wish[id], said_at: tx.now }] : []));
    await store.putWishes(tx.db, rows);
    if (rows.length > 0) await record(tx, wishesSaid, { cohortId, personId });
    return done({ said: rows.length });
  });
}
