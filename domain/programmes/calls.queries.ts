import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { readLanguages } from "#domain/shared/language.ts";
import { callState } from "./cohort-phase.rules.ts";
import { getFormVersion } from "./form-versions.queries.ts";

/** A published call of a cohort that is neither a draft nor cancelled, as anyone may see it. */
const publishedCalls = (ctx: Context, callId: string) =>
  ctx.db
    .selectFrom("call")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select([
      "call.id",
      "call.cohort_id as cohortId",
      "call.form_version_id as formVersionId",
      "call.published_at as publishedAt",
      "call.opens_at as opensAt",
      "call.closes_at as closesAt",
      "call.access",
    ])
    .select(["call.grace_minutes as graceMinutes", "call.decisions_on as decisionsOn", "call.confirm_by as confirmBy", "call.decision_profile as decisionProfile"])
    .select(["call.reviews_per_application as reviewsPerApplication", "call.intro", "call.needed", "call.minutes_needed as minutesNeeded"])
    .select(["cohort.name as cohortName", "cohort.zone", "cohort.languages", "cohort.capacity", "cohort.starts_on as startsOn", "cohort.ends_on as endsOn"])
    .select(["programme.id as programmeId", "programme.name as programmeName", "programme.slug as programmeSlug", "programme.audience"])
    .select(["organiser.id as organiserId", "organiser.name as organiserName", "organiser.contact_name as contactName", "organiser.contact_email as contactEmail"])
    .where("call.id", "=", callId)
    .where("call.published_at", "is not", null)
    .where("cohort.state", "in", ["published", "closed"]);

/** What applying needs to know of a published call: its clock and state, its frozen form, its info session, its cohort's zone and languages. Undefined when it is not public. */
export async function findCallForApplying(ctx: Context, callId: string) {
  const row = await publishedCalls(ctx, callId)
    .leftJoin("info_session as info", "info.call_id", "call.id")
    .select([
      "info.starts_at as infoStartsAt",
      "info.ends_at as infoEndsAt",
      "info.place",
      "info.online_url as onlineUrl",
      "info.about",
      "info.capacity as infoCapacity",
      "info.revision",
      "info.changed_at as changedAt",
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const { infoStartsAt: startsAt, infoEndsAt: endsAt, infoCapacity, place, onlineUrl, about, revision, changedAt, ...call } = row;
  const infoSession =
    startsAt && endsAt && about && changedAt ? { startsAt, endsAt, place: place ?? "", onlineUrl: onlineUrl ?? "", about, capacity: infoCapacity, revision: revision ?? 0, changedAt } : null;
  return { ...call, infoSession, languages: readLanguages(call.languages), state: callState(call, ctx.now), form: await getFormVersion(ctx, call.formVersionId) };
}

/** The criteria of a call in their order, with what each value means; unscoped, they are public with the call. */
export async function listCriteria(ctx: Context, callId: string) {
  return ctx.db
    .selectFrom("criterion")
    .select(["criterion.id", "criterion.key", "criterion.kind", "criterion.name", "criterion.help", "criterion.anchors", "criterion.weight"])
    .where("criterion.call_id", "=", callId)
    .orderBy("criterion.position")
    .limit(50)
    .execute();
}

/** Until when an application can be started that a person was given more time for before they had one; null when they were not. Unscoped. */
export async function findExtension(ctx: Context, callId: string, email: string): Promise<Date | null> {
  const row = await ctx.db
    .selectFrom("extension as e")
    .select((eb) => eb.fn.max("e.until").as("until"))
    .where("e.call_id", "=", callId)
    .where("e.email", "=", email)
    .where("e.application_id", "is", null)
    .where("e.ended_at", "is", null)
    .executeTakeFirst();
  return row?.until ?? null;
}

/** The public page of a call: its clock, who may apply, criteria, the actor's own application to it when they write one, and the clock as it is for the actor. */
export async function getCallPage(ctx: Context, callId: string) {
  const call = found(await findCallForApplying(ctx, callId), "call");
  const criteria = await listCriteria(ctx, callId);
  const own =
    ctx.actor.kind === "person"
      ? await ctx.db
          .selectFrom("application")
          .innerJoin("application_writer as w", "w.application_id", "application.id")
          .innerJoin("application_deadline as deadline", "deadline.application_id", "application.id")
          .select(["application.id", "application.state", "deadline.closes_at as closesAt"])
          .where("application.call_id", "=", callId)
          .where("application.state", "<>", "withdrawn")
          .where("w.person_id", "=", ctx.actor.personId)
          .where("w.ended_at", "is", null)
          .orderBy("application.created_at", "desc")
          .executeTakeFirst()
      : undefined;
  const extendedTo = ctx.actor.kind === "person" && !own ? await findExtension(ctx, callId, ctx.actor.email) : own?.closesAt;
  const closesAt = extendedTo && extendedTo > call.closesAt ? extendedTo : call.closesAt;
  const { form, ...rest } = call;
  const clock = { closesAt, state: callState({ ...call, closesAt }, ctx.now), isExtended: closesAt > call.closesAt };
  return { ...rest, criteria, eligibility: form.eligibility, own: own ? { id: own.id, state: own.state } : null, clock };
}
