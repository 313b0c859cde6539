import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { setClock, setClockTarget } from "#domain/shared/outbox.store.ts";
import { inTransaction } from "#db/transaction.ts";

/**
 * Sends the demo's clock on its way to a later moment; the worker takes it there step by step. `real` is the process's
 * own time, from which the moved clock runs on. Never back.
 */
export async function moveDemoClock(ctx: Context, input: { to: Date; real: Date }): Promise<Outcome<null, "back">> {
  if (input.to <= ctx.now) return refused("back");
  return inTransaction(ctx, async (tx) => {
    await setClock(tx.db, tx.now, input.real, null);
    await setClockTarget(tx.db, input.to);
    return done(null);
  });
}
