import { hashOf } from "#domain/shared/canonical-json.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { AllocationInput } from "./allocation-input.rules.ts";
import { repair } from "./allocation.rules.ts";
import { allocationFailed, feedbackAllocated } from "./feedback.events.ts";
import { softCosts } from "./allocation-input.rules.ts";
import * as store from "./feedback.store.ts";
import { findLastRun, listCurrentPairings, readAllocationFacts, type getRound } from "./rounds.queries.ts";

type Round = Awaited<ReturnType<typeof getRound>>;
export type Made = { runId: string; added: number; kept: number; taken: number };

/** A round's seed: fixed by its id, so that a lot cannot be drawn until it pleases. */
const seedOf = (roundId: string): number => parseInt(hashOf(roundId).slice(0, 8), 16) | 0;

/** What an allocation of the round would be made from now, and whether anything has changed since the last one. */
export async function planPairings(ctx: Context, round: Round) {
  const { input, versions } = await readAllocationFacts(ctx, round);
  const pairings = await listCurrentPairings(ctx, round.id);
  const pairs = pairings.map((p) => ({ id: p.id, reviewerId: p.reviewerId, workId: p.workId, isBegun: p.state !== "assigned" }));
  const toPair = ({ reviewerId, workId }: { reviewerId: string; workId: string }) => ({ reviewerId, workId });
  const facts: AllocationInput = { ...input, seed: seedOf(round.id), begun: pairs.filter((p) => p.isBegun).map(toPair) };
  const current = pairs.map(toPair);
  const last = await findLastRun(ctx, round.id);
  return { facts, versions, pairs, current, inputHash: hashOf({ facts, current }), lastHash: last?.inputHash };
}

/**
 * Runs the allocation and writes it down: the run with its whole input, the new pairings, and those taken back. What has
 * been begun stays. Null when there is no allocation; then the run keeps the reasons and the pairings stay as they are.
 * The round must be locked.
 */
export async function makePairings(ctx: Context, round: Round, plan: Awaited<ReturnType<typeof planPairings>>): Promise<Made | null> {
  const answer = repair(plan.facts, plan.current);
  const runId = newId(ctx);
  const run = {
    id: runId,
    round_id: round.id,
    seed: plan.facts.seed,
    input_hash: plan.inputHash,
    rules: JSON.stringify({ softCosts, input: plan.facts, current: plan.current }),
    made_at: ctx.now,
    made_by: actorId(ctx),
  };
  const ids = { roundId: round.id, runId, cohortId: round.cohortId };
  if (!answer.feasible) {
    await store.insertRun(ctx.db, { ...run, cost: 0, difference: 0, explanation: JSON.stringify(answer) });
    await record(ctx, allocationFailed, ids);
    return null;
  }
  const { cost, difference, given, received, broken, kept, added, moved, lost } = answer;
  await store.insertRun(ctx.db, { ...run, cost, difference, explanation: JSON.stringify({ feasible: true, given, received, broken, kept, added, moved, lost }) });
  const stays = new Set(kept.map(keyOf));
  const taken = plan.pairs.filter((pair) => !pair.isBegun && !stays.has(keyOf(pair)));
  await store.voidPairings(
    ctx.db,
    runId,
    taken.map((pair) => pair.id),
  );
  await store.insertPairings(
    ctx.db,
    added.map((pair) => ({
      id: newId(ctx),
      round_id: round.id,
      run_id: runId,
      reviewer_team_id: pair.reviewerId,
      work_id: pair.workId,
      number: plan.versions.get(pair.workId) ?? 1,
      content: {},
      state: "assigned" as const,
      created_at: ctx.now,
    })),
  );
  await record(ctx, feedbackAllocated, ids);
  return { runId, added: added.length, kept: kept.length, taken: taken.length };
}

const keyOf = (pair: { reviewerId: string; workId: string }): string => `${pair.reviewerId} ${pair.workId}`;
