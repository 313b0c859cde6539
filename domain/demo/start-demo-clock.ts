import type { Context } from "#domain/shared/context.ts";
import { findStoppedClock, setClock } from "#domain/shared/outbox.store.ts";

/**
 * Lets the demo's clock run on from where it stood when the demo was last seen running, or from `first` on the first
 * start: a demo that was off for a week has not missed a week. `real` is the process's own time.
 */
export async function startDemoClock(ctx: Pick<Context, "db">, input: { first: Date; real: Date }): Promise<void> {
  const stood = await findStoppedClock(ctx.db);
  await setClock(ctx.db, stood ?? input.first, input.real, null);
}
