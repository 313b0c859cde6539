import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { existsConflict } from "./cases.queries.ts";
import { offerFreedPlaces } from "./offer-freed-places.ts";
import { held } from "./seats.queries.ts";
import { placeReleased } from "./selection.events.ts";
import * as seats from "./seats.store.ts";
import * as teams from "./teams.store.ts";

/** Takes a place back from an application that leaves; its team leaves the cohort, and the place goes to the next in line. */
export async function releaseSeat(ctx: Context, { cohortId, seatId }: { cohortId: string; seatId: string }): Promise<Outcome<null, "not-held">> {
  const me = mustBePerson(ctx);
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const cohort = found(await seats.lockCohort(tx.db, cohortId), "cohort");
    const seat = found(await seats.lockSeat(tx.db, seatId), "seat");
    found(seat.cohort_id === cohortId ? seat : undefined, "seat");
    if (await existsConflict(tx, seat.application_id, me.personId)) throw new NotFound("seat");
    if (!held.includes(seat.state)) return refused("not-held");
    await seats.updateSeat(tx.db, seatId, { state: "released", answered_at: tx.now, answered_by: me.personId });
    await teams.endTeam(tx.db, seat.application_id, tx.now);
    await record(tx, placeReleased, { seatId, applicationId: seat.application_id, cohortId });
    await offerFreedPlaces(tx, cohort);
    return done(null);
  });
}
