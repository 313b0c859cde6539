import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { getCall } from "./cases.queries.ts";
import { phaseNow, type PhaseNow, type ReviewPhase } from "./review-phases.rules.ts";

const read = (ctx: Context, callIds: readonly string[]) =>
  ctx.db
    .selectFrom("review_phase")
    .select(["call_id as callId", "opens_at as opensAt", "closes_at as closesAt", "shows_others as showsOthers", "hides_applicants as hidesApplicants", "has_discussion as hasDiscussion"])
    .where("call_id", "in", callIds.length > 0 ? callIds : [null])
    .orderBy("opens_at")
    .execute();

/** What holds now in the review of each of these calls. Unscoped. */
export async function getPhasesNow(ctx: Context, callIds: readonly string[]): Promise<(callId: string) => PhaseNow> {
  const byCall = Map.groupBy(await read(ctx, callIds), (p) => p.callId);
  return (callId) => phaseNow(byCall.get(callId) ?? [], ctx.now);
}

/** What holds now in the review of a call. Unscoped. */
export async function getPhaseNow(ctx: Context, callId: string): Promise<PhaseNow> {
  return phaseNow(await read(ctx, [callId]), ctx.now);
}

/** The phases of a cohort's review in their order, for those who run it. */
export async function getReviewPhases(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const phases: ReviewPhase[] = (await read(ctx, [call.id])).map(({ callId: _, ...phase }) => phase);
  return { call, phases, now: phaseNow(phases, ctx.now) };
}
