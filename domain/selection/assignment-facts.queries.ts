import type { Context } from "#domain/shared/context.ts";
import { languages, readLanguages, type Language } from "#domain/shared/language.ts";
import type { ApplicantFacts, PersonFacts } from "./conflicts.rules.ts";

/** What people have said of organisations that they stand too near to in a call, of some of them or all, the oldest first; unscoped. */
export async function listDeclarations(ctx: Context, callId: string, personIds?: readonly string[]) {
  return ctx.db
    .selectFrom("conflict_declaration")
    .select(["id", "person_id as personId", "organisation_id as organisationId", "kind"])
    .where("call_id", "=", callId)
    .$if(personIds !== undefined, (q) => q.where("person_id", "in", personIds ?? []))
    .where("withdrawn_at", "is", null)
    .orderBy("id")
    .execute();
}

/** People with what the conflict rule asks of them in a call; unscoped. */
export async function listPersonFacts<P extends { personId: string; email: string }>(ctx: Context, callId: string, people: readonly P[]): Promise<(P & PersonFacts)[]> {
  if (people.length === 0) return [];
  const ids = people.map((p) => p.personId);
  const memberships = await ctx.db.selectFrom("organisation_membership").select(["person_id", "organisation_id"]).where("person_id", "in", ids).where("to_at", "is", null).execute();
  const declarations = await listDeclarations(ctx, callId, ids);
  const managers = await ctx.db
    .selectFrom("cohort_role as r")
    .innerJoin("call", "call.cohort_id", "r.cohort_id")
    .innerJoin("organiser", "organiser.id", "r.organiser_id")
    .select(["r.person_id", "organiser.organisation_id as organisationId", "organiser.contact_email as email"])
    .distinct()
    .where("call.id", "=", callId)
    .where("r.role", "=", "manager")
    .where("r.person_id", "in", ids)
    .execute();
  const employers = new Map(managers.map(({ person_id, ...employer }) => [person_id, employer]));
  const [membershipsOf, declaredBy] = [Map.groupBy(memberships, (m) => m.person_id), Map.groupBy(declarations, (d) => d.personId)];
  return people.map((p) => ({
    ...p,
    organisationIds: (membershipsOf.get(p.personId) ?? []).map((m) => m.organisation_id),
    declared: declaredBy.get(p.personId) ?? [],
    employer: employers.get(p.personId) ?? null,
  }));
}

/** The managers of a call's cohort, with what the conflict rule asks; unscoped. At most 500. */
export async function listManagerFacts(ctx: Context, callId: string): Promise<PersonFacts[]> {
  const people = await ctx.db
    .selectFrom("cohort_role as r")
    .innerJoin("call", "call.cohort_id", "r.cohort_id")
    .innerJoin("person", "person.id", "r.person_id")
    .select(["person.id as personId", "person.email"])
    .distinct()
    .where("call.id", "=", callId)
    .where("r.role", "=", "manager")
    .where("person.erased_at", "is", null)
    .limit(500)
    .execute();
  return listPersonFacts(ctx, callId, people);
}

/** The calls with sent applications in the cohorts that a role reaches while it lasts; unscoped. */
export async function listCallsOfGrant(ctx: Context, grantId: string) {
  return ctx.db
    .selectFrom("role_grant as g")
    .innerJoin("cohort_role as r", (j) =>
      j
        .onRef("r.person_id", "=", "g.person_id")
        .onRef("r.role", "=", "g.role")
        .onRef("r.scope_kind", "=", "g.scope_kind")
        .on((eb) => eb(eb.ref("r.scope_id"), "is not distinct from", eb.ref("g.scope_id"))),
    )
    .innerJoin("call", "call.cohort_id", "r.cohort_id")
    .select(["call.id as callId", "r.cohort_id as cohortId"])
    .where("g.id", "=", grantId)
    .where("g.ended_at", "is", null)
    .where((eb) => eb.exists(eb.selectFrom("application as a").select("a.id").whereRef("a.call_id", "=", "call.id").where("a.state", "in", ["submitted", "decided"])))
    .execute();
}

/** Everyone named as a reviewer of a call, with what the conflict rule asks; unscoped. At most 500. */
export async function listReviewerFacts(
  ctx: Context,
  callId: string,
): Promise<(PersonFacts & { name: string; language: Language | null; reads: Language[]; themes: string[]; most: number | null })[]> {
  const people = await ctx.db
    .selectFrom("role_grant")
    .innerJoin("person", "person.id", "role_grant.person_id")
    .leftJoin("reviewer_terms as terms", (j) => j.onRef("terms.person_id", "=", "person.id").onRef("terms.call_id", "=", "role_grant.scope_id"))
    .select(["person.id as personId", "person.name", "person.email", "person.language", "terms.languages", "terms.themes", "terms.most"])
    .where("role_grant.role", "=", "reviewer")
    .where("role_grant.scope_kind", "=", "call")
    .where("role_grant.scope_id", "=", callId)
    .where("role_grant.ended_at", "is", null)
    .where("person.erased_at", "is", null)
    .orderBy("person.name")
    .limit(500)
    .execute();
  const facts = await listPersonFacts(ctx, callId, people);
  return facts.map(({ languages: reads, themes, ...p }) => ({ ...p, reads: reads ? readLanguages(reads) : [...languages], themes: themes ?? [] }));
}

/** Submitted applications of a call (with `decided` those as well), or one of them, with what the conflict rule asks; unscoped. At most 2,000. */
export async function listApplicantFacts(
  ctx: Context,
  callId: string,
  { applicationId, decided = false }: { applicationId?: string; decided?: boolean } = {},
): Promise<(ApplicantFacts & { applicationId: string; language: Language })[]> {
  const of = ctx.db
    .selectFrom("application")
    .where("application.call_id", "=", callId)
    .$if(applicationId !== undefined, (q) => q.where("application.id", "=", applicationId!))
    .where("application.state", "in", decided ? ["submitted", "decided"] : ["submitted"])
    .orderBy("application.id")
    .limit(2000);
  const applications = await of.select(["application.id", "application.language"]).execute();
  const parties = await ctx.db
    .selectFrom("application_party")
    .innerJoin("organisation", "organisation.id", "application_party.organisation_id")
    .select(["application_party.application_id", "application_party.organisation_id", "organisation.parent_id", "application_party.contact_email"])
    .where("application_party.application_id", "in", of.select("application.id"))
    .where("application_party.left_at", "is", null)
    .execute();
  const writers = await ctx.db
    .selectFrom("application_writer")
    .select(["application_id", "person_id"])
    .where("application_id", "in", of.select("application.id"))
    .where("ended_at", "is", null)
    .execute();
  const mistaken = await ctx.db
    .selectFrom("conflict_set_aside as s")
    .innerJoin("conflict as c", "c.id", "s.conflict_id")
    .select(["c.application_id", "c.person_id"])
    .where("c.application_id", "in", of.select("application.id"))
    .where("s.taken_back_at", "is", null)
    .execute();
  const mistakenOf = Map.groupBy(mistaken, (m) => m.application_id);
  const [partiesOf, writersOf] = [Map.groupBy(parties, (p) => p.application_id), Map.groupBy(writers, (w) => w.application_id)];
  return applications.map(({ id, language }) => {
    const own = partiesOf.get(id) ?? [];
    return {
      applicationId: id,
      language,
      organisationIds: own.map((p) => p.organisation_id),
      parentIds: own.flatMap((p) => p.parent_id ?? []),
      contactEmails: own.map((p) => p.contact_email),
      writerIds: (writersOf.get(id) ?? []).map((w) => w.person_id),
      mistakenIds: (mistakenOf.get(id) ?? []).map((m) => m.person_id),
    };
  });
}

/** Every assignment of a call that was ever made, the conflicts known in it and who decides which application as a substitute; unscoped. */
export async function listAsked(ctx: Context, callId: string) {
  const assignments = await ctx.db
    .selectFrom("review_assignment")
    .innerJoin("application", "application.id", "review_assignment.application_id")
    .select(["review_assignment.id", "review_assignment.application_id as applicationId", "review_assignment.reviewer_id as reviewerId", "review_assignment.state"])
    .where("application.call_id", "=", callId)
    .execute();
  const conflicts = await ctx.db
    .selectFrom("conflict")
    .innerJoin("application", "application.id", "conflict.application_id")
    .select(["conflict.application_id as applicationId", "conflict.person_id as personId"])
    .where("application.call_id", "=", callId)
    .where("conflict.has_conflict", "=", true)
    .execute();
  const substitutes = await ctx.db
    .selectFrom("case_substitute as s")
    .innerJoin("application", "application.id", "s.application_id")
    .select(["s.application_id as applicationId", "s.person_id as personId"])
    .where("application.call_id", "=", callId)
    .where("s.ended_at", "is", null)
    .execute();
  return { assignments, conflicts, substitutes };
}

/** The applications that were sent to a call and that one of these organisations is a party of, each with one of them; unscoped. */
export async function listApplicationsOf(ctx: Context, callId: string, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return [];
  return ctx.db
    .selectFrom("application_party as p")
    .innerJoin("application as a", "a.id", "p.application_id")
    .select(["a.id", "p.organisation_id as organisationId"])
    .distinctOn("a.id")
    .where("a.call_id", "=", callId)
    .where("a.state", "in", ["submitted", "decided"])
    .where("p.organisation_id", "in", organisationIds)
    .where("p.left_at", "is", null)
    .orderBy("a.id")
    .orderBy("p.organisation_id")
    .execute();
}
