import type { Context } from "#domain/shared/context.ts";
import { recordEach } from "#domain/shared/events.ts";
import { reviewRecused } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Takes people off the undecided applications that they stand too near to; for commands that note why and hold the cohort's lock. */
export async function recuse(tx: Context, pairs: readonly { personId: string; applicationId: string }[]): Promise<void> {
  const recused = await store.recuse(tx.db, pairs, tx.now);
  await recordEach(
    tx,
    reviewRecused,
    recused.map((assignmentId) => ({ assignmentId })),
  );
}
