import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

const codes = (ctx: Context) =>
  ctx.db
    .selectFrom("access_code as c")
    .innerJoin("call", "call.id", "c.call_id")
    .innerJoin("person as maker", "maker.id", "c.made_by")
    .select(["c.id", "c.code", "c.note", "c.uses", "c.used", "c.ends_at as endsAt", "c.made_at as madeAt", "c.ended_at as endedAt", "maker.name as madeBy"]);

/** The codes of a cohort's call, the newest first, for those who run it; at most 200. */
export async function listAccessCodes(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return codes(ctx).where("call.cohort_id", "=", cohortId).orderBy("c.made_at", "desc").orderBy("c.id").limit(200).execute();
}

/** One of a cohort's; NotFound when it is another's. For those who run the cohort. */
export async function getAccessCode(ctx: Context, cohortId: string, codeId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return found(await codes(ctx).where("c.id", "=", codeId).where("call.cohort_id", "=", cohortId).executeTakeFirst(), "access code");
}

/** The call of a cohort as its codes and extensions need it, for those who run it; undefined when it has none. */
export async function findCallAccess(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return ctx.db
    .selectFrom("call")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select(["call.id", "call.access", "call.closes_at as closesAt", "cohort.zone"])
    .select((eb) => eb.and([eb("call.published_at", "is not", null), eb("cohort.state", "=", "published")]).as("isPublic"))
    .where("call.cohort_id", "=", cohortId)
    .executeTakeFirst();
}

/** A code of a call by its letters; unscoped. */
export async function findAccessCode(ctx: Context, callId: string, code: string) {
  return codes(ctx).where("c.call_id", "=", callId).where("c.code", "=", code).executeTakeFirst();
}
