import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getOwnAccess } from "./letters.queries.ts";
import { offerFreedPlaces } from "./offer-freed-places.ts";
import { getSeat } from "./seats.queries.ts";
import { placeDeclined } from "./selection.events.ts";
import * as store from "./seats.store.ts";

/** Gives up an offered place, or the one in the waiting list; a freed place goes to the next in line at once. */
export async function declinePlace(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome<null, "not-open" | "confirmed">> {
  const me = mustBePerson(ctx);
  if ((await getOwnAccess(ctx, applicationId)) !== "answer") throw new Forbidden();
  return inTransaction(ctx, async (tx) => {
    const { id, cohort_id } = await getSeat(tx, applicationId);
    const cohort = found(await store.lockCohort(tx.db, cohort_id), "cohort");
    const seat = found(await store.lockSeat(tx.db, id), "seat");
    if (seat.state === "declined") return done(null);
    if (seat.state === "confirmed") return refused("confirmed"); // a team that leaves talks to the manager, who releases the place
    if (seat.state !== "offered" && seat.state !== "waitlisted") return refused("not-open");
    await store.updateSeat(tx.db, id, { state: "declined", answered_at: tx.now, answered_by: me.personId });
    await record(tx, placeDeclined, { seatId: id, applicationId, cohortId: cohort_id });
    await offerFreedPlaces(tx, cohort);
    return done(null);
  });
}
