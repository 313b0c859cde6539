import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { offerFreedPlaces } from "./offer-freed-places.ts";
import * as store from "./seats.store.ts";

/** Offers the places that a larger cohort has made to those who wait. For the worker; harmless to repeat. */
export async function fillPlaces(ctx: Context, { cohortId }: { cohortId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => offerFreedPlaces(tx, found(await store.lockCohort(tx.db, cohortId), "cohort")));
}
