import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import * as store from "./feedback.store.ts";
import { needsRepair } from "./feedback.rules.ts";
import { makePairings, planPairings, type Made } from "./make-pairings.ts";
import { getRound, listRoundsToAllocate } from "./rounds.queries.ts";

/** Pairs the round again by a manager's order, also before its time: what has been begun stays. "infeasible": the run says why. */
export async function allocateRound(ctx: Context, input: { roundId: string }): Promise<Outcome<Made, "closed" | "no-works" | "infeasible">> {
  return inTransaction(ctx, async (tx) => {
    const { cohortId } = await getRound(tx, input.roundId);
    await mustHaveRole(tx, cohortId, cohortRunners);
    await store.lockRound(tx.db, input.roundId);
    const round = await getRound(tx, input.roundId);
    if (round.closedAt) return refused("closed");
    const plan = await planPairings(tx, round);
    if (plan.facts.works.length === 0) return refused("no-works");
    const made = await makePairings(tx, round, plan);
    return made ? done(made) : refused("infeasible");
  });
}

/**
 * What the clock does: the first allocation of every round whose time has come, and a repair when a plan came late, a
 * team left or declined. A try that failed is not made again before something has changed. Two workers make one run.
 */
export async function allocateDueRounds(ctx: Context): Promise<number> {
  let runs = 0;
  for (const roundId of await listRoundsToAllocate(ctx)) if (await allocateIfNeeded(ctx, roundId)) runs += 1;
  return runs;
}

async function allocateIfNeeded(ctx: Context, roundId: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    await store.lockRound(tx.db, roundId);
    const round = await getRound(tx, roundId);
    if (round.closedAt) return false;
    const plan = await planPairings(tx, round);
    if (plan.facts.works.length === 0 || plan.inputHash === plan.lastHash) return false;
    const { reviewers, works, k } = plan.facts;
    if (!needsRepair({ reviewerIds: reviewers.map((r) => r.id), workIds: works.map((w) => w.id), k, pairs: plan.pairs })) return false;
    await makePairings(tx, round, plan);
    return true;
  });
}
