import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";

/** The info session of a cohort's call, for those who run it; null without one. */
export async function findInfoSession(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = await ctx.db
    .selectFrom("info_session as s")
    .innerJoin("call", "call.id", "s.call_id")
    .select(["s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl", "s.about", "s.capacity"])
    .where("call.cohort_id", "=", cohortId)
    .executeTakeFirst();
  return row ?? null;
}

/** When and where the organiser tells about a call, its row held until the transaction ends; undefined without one. For commands of sign-ups. */
export async function lockInfoSession(tx: Context, callId: string) {
  return tx.db
    .selectFrom("info_session as s")
    .innerJoin("call", "call.id", "s.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select(["s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl", "s.revision", "s.capacity", "call.cohort_id as cohortId"])
    .select((eb) => eb.and([eb("call.published_at", "is not", null), eb("cohort.state", "=", "published")]).as("isOn"))
    .where("s.call_id", "=", callId)
    .forUpdate("s")
    .executeTakeFirst();
}
