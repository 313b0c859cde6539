import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { journeyStates } from "./homes.rules.ts";

/** The cohort for someone who takes part in it; NotFound for everyone else. */
export async function getOwnCohort(ctx: Context, cohortId: string) {
  const me = mustBePerson(ctx).personId;
  const row = await ctx.db
    .selectFrom("cohort")
    .innerJoin("team", "team.cohort_id", "cohort.id")
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "team.id").on("m.person_id", "=", me).on("m.left_at", "is", null))
    .select((eb) => [
      "cohort.id",
      "cohort.name",
      "cohort.zone",
      "cohort.starts_on as startsOn",
      "cohort.ends_on as endsOn",
      "team.id as teamId",
      "team.name as teamName",
      eb.exists(eb.selectFrom("assessment_round as r").select("r.id").whereRef("r.cohort_id", "=", "cohort.id")).as("hasAssessment"),
    ])
    .where("cohort.id", "=", cohortId)
    .where("team.left_at", "is", null)
    .orderBy("team.created_at")
    .limit(1)
    .executeTakeFirst();
  return found(row, "cohort");
}

/** Published sessions of a cohort in their order, with the actor's own answer and where each stands. Ask for the cohort first. */
export async function listJourney(ctx: Context, cohortId: string) {
  const me = ctx.actor.kind === "person" ? ctx.actor.personId : "";
  const rows = await ctx.db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .leftJoin("invitation as i", (j) => j.onRef("i.session_id", "=", "s.id").on("i.person_id", "=", me || null))
    .select(["s.id", "s.number", "s.title", "r.starts_at as startsAt", "r.ends_at as endsAt", "r.mode", "r.venue", "r.address", "i.answer", "i.state as invitationState"])
    .where("s.cohort_id", "=", cohortId)
    .where("s.state", "=", "published")
    .orderBy("r.starts_at")
    .limit(100)
    .execute();
  return journeyStates(rows, ctx.now);
}

/** The people of a team and its mentors, by name. Ask for the cohort first. */
export async function listTeam(ctx: Context, teamId: string) {
  const members = await ctx.db
    .selectFrom("team_member as m")
    .innerJoin("person", "person.id", "m.person_id")
    .innerJoin("organisation", "organisation.id", "m.organisation_id")
    .select(["person.id", "person.name", "organisation.name as organisation"])
    .where("m.team_id", "=", teamId)
    .where("m.left_at", "is", null)
    .orderBy("person.name")
    .limit(100)
    .execute();
  const mentors = await ctx.db
    .selectFrom("role_grant as g")
    .innerJoin("person", "person.id", "g.person_id")
    .select(["person.id", "person.name", "person.email"])
    .where("g.role", "=", "mentor")
    .where("g.scope_kind", "=", "team")
    .where("g.scope_id", "=", teamId)
    .where("g.ended_at", "is", null)
    .orderBy("person.name")
    .limit(10)
    .execute();
  return { members, mentors };
}
