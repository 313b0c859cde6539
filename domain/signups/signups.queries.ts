import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { tokenHash } from "#domain/shared/seal.ts";
import { keptMonths } from "./signup.rules.ts";

export const signupTokenHash = (token: string): string => tokenHash("info-signup", token);
export const signupPurpose = "info signup";

/** How many come to a call's info session. Unscoped: how full it is may be known. */
export async function countSignups(ctx: Context, callId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom("info_signup")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("call_id", "=", callId)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Who comes to the info session of a cohort's call, in the order in which they signed up; at most 5,000. For those who run the cohort. */
export async function listSignups(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return ctx.db
    .selectFrom("info_signup as u")
    .innerJoin("call", "call.id", "u.call_id")
    .select(["u.id", "u.name", "u.email", "u.language", "u.signed_up_at as signedUpAt", "u.call_id as callId"])
    .where("call.cohort_id", "=", cohortId)
    .where("u.ended_at", "is", null)
    .orderBy("u.signed_up_at")
    .orderBy("u.id")
    .limit(5000)
    .execute();
}

const about = (ctx: Context) =>
  ctx.db
    .selectFrom("info_signup as u")
    .innerJoin("call", "call.id", "u.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .leftJoin("info_session as s", "s.call_id", "u.call_id")
    .select(["u.id", "u.name", "u.email", "u.language", "u.sealed", "u.ended_at as endedAt", "u.copy_state as copyState", "u.copy_sequence as sequence"])
    .select(["u.told_starts_at as startsAt", "u.told_ends_at as endsAt", "u.told_place as place", "u.told_online_url as onlineUrl", "s.about"])
    .select(["call.id as callId", "cohort.id as cohortId", "cohort.zone", "programme.name as programmeName", "organiser.name as organiserName"])
    .where("u.erased_at", "is", null);

/** What the mails about a sign-up say: the time and place are those that its calendar was last told. Unscoped, for the worker. */
export async function findSignupForMail(ctx: Context, infoSignupId: string) {
  return about(ctx).where("u.id", "=", infoSignupId).executeTakeFirst();
}

/** The sign-up behind a link, with the session as it is now (none when it was called off); undefined for any other token. */
export async function findSignupByToken(ctx: Context, token: string) {
  return about(ctx)
    .select(["s.starts_at as sessionStartsAt", "s.ends_at as sessionEndsAt", "s.place as sessionPlace", "s.online_url as sessionOnlineUrl"])
    .where("u.token_hash", "=", signupTokenHash(token))
    .executeTakeFirst();
}

/** Those whose name and address have been kept long enough after the session; at most 500. Unscoped, for the worker's clock. */
export async function listOldSignups(ctx: Context) {
  return ctx.db
    .selectFrom("info_signup as u")
    .innerJoin("call", "call.id", "u.call_id")
    .leftJoin("info_session as s", "s.call_id", "u.call_id")
    .select(["u.id", "u.call_id as callId", "call.cohort_id as cohortId"])
    .where("u.erased_at", "is", null)
    .where(sql<boolean>`greatest(s.ends_at, u.told_ends_at, u.signed_up_at) + make_interval(months => ${keptMonths}) <= ${ctx.now}`)
    .limit(500)
    .execute();
}

/** What somebody has signed up for. Unscoped, for forgetting them. */
export async function listSignupsOf(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom("info_signup as u")
    .innerJoin("call", "call.id", "u.call_id")
    .select(["u.id", "u.call_id as callId", "call.cohort_id as cohortId"])
    .where("u.person_id", "=", personId)
    .execute();
}

/** The call of a cohort; undefined without one. Unscoped, for the worker. */
export async function findCallOf(ctx: Context, cohortId: string): Promise<string | undefined> {
  const row = await ctx.db.selectFrom("call").select("call.id").where("call.cohort_id", "=", cohortId).executeTakeFirst();
  return row?.id;
}

/** The person with an address, to whom a sign-up belongs as well. Never shown to who signs up. */
export async function findPersonOf(ctx: Context, email: string): Promise<string | null> {
  const row = await ctx.db.selectFrom("person").select("person.id").where("person.email", "=", email).where("person.erased_at", "is", null).executeTakeFirst();
  return row?.id ?? null;
}
