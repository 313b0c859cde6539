import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { listCriteria } from "./calls.queries.ts";
import { callState } from "./cohort-phase.rules.ts";
import type { CriteriaUse } from "./criteria-change.rules.ts";

async function readUse(ctx: Context, callId: string): Promise<Omit<CriteriaUse, "callState">> {
  const reviewers = await ctx.db
    .selectFrom("review")
    .innerJoin("review_assignment as r", "r.id", "review.assignment_id")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("person", "person.id", "r.reviewer_id")
    .select("person.name")
    .distinct()
    .where("a.call_id", "=", callId)
    .where((eb) => eb.exists(eb.selectFrom("score").whereRef("score.review_id", "=", "review.id").select("score.review_id")))
    .orderBy("person.name")
    .execute();
  const { begun, decided } = await ctx.db
    .selectFrom("application as a")
    .leftJoin("decision as d", "d.application_id", "a.id")
    .select((eb) => [eb.fn.countAll<string>().as("begun"), eb.fn.count<string>("d.published").as("decided")])
    .where("a.call_id", "=", callId)
    .where("a.state", "<>", "withdrawn")
    .executeTakeFirstOrThrow();
  return { reviewers: reviewers.map((r) => r.name), begun: Number(begun), isDecided: Number(decided) > 0 };
}

/** Whether a review of the call has been handed in; unscoped. */
export async function existsDeliveredReview(ctx: Context, callId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .select("r.id")
    .where("a.call_id", "=", callId)
    .where("r.state", "=", "delivered")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The criteria of a cohort's call as its managers work on them, and whom a change touches. NotFound where there is no call. */
export async function getCriteriaForEditing(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = found(
    await ctx.db
      .selectFrom("call")
      .innerJoin("cohort", "cohort.id", "call.cohort_id")
      .select(["call.id as callId", "call.published_at as publishedAt", "call.opens_at as opensAt", "call.closes_at as closesAt", "call.grace_minutes as graceMinutes"])
      .select(["cohort.id as cohortId", "cohort.name as cohortName"])
      .where("call.cohort_id", "=", cohortId)
      .executeTakeFirst(),
    "call",
  );
  const use: CriteriaUse = { callState: callState(row, ctx.now), ...(await readUse(ctx, row.callId)) };
  return { callId: row.callId, cohortId, cohortName: row.cohortName, criteria: await listCriteria(ctx, row.callId), use };
}
