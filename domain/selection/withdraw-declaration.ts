import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getOwnDeclaration } from "./declarations.queries.ts";
import { conflictWithdrawn } from "./selection.events.ts";
import * as store from "./reviews.store.ts";
import * as seats from "./seats.store.ts";

/**
 * A person takes back that they stand too near to an organisation: what it takes part in from now on does not close to
 * them. What has closed stays closed, as with every conflict, since others may have judged it meanwhile.
 */
export async function withdrawDeclaration(ctx: Context, { declarationId }: { declarationId: string }): Promise<Outcome<null, "withdrawn-already">> {
  return inTransaction(ctx, async (tx) => {
    const own = await getOwnDeclaration(tx, declarationId);
    await seats.lockCohort(tx.db, own.cohortId); // no conflict is looked for meanwhile
    if (!(await store.withdrawDeclaration(tx.db, own.id, tx.now))) return refused("withdrawn-already");
    await record(tx, conflictWithdrawn, { cohortId: own.cohortId, declarationId: own.id });
    return done(null);
  });
}
