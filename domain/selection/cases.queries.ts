import { sql } from "kysely";
import { mustHaveRole, runsCohort } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";

/** The cohort's call as selection needs it; unscoped. */
export async function getCall(ctx: Context, cohortId: string) {
  const row = await ctx.db
    .selectFrom("call")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select([
      "call.id",
      "call.cohort_id",
      "call.closes_at",
      "call.grace_minutes",
      "call.reviews_per_application",
      "call.reviews_due_at",
      "call.decisions_on",
      "call.confirm_by",
      "call.offer_days",
      "call.decision_profile",
      "call.needs_approval",
      "call.asks_recommendation",
      "cohort.zone",
      "cohort.capacity",
      "cohort.name",
    ])
    .where("call.cohort_id", "=", cohortId)
    .executeTakeFirst();
  return found(row, "call");
}

/** Whether someone who was given more time can still send an application to the call; unscoped. */
export async function existsOpenExtension(ctx: Context, callId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("extension as e")
    .innerJoin("call", "call.id", "e.call_id")
    .leftJoin("application as a", "a.id", "e.application_id")
    .select("e.id")
    .where("e.call_id", "=", callId)
    .where("e.ended_at", "is", null)
    .where(sql`e.until + make_interval(mins => call.grace_minutes)`, ">=", ctx.now)
    .where((eb) => eb.or([eb("e.application_id", "is", null), eb("a.state", "=", "draft")]))
    .executeTakeFirst();
  return row !== undefined;
}

/** An application with the call and cohort that it belongs to; unscoped. */
export async function getCase(ctx: Context, applicationId: string) {
  const row = await ctx.db
    .selectFrom("application")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select([
      "application.id",
      "application.state",
      "application.language",
      "application.submitted_version",
      "application.diary_number",
      "application.call_id",
      "call.cohort_id",
      "call.confirm_by",
      "call.offer_days",
      "cohort.zone",
    ])
    .where("application.id", "=", applicationId)
    .executeTakeFirst();
  return found(row, "application");
}

/** The application that an assignment is of; unscoped. */
export async function getApplicationOf(ctx: Context, assignmentId: string): Promise<string> {
  return found(await ctx.db.selectFrom("review_assignment").select("application_id as id").where("id", "=", assignmentId).executeTakeFirst(), "assignment").id;
}

/** The applying organisations of an application, the lead first; unscoped. */
export async function listParties(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("application_party")
    .innerJoin("organisation", "organisation.id", "application_party.organisation_id")
    .select([
      "application_party.organisation_id as organisationId",
      "application_party.role",
      "application_party.contact_name as contactName",
      "application_party.contact_email as contactEmail",
      "organisation.name",
      "organisation.business_id as businessId",
      "organisation.kind",
      "organisation.region_code as regionCode",
      "organisation.parent_id as parentId",
    ])
    .where("application_party.application_id", "=", applicationId)
    .where("application_party.left_at", "is", null)
    .orderBy("application_party.role") // 'lead' before 'partner'
    .orderBy("application_party.position")
    .limit(50)
    .execute();
}

/** Every organisation that applies to a call, by name; unscoped. */
export async function listApplyingOrganisations(ctx: Context, callId: string) {
  return ctx.db
    .selectFrom("application_party as p")
    .innerJoin("application as a", "a.id", "p.application_id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["o.id", "o.name", "o.business_id as businessId"])
    .distinct()
    .where("a.call_id", "=", callId)
    .where("a.state", "in", ["submitted", "decided"])
    .where("p.left_at", "is", null)
    .orderBy("o.name")
    .limit(5000)
    .execute();
}

/** Whether a person has said, or was found, to stand too near to an application. */
export async function existsConflict(ctx: Context, applicationId: string, personId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("conflict")
    .select("conflict.id")
    .where("application_id", "=", applicationId)
    .where("person_id", "=", personId)
    .where("has_conflict", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** In SQL: the actor has no conflict in the application of a column. The system has none. */
export const isSeenBy = (ctx: Context, application: "a.id" | "application.id" | "i.application_id") =>
  sql<boolean>`not exists (select from conflict c where c.application_id = ${sql.ref(application)} and c.person_id = ${actorId(ctx)}::uuid and c.has_conflict)`;

async function standsIn(ctx: Context, applicationId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("case_substitute")
    .select("id")
    .where("application_id", "=", applicationId)
    .where("person_id", "=", actorId(ctx))
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** NotFound unless the actor runs the cohort of the application, or stands in for its manager in this one, and has no conflict in it; returns the case, and whether they run the cohort. */
export async function mustRunCase(ctx: Context, applicationId: string) {
  const one = await getCase(ctx, applicationId);
  const runs = await runsCohort(ctx, one.cohort_id);
  if (!runs && !(await standsIn(ctx, applicationId))) await mustHaveRole(ctx, one.cohort_id, cohortRunners);
  if (ctx.actor.kind === "person" && (await existsConflict(ctx, applicationId, ctx.actor.personId))) throw new NotFound("application");
  return { ...one, runs };
}

/** The criteria of a call in the order of the rubric; unscoped, since a call shows them to everyone. */
export async function listCriteria(ctx: Context, callId: string) {
  return ctx.db.selectFrom("criterion").select(["id", "key", "kind", "name", "help", "anchors", "weight"]).where("call_id", "=", callId).orderBy("position").limit(50).execute();
}

/** The applications of a call that are hidden from the actor by a conflict. The system has none. */
export async function listHidden(ctx: Context, callId: string): Promise<ReadonlySet<string>> {
  if (ctx.actor.kind !== "person") return new Set();
  const rows = await ctx.db
    .selectFrom("conflict")
    .innerJoin("application", "application.id", "conflict.application_id")
    .select("conflict.application_id")
    .where("application.call_id", "=", callId)
    .where("conflict.person_id", "=", ctx.actor.personId)
    .where("conflict.has_conflict", "=", true)
    .execute();
  return new Set(rows.map((r) => r.application_id));
}
