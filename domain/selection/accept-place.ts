import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getOwnAccess } from "./letters.queries.ts";
import { makeTeam } from "./make-team.ts";
import { isOpen } from "./offers.rules.ts";
import { getSeat } from "./seats.queries.ts";
import { placeConfirmed } from "./selection.events.ts";
import * as store from "./seats.store.ts";

/** Takes the offered place and makes the team. A second click on a confirmed place is answered with done and changes nothing. */
export async function acceptPlace(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome<null, "not-offered" | "late" | "cohort-over">> {
  const me = mustBePerson(ctx);
  if ((await getOwnAccess(ctx, applicationId)) !== "answer") throw new Forbidden();
  return inTransaction(ctx, async (tx) => {
    const { id, cohort_id } = await getSeat(tx, applicationId);
    const cohort = found(await store.lockCohort(tx.db, cohort_id), "cohort");
    const seat = found(await store.lockSeat(tx.db, id), "seat");
    if (seat.state === "confirmed") return done(null);
    if (cohort.state !== "published") return refused("cohort-over");
    if (seat.state === "lapsed") return refused("late");
    if (seat.state !== "offered") return refused("not-offered");
    if (!isOpen({ offeredUntil: seat.offered_until }, tx.now)) return refused("late");
    await store.updateSeat(tx.db, id, { state: "confirmed", answered_at: tx.now, answered_by: me.personId });
    const teamId = await makeTeam(tx, { applicationId, cohortId: cohort_id });
    await record(tx, placeConfirmed, { seatId: id, applicationId, cohortId: cohort_id, teamId });
    return done(null);
  });
}
