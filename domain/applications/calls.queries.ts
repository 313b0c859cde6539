import { findExtension } from "#domain/programmes/calls.queries.ts";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/**
 * What starting an application asks of a call; any published one. NotFound for others. It closes when it does for the
 * actor: later for someone who was given more time, who then needs no code either.
 */
export async function getCallToStart(ctx: Context, callId: string) {
  const row = await ctx.db
    .selectFrom("call")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select([
      "call.id",
      "call.form_version_id as formVersionId",
      "call.published_at as publishedAt",
      "call.opens_at as opensAt",
      "call.closes_at as closesAt",
      "call.grace_minutes as graceMinutes",
      "call.access",
    ])
    .select(["call.minutes_needed as minutesNeeded", "cohort.name as cohortName", "cohort.languages", "cohort.zone", "programme.name as programmeName", "programme.slug as programmeSlug"])
    .where("call.id", "=", callId)
    .where("call.published_at", "<=", ctx.now)
    .where("cohort.state", "in", ["published", "closed"])
    .executeTakeFirst();
  const { access, ...call } = found(row, "call");
  const extendedTo = ctx.actor.kind === "person" ? await findExtension(ctx, call.id, ctx.actor.email) : null;
  const closesAt = extendedTo && extendedTo > call.closesAt ? extendedTo : call.closesAt;
  return { ...call, closesAt, needsCode: access === "invited" && !extendedTo, form: await getFormVersion(ctx, call.formVersionId) };
}

/** The actor's own draft in a call, newest first; for one lead organisation when its business id is given. */
export async function findOwnDraft(ctx: Context, callId: string, businessId?: string): Promise<{ id: string } | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  let query = ctx.db
    .selectFrom("application")
    .innerJoin("application_writer as w", "w.application_id", "application.id")
    .innerJoin("application_party as p", "p.application_id", "application.id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select("application.id")
    .where("application.call_id", "=", callId)
    .where("application.state", "=", "draft")
    .where("w.person_id", "=", ctx.actor.personId)
    .where("w.ended_at", "is", null)
    .where("p.role", "=", "lead");
  if (businessId) query = query.where("o.business_id", "=", businessId);
  return query.orderBy("application.created_at", "desc").executeTakeFirst();
}

/** Holds the person's row until the transaction ends, so that a double click starts one application. */
export async function lockPerson(ctx: Context, personId: string): Promise<void> {
  await ctx.db.selectFrom("person").select("id").where("id", "=", personId).forUpdate().executeTakeFirstOrThrow();
}
