import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { phaseEdits, phasesChanged } from "./programmes.events.ts";
import type { ChangePhasesInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/** The phases of a cohort as a whole list, by its managers; they stand in the order of their days. */
export async function changePhases(ctx: Context, input: ChangePhasesInput & { cohortId: string }): Promise<Outcome<null, "cohort-over"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    if (cohort.state === "closed" || cohort.state === "cancelled") return refused("cohort-over");
    const overtaken = await changedSince(tx, input.seen, phaseEdits(cohort.id));
    if (overtaken) return overtaken;
    const inOrder = input.phases.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.endsOn.localeCompare(b.endsOn));
    await store.replacePhases(
      tx.db,
      cohort.id,
      inOrder.map((p, position) => ({ id: newId(tx), cohort_id: cohort.id, kind: p.kind, name: p.name, starts_on: p.startsOn, ends_on: p.endsOn, position })),
    );
    await record(tx, phasesChanged, { cohortId: cohort.id });
    return done(null);
  });
}
