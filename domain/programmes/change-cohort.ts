import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { countTakenSeats } from "./cohorts.queries.ts";
import { cohortChanged, cohortEdits } from "./programmes.events.ts";
import type { ChangeCohortInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/**
 * Name, days, places, languages and quiet hours, by the cohort's managers. Places cannot go below those that are
 * offered or confirmed; a cohort that is over does not change.
 */
export async function changeCohort(ctx: Context, input: ChangeCohortInput & { cohortId: string }): Promise<Outcome<null, "too-few-places" | "cohort-over"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    if (cohort.state === "closed" || cohort.state === "cancelled") return refused("cohort-over");
    const overtaken = await changedSince(tx, input.seen, cohortEdits(cohort.id));
    if (overtaken) return overtaken;
    if (input.capacity < (await countTakenSeats(tx, cohort.id))) return refused("too-few-places");
    await store.updateCohort(tx.db, cohort.id, {
      name: input.name,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      capacity: input.capacity,
      languages: input.languages,
      quiet_from: input.quietFrom,
      quiet_to: input.quietTo,
    });
    await record(tx, cohortChanged, { cohortId: cohort.id });
    return done(null);
  });
}
