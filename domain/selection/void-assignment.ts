import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import { reviewVoided } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Takes an application off a reviewer who has not delivered. */
export async function voidAssignment(ctx: Context, { assignmentId }: { assignmentId: string }): Promise<Outcome<null, "not-open">> {
  return inTransaction(ctx, async (tx) => {
    const row = found(await store.lockAssignment(tx.db, assignmentId), "assignment");
    await mustRunCase(tx, row.application_id);
    if (row.state !== "assigned" && row.state !== "accepted") return refused("not-open");
    await store.updateAssignment(tx.db, assignmentId, { state: "void", answered_at: tx.now });
    await record(tx, reviewVoided, { assignmentId });
    return done(null);
  });
}
