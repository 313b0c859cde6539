import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { addRound } from "./add-round.ts";
import { roundEdits, roundsPlanned } from "./assessment.events.ts";
import type { RoundsInput } from "./assessment.schema.ts";
import * as store from "./assessment.store.ts";
import { getRoundCohort } from "./rounds.queries.ts";
import { currentSet } from "./statement-set.rules.ts";

/**
 * The rounds of a cohort as a whole list, by its managers. A round that has been answered stays; once it has closed its
 * dates stay too, because its results have been shown: reopened, one more answer could be read from the difference.
 */
export async function planRounds(ctx: Context, input: RoundsInput & { cohortId: string }): Promise<Outcome<null, "cohort-over" | "answered" | "closed"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = await getRoundCohort(tx, input.cohortId);
    if (cohort.state === "closed" || cohort.state === "cancelled") return refused("cohort-over");
    const planned = input.rounds.flatMap(({ point, opensAt, closesAt }) =>
      opensAt && closesAt ? [{ point, opensAt: momentAt(opensAt, cohort.zone), closesAt: momentAt(closesAt, cohort.zone) }] : [],
    );
    await store.lockCohort(tx.db, input.cohortId);
    const overtaken = await changedSince(tx, input.seen, roundEdits(input.cohortId));
    if (overtaken) return overtaken;
    const known = await store.lockRounds(tx.db, input.cohortId);
    const changes = known.map((round) => ({ round, to: planned.find((p) => p.point === round.point) }));
    const touched = changes.filter(({ round, to }) => to?.opensAt.getTime() !== round.opensAt.getTime() || to.closesAt.getTime() !== round.closesAt.getTime());
    if (touched.some(({ round, to }) => round.isAnswered && !to)) return refused("answered");
    if (touched.some(({ round }) => round.isAnswered && round.closesAt <= tx.now)) return refused("closed");
    for (const { round, to } of touched) await (to ? store.updateRound(tx.db, round.id, { opens_at: to.opensAt, closes_at: to.closesAt }) : store.deleteRound(tx.db, round.id));
    for (const round of planned) if (!known.some((k) => k.point === round.point)) await addRound(tx, { cohortId: input.cohortId, statementSet: currentSet.key, ...round });
    await record(tx, roundsPlanned, { cohortId: input.cohortId });
    return done(null);
  });
}
