import type { Context } from "#domain/shared/context.ts";
import { languages, readLanguages, type Language } from "#domain/shared/language.ts";
import type { ApplicantFacts, ReviewerFacts } from "./conflicts.rules.ts";

/** Everyone named as a reviewer of a call, with what the conflict rule asks; unscoped. At most 500. */
export async function listReviewerFacts(
  ctx: Context,
  callId: string,
): Promise<(ReviewerFacts & { name: string; language: Language | null; reads: Language[]; themes: string[]; most: number | null })[]> {
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
  if (people.length === 0) return [];
  const memberships = await ctx.db
    .selectFrom("organisation_membership")
    .select(["person_id", "organisation_id"])
    .where(
      "person_id",
      "in",
      people.map((p) => p.personId),
    )
    .where("to_at", "is", null)
    .execute();
  return people.map(({ languages: reads, themes, ...p }) => ({
    ...p,
    reads: reads ? readLanguages(reads) : [...languages],
    themes: themes ?? [],
    organisationIds: memberships.filter((m) => m.person_id === p.personId).map((m) => m.organisation_id),
  }));
}

/** Submitted applications of a call with what the conflict rule asks; unscoped. At most 2,000. */
export async function listApplicantFacts(ctx: Context, callId: string): Promise<(ApplicantFacts & { applicationId: string; language: Language })[]> {
  const of = ctx.db.selectFrom("application").where("application.call_id", "=", callId).where("application.state", "=", "submitted").orderBy("application.id").limit(2000);
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

/** The applications of a call that one of these organisations is a party of; unscoped. */
export async function listApplicationsOf(ctx: Context, callId: string, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("application as a", "a.id", "p.application_id")
    .select("a.id")
    .distinct()
    .where("a.call_id", "=", callId)
    .where("p.organisation_id", "in", organisationIds)
    .where("p.left_at", "is", null)
    .orderBy("a.id")
    .execute();
  return rows.map((r) => r.id);
}
