import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { offerFreedPlaces } from "./offer-freed-places.ts";
import { placeLapsed } from "./selection.events.ts";
import * as store from "./seats.store.ts";

/** Ends offers whose time is over, each in a transaction of its own, and offers the places on. For the worker's clock. */
export async function lapseOffers(ctx: Context): Promise<void> {
  for (const expired of await store.listExpiredOffers(ctx.db, ctx.now)) {
    await inTransaction(ctx, async (tx) => {
      const cohort = found(await store.lockCohort(tx.db, expired.cohort_id), "cohort");
      const seat = found(await store.lockSeat(tx.db, expired.id), "seat");
      if (seat.state !== "offered") return; // taken or declined while we waited for the lock
      await store.updateSeat(tx.db, seat.id, { state: "lapsed", answered_at: tx.now });
      await record(tx, placeLapsed, { seatId: seat.id, applicationId: seat.application_id, cohortId: cohort.id });
      await offerFreedPlaces(tx, cohort);
    });
  }
}
