import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { getCall } from "./cases.queries.ts";
import { offerEnds } from "./offers.rules.ts";
import { placeOffered } from "./selection.events.ts";
import * as store from "./seats.store.ts";

/** Offers each free place to the next in the waiting list, as long as the cohort is not over. Part of whatever freed it: call it in the transaction that holds the cohort's lock. */
export async function offerFreedPlaces(tx: Context, cohort: { id: string; state: string; capacity: number; zone: string }): Promise<void> {
  if (cohort.state !== "published") return;
  for (let free = cohort.capacity - (await store.countTaken(tx.db, cohort.id)); free > 0; free -= 1) {
    const next = await store.takeNextWaiting(tx.db, cohort.id);
    if (!next) return;
    const { offer_days } = await getCall(tx, cohort.id);
    await store.updateSeat(tx.db, next.id, { state: "offered", offered_at: tx.now, offered_until: offerEnds(tx.now, offer_days, cohort.zone) });
    await record(tx, placeOffered, { seatId: next.id, applicationId: next.application_id, cohortId: cohort.id });
  }
}
