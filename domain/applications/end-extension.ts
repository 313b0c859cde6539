import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { extensionEnded } from "./applications.events.ts";
import { getExtension } from "./extensions.queries.ts";
import * as store from "./extensions.store.ts";

/** Takes more time back before it is over: from now on the call's own deadline counts, or another extension that still runs. */
export async function endExtension(ctx: Context, input: { cohortId: string; extensionId: string }): Promise<Outcome<null, "over">> {
  return inTransaction(ctx, async (tx) => {
    const extension = await getExtension(tx, input.cohortId, input.extensionId);
    if (extension.until < tx.now || !(await store.endExtension(tx.db, extension.id, tx.now))) return refused("over");
    await record(tx, extensionEnded, { extensionId: extension.id, cohortId: input.cohortId, ...(extension.applicationId && { applicationId: extension.applicationId }) });
    return done(null);
  });
}
