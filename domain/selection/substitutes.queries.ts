import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { listPersonFacts } from "./assignment-facts.queries.ts";
import { listParties, mustRunCase } from "./cases.queries.ts";
import { worksFor, type PersonFacts } from "./conflicts.rules.ts";

/** Who handles an application instead of a manager with a conflict; undefined when nobody does. Unscoped. */
export async function findSubstitute(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("case_substitute as s")
    .innerJoin("person", "person.id", "s.person_id")
    .select(["s.id", "person.id as personId", "person.name", "person.email", "s.named_at as namedAt"])
    .where("s.application_id", "=", applicationId)
    .where("s.ended_at", "is", null)
    .where("person.erased_at", "is", null)
    .executeTakeFirst();
}

/** The managers of the application's cohort who have a conflict in it, by name; unscoped. */
export async function listShieldedManagers(ctx: Context, applicationId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("conflict as c")
    .innerJoin("application as a", "a.id", "c.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort_role as r", (j) => j.onRef("r.cohort_id", "=", "call.cohort_id").onRef("r.person_id", "=", "c.person_id").on("r.role", "=", "manager"))
    .innerJoin("person", "person.id", "c.person_id")
    .select("person.name")
    .distinct()
    .where("a.id", "=", applicationId)
    .where("c.has_conflict", "=", true)
    .orderBy("person.name")
    .execute();
  return rows.map((r) => r.name);
}

/** The case for those who say who stands in: they run the cohort. Forbidden for the substitute. */
export async function mustRunCohortOfCase(ctx: Context, applicationId: string) {
  const one = await mustRunCase(ctx, applicationId);
  if (!one.runs) throw new Forbidden();
  return one;
}

/** What the page that names a substitute shows; NotFound when the application is another cohort's. */
export async function getSubstitution(ctx: Context, cohortId: string, applicationId: string) {
  const one = await mustRunCohortOfCase(ctx, applicationId);
  if (one.cohort_id !== cohortId) throw new NotFound("application");
  const [parties, current, shielded] = await Promise.all([listParties(ctx, applicationId), findSubstitute(ctx, applicationId), listShieldedManagers(ctx, applicationId)]);
  return { one, names: parties.map((p) => p.name), current, shielded };
}

/** What the rules on conflicts ask in a call of somebody who decides one case, and may not be known yet. Who belongs to the organiser, or has an address at its domain, works for it as its managers do. Unscoped. */
export async function findFactsByAddress(ctx: Context, callId: string, email: string): Promise<PersonFacts> {
  const person = await ctx.db.selectFrom("person").select(["id as personId", "email"]).where("email", "=", email).executeTakeFirst();
  const [known] = await listPersonFacts(ctx, callId, person ? [person] : []);
  const facts = known ?? { personId: "", email, organisationIds: [], declared: [], employer: null };
  const organiser = await ctx.db
    .selectFrom("call")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select(["organiser.organisation_id as organisationId", "organiser.contact_email as email"])
    .where("call.id", "=", callId)
    .executeTakeFirstOrThrow();
  return { ...facts, employer: facts.employer ?? (worksFor(facts, organiser) ? organiser : null) };
}

/** Whether a person runs a cohort, or reviews the application; unscoped. */
export async function standsInCase(ctx: Context, of: { personId: string; cohortId: string; applicationId: string }): Promise<"runs" | "reviews" | null> {
  const role = await ctx.db
    .selectFrom("cohort_role")
    .select("role")
    .where("cohort_id", "=", of.cohortId)
    .where("person_id", "=", of.personId)
    .where("role", "in", ["administrator", "manager"])
    .executeTakeFirst();
  if (role) return "runs";
  const review = await ctx.db
    .selectFrom("review_assignment")
    .select("id")
    .where("application_id", "=", of.applicationId)
    .where("reviewer_id", "=", of.personId)
    .where("state", "in", ["assigned", "accepted", "delivered"])
    .executeTakeFirst();
  return review ? "reviews" : null;
}

/** Applications that no manager may decide, with the administrators to tell, who have no conflict themselves, and the moment since which it is so. Unscoped, for the worker; at most 500. */
export async function listUndecidable(ctx: Context) {
  return ctx.db
    .selectFrom("undecidable_case as u")
    .innerJoin("application as a", "a.id", "u.application_id")
    .innerJoin("cohort", "cohort.id", "u.cohort_id")
    .innerJoin("cohort_role as r", (j) => j.onRef("r.cohort_id", "=", "u.cohort_id").on("r.role", "=", "administrator"))
    .innerJoin("person", "person.id", "r.person_id")
    .select(["a.id as applicationId", "cohort.id as cohortId", "person.id as personId", "person.email"])
    .select((eb) => eb.selectFrom("case_substitute as s").select("s.id").whereRef("s.application_id", "=", "a.id").orderBy("s.named_at", "desc").limit(1).as("lastSubstituteId"))
    .distinct()
    .where("cohort.state", "=", "published")
    .where(sql<boolean>`not exists (select from conflict c where c.application_id = a.id and c.person_id = person.id and c.has_conflict)`)
    .limit(500)
    .execute();
}

/** What the mail to an administrator says; undefined when somebody may decide the application, or they may not know of it. Unscoped, for the worker. */
export async function findUndecidableMail(ctx: Context, applicationId: string, personId: string) {
  return ctx.db
    .selectFrom("undecidable_case as u")
    .innerJoin("application as a", "a.id", "u.application_id")
    .innerJoin("cohort", "cohort.id", "u.cohort_id")
    .innerJoin("cohort_role as r", (j) => j.onRef("r.cohort_id", "=", "u.cohort_id").on("r.role", "=", "administrator"))
    .innerJoin("person", "person.id", "r.person_id")
    .select(["a.diary_number as diaryNumber", "cohort.id as cohortId", "cohort.name as cohort", "cohort.zone", "person.language"])
    .where("u.application_id", "=", applicationId)
    .where("person.id", "=", personId)
    .where(sql<boolean>`not exists (select from conflict c where c.application_id = a.id and c.person_id = person.id and c.has_conflict)`)
    .executeTakeFirst();
}

/** What the mail to a new substitute says; undefined when they do not stand in any more. Unscoped, for the worker. */
export async function findSubstituteMail(ctx: Context, substituteId: string) {
  return ctx.db
    .selectFrom("case_substitute as s")
    .innerJoin("application as a", "a.id", "s.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("person", "person.id", "s.person_id")
    .innerJoin("person as by", "by.id", "s.named_by")
    .select(["s.application_id as applicationId", "a.diary_number as diaryNumber", "cohort.id as cohortId", "cohort.name as cohort", "cohort.zone"])
    .select(["person.id as personId", "person.email", "person.language", "by.name as by"])
    .where("s.id", "=", substituteId)
    .where("s.ended_at", "is", null)
    .executeTakeFirst();
}
