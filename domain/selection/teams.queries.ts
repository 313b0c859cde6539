import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** Who writes an application, each with the applying organisation that they belong to (null when the register knows none); unscoped. */
export async function listWriterOrganisations(ctx: Context, applicationId: string): Promise<{ personId: string; organisationId: string | null }[]> {
  return ctx.db
    .selectFrom("application_writer")
    .select((eb) => [
      "application_writer.person_id as personId",
      eb
        .selectFrom("organisation_membership")
        .innerJoin("application_party", "application_party.organisation_id", "organisation_membership.organisation_id")
        .select("organisation_membership.organisation_id")
        .whereRef("organisation_membership.person_id", "=", "application_writer.person_id")
        .whereRef("application_party.application_id", "=", "application_writer.application_id")
        .where("organisation_membership.to_at", "is", null)
        .where("application_party.left_at", "is", null)
        .orderBy("application_party.role")
        .limit(1)
        .as("organisationId"),
    ])
    .where("application_writer.application_id", "=", applicationId)
    .where("application_writer.ended_at", "is", null)
    .execute();
}

/** The cohort of a team that is still in it; unscoped. */
export async function getTeamCohort(ctx: Context, teamId: string): Promise<string> {
  return found(await ctx.db.selectFrom("team").select("cohort_id").where("id", "=", teamId).where("left_at", "is", null).executeTakeFirst(), "team").cohort_id;
}

/** The teams that a person is in; unscoped. */
export async function listTeamsOfPerson(ctx: Context, personId: string): Promise<{ teamId: string; membershipId: string; cohortId: string }[]> {
  return ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .select(["m.team_id as teamId", "m.id as membershipId", "team.cohort_id as cohortId"])
    .where("m.person_id", "=", personId)
    .where("m.left_at", "is", null)
    .execute();
}

/** A person's place in a team of the cohort, and how many the team has now; NotFound when it is of another cohort. Unscoped. */
export async function getMembership(ctx: Context, cohortId: string, membershipId: string) {
  const row = await ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .innerJoin("person", "person.id", "m.person_id")
    .select((eb) => [
      "m.id",
      "m.left_at as leftAt",
      "m.team_id as teamId",
      "team.name as teamName",
      "person.id as personId",
      "person.name",
      eb
        .selectFrom("team_member as all")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("all.team_id", "=", "m.team_id")
        .where("all.left_at", "is", null)
        .as("size"),
    ])
    .where("m.id", "=", membershipId)
    .where("team.cohort_id", "=", cohortId)
    .executeTakeFirst();
  const member = found(row, "member");
  return { ...member, size: Number(member.size) };
}

/** The teams of a cohort with organisations, people and mentors, by name; for its staff. */
export async function listTeams(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const cohort = await ctx.db.selectFrom("cohort").select(["id", "name", "capacity"]).where("id", "=", cohortId).executeTakeFirstOrThrow();
  const teams = await ctx.db.selectFrom("team").select(["id", "name", "application_id as applicationId", "left_at as leftAt"]).where("cohort_id", "=", cohortId).orderBy("name").limit(500).execute();
  const members = await ctx.db
    .selectFrom("team_member")
    .innerJoin("team", "team.id", "team_member.team_id")
    .innerJoin("person", "person.id", "team_member.person_id")
    .innerJoin("organisation", "organisation.id", "team_member.organisation_id")
    .select(["team_member.team_id as teamId", "team_member.id", "person.name", "person.email", "organisation.name as organisation"])
    .where("team.cohort_id", "=", cohortId)
    .where("team_member.left_at", "is", null)
    .orderBy("person.name")
    .execute();
  const mentors = await ctx.db
    .selectFrom("role_grant")
    .innerJoin("team", "team.id", "role_grant.scope_id")
    .innerJoin("person", "person.id", "role_grant.person_id")
    .select(["team.id as teamId", "role_grant.id as grantId", "person.name", "person.email"])
    .where("team.cohort_id", "=", cohortId)
    .where("role_grant.scope_kind", "=", "team")
    .where("role_grant.role", "=", "mentor")
    .where("role_grant.ended_at", "is", null)
    .orderBy("person.name")
    .execute();
  return { cohort, teams: teams.map((t) => ({ ...t, members: members.filter((m) => m.teamId === t.id), mentors: mentors.filter((m) => m.teamId === t.id) })) };
}
