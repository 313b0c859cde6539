import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";

/** The info session of a cohort's call, for those who run it; null without one. */
export async function findInfoSession(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = await ctx.db
    .selectFrom("info_session as s")
    .innerJoin("call", "call.id", "s.call_id")
    .select(["s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl", "s.about"])
    .where("call.cohort_id", "=", cohortId)
    .executeTakeFirst();
  return row ?? null;
}
