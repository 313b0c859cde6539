import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { editors } from "./application.policy.ts";

/** The published call of a cohort that runs, as giving more time needs it; NotFound when there is none. For those who run the cohort. */
export async function getCallToExtend(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = await ctx.db
    .selectFrom("call")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select(["call.id", "call.closes_at as closesAt", "cohort.zone"])
    .where("call.cohort_id", "=", cohortId)
    .where("call.published_at", "is not", null)
    .where("cohort.state", "=", "published")
    .executeTakeFirst();
  return found(row, "call");
}

/** The drafts in a call which the person with that address may edit: only whose they are and until when, nothing of their content. Unscoped. */
export async function listDraftsOf(ctx: Context, callId: string, email: string) {
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.ended_at", "is", null).on("w.access", "in", editors))
    .innerJoin("person", "person.id", "w.person_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["a.id", "deadline.closes_at as closesAt", "o.name", "o.business_id as businessId"])
    .where("a.call_id", "=", callId)
    .where("a.state", "=", "draft")
    .where("person.email", "=", email)
    .orderBy("o.name")
    .limit(20)
    .execute();
}

/** The applications in a call, drafts or not, that the people with these addresses may edit, with the address: nothing of their content. Unscoped. */
export async function listEditedBy(ctx: Context, callId: string, emails: readonly string[]): Promise<{ applicationId: string; email: string }[]> {
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.ended_at", "is", null).on("w.access", "in", editors))
    .innerJoin("person", "person.id", "w.person_id")
    .select(["a.id as applicationId", "person.email"])
    .where("a.call_id", "=", callId)
    .where("a.state", "<>", "withdrawn")
    .where("person.email", "in", emails)
    .orderBy("a.created_at")
    .execute();
}

/** The state and deadline of an application in a call, its row locked until the transaction ends; NotFound when it is another's. Unscoped. */
export async function lockDraft(ctx: Context, callId: string, applicationId: string) {
  const row = await ctx.db
    .selectFrom("application as a")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .select(["a.state", "deadline.closes_at as closesAt"])
    .where("a.id", "=", applicationId)
    .where("a.call_id", "=", callId)
    .forUpdate("a")
    .executeTakeFirst();
  return found(row, "application");
}

const extensions = (ctx: Context) =>
  ctx.db
    .selectFrom("extension as e")
    .innerJoin("call", "call.id", "e.call_id")
    .innerJoin("person as giver", "giver.id", "e.given_by")
    .leftJoin("application as a", "a.id", "e.application_id")
    .leftJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .leftJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["e.id", "e.email", "e.until", "e.why", "e.given_at as givenAt", "e.ended_at as endedAt", "giver.name as givenBy"])
    .select(["call.id as callId", "call.cohort_id as cohortId", "a.id as applicationId", "a.state", "o.name as organisation"]);

/** What was given in a cohort's call, the newest first, for those who run it; at most 200. */
export async function listExtensions(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return extensions(ctx).where("call.cohort_id", "=", cohortId).orderBy("e.given_at", "desc").orderBy("e.id").limit(200).execute();
}

/** The applications in a call that these extensions were given to, with whose they are and until when there is time now. Unscoped. */
export async function listExtended(ctx: Context, callId: string, extensionIds: readonly string[]) {
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["a.id as applicationId", "o.name as organisation", "deadline.closes_at as closesAt"])
    .where("a.call_id", "=", callId)
    .where("a.id", "in", (eb) =>
      eb
        .selectFrom("extension as e")
        .select("e.application_id")
        .where("e.call_id", "=", callId)
        .where(sql<boolean>`e.id::text = any(${sql.val(extensionIds)}::text[])`),
    )
    .orderBy("o.name")
    .orderBy("a.id")
    .execute();
}

/** One of a cohort's; NotFound when it is another's. For those who run the cohort. */
export async function getExtension(ctx: Context, cohortId: string, extensionId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return found(await extensions(ctx).where("e.id", "=", extensionId).where("call.cohort_id", "=", cohortId).executeTakeFirst(), "extension");
}

/** What was given to one application and has not been ended, the latest moment first. Unscoped: ask for access first. */
export async function listExtensionsOf(ctx: Context, applicationId: string) {
  return extensions(ctx).where("e.application_id", "=", applicationId).where("e.ended_at", "is", null).orderBy("e.until", "desc").limit(20).execute();
}

/** What the mails about it say: the deadline that counts now as well. Unscoped. */
export async function getExtensionForMail(ctx: Context, extensionId: string) {
  const row = await extensions(ctx)
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .leftJoin("application_deadline as deadline", "deadline.application_id", "e.application_id")
    .select(["cohort.zone", "programme.name as programmeName", "a.language as applicationLanguage", "organiser.contact_name as contactName", "organiser.contact_email as contactEmail"])
    .select((eb) => eb.fn.coalesce("deadline.closes_at", "call.closes_at").as("closesAt"))
    .where("e.id", "=", extensionId)
    .executeTakeFirst();
  return found(row, "extension");
}
