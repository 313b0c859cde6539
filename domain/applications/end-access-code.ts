import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getAccessCode } from "./access-codes.queries.ts";
import * as store from "./access-codes.store.ts";
import { accessCodeEnded } from "./applications.events.ts";

/** A code that lets nobody in any more. Applications that were started with it stay, and can be sent. */
export async function endAccessCode(ctx: Context, input: { cohortId: string; codeId: string }): Promise<Outcome<null, "already-ended">> {
  return inTransaction(ctx, async (tx) => {
    const code = await getAccessCode(tx, input.cohortId, input.codeId);
    if (!(await store.endAccessCode(tx.db, code.id, tx.now))) return refused("already-ended");
    await record(tx, accessCodeEnded, { accessCodeId: code.id, cohortId: input.cohortId });
    return done(null);
  });
}
