import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { getCall } from "./cases.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { phaseNow, reviewsDue, type PhaseNow, type ReviewPhase } from "./review-phases.rules.ts";

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

/** Until when a review of a call that is asked for now is to be delivered. Unscoped. */
export async function getReviewsDue(ctx: Context, callId: string): Promise<Date> {
  const call = found(await ctx.db.selectFrom("call").select("reviews_due_at as dueAt").where("id", "=", callId).executeTakeFirst(), "call");
  return reviewsDue(await read(ctx, [callId]), call.dueAt, ctx.now);
}

/** The cohorts with reviews that are not delivered though their phase has ended, while another comes. Unscoped, for the worker. */
export async function listCohortsToMove(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .select("call.cohort_id as id")
    .distinct()
    .where("r.state", "in", ["assigned", "accepted"])
    .where("r.due_at", "<", ctx.now)
    .where((eb) => eb.exists(eb.selectFrom("review_phase as p").select("p.id").whereRef("p.call_id", "=", "call.id").where("p.closes_at", ">=", ctx.now)))
    .execute();
  return rows.map((r) => r.id);
}

/** The phases of a cohort's review in their order, for those who run it. */
export async function getReviewPhases(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const phases: ReviewPhase[] = (await read(ctx, [call.id])).map(({ callId: _, ...phase }) => phase);
  return { call, phases, now: phaseNow(phases, ctx.now) };
}
