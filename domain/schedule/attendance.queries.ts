import type { Context } from "#domain/shared/context.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import { attendanceShare } from "./attendance.rules.ts";

/** True for a host of the session; unscoped, for commands. */
export async function isHostOf(ctx: Context, sessionId: string, personId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("session_host")
    .select("session_host.person_id")
    .where("session_host.session_id", "=", sessionId)
    .where("session_host.person_id", "=", personId)
    .where("session_host.active", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whose attendance is marked at a session: everyone who was a member of a team of the cohort when it began or is one
 * now, with the mark so far; by team and name, at most 1,000. Unscoped, for commands and pages that have asked for access.
 */
export async function listAttendees(ctx: Context, sessionId: string) {
  return ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .innerJoin("team", "team.cohort_id", "session.cohort_id")
    .innerJoin("team_member", "team_member.team_id", "team.id")
    .innerJoin("person", "person.id", "team_member.person_id")
    .innerJoin("organisation", "organisation.id", "team_member.organisation_id")
    .leftJoin("attendance", (j) => j.onRef("attendance.session_id", "=", "session.id").onRef("attendance.person_id", "=", "person.id"))
    .leftJoin("invitation", (j) => j.onRef("invitation.session_id", "=", "session.id").onRef("invitation.person_id", "=", "person.id"))
    .select(["person.id as personId", "person.name", "team.name as team", "organisation.name as organisation", "attendance.state", "invitation.answer"])
    .distinctOn(["team.name", "person.name", "person.id"])
    .where("session.id", "=", sessionId)
    .where((eb) => eb.or([eb("team_member.left_at", "is", null), eb("team_member.left_at", ">", eb.ref("now.starts_at"))]))
    .orderBy("team.name")
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(1000)
    .execute();
}

/**
 * Every current team member of a cohort with what they attended of the held sessions that concern them; by team and
 * name. Unscoped, for rules that act as the system and pages that have asked for access.
 */
export async function listAttendanceOfCohort(ctx: Context, cohortId: string) {
  const held = await ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select(["session.id as sessionId", "now.starts_at as startsAt"])
    .where("session.cohort_id", "=", cohortId)
    .where("session.state", "=", "published")
    .where("session.held_at", "is not", null)
    .execute();
  const marks = await ctx.db
    .selectFrom("attendance")
    .innerJoin("session", "session.id", "attendance.session_id")
    .select(["attendance.session_id", "attendance.person_id", "attendance.state"])
    .where("session.cohort_id", "=", cohortId)
    .execute();
  const members = await ctx.db
    .selectFrom("team")
    .innerJoin("team_member", "team_member.team_id", "team.id")
    .innerJoin("person", "person.id", "team_member.person_id")
    .select(["person.id as personId", "person.name", "team.id as teamId", "team.name as team", "team_member.joined_at as joinedAt"])
    .where("team.cohort_id", "=", cohortId)
    .where("team.left_at", "is", null)
    .where("team_member.left_at", "is", null)
    .orderBy("team.name")
    .orderBy("person.name")
    .execute();
  const byPerson = Map.groupBy(marks, (m) => m.person_id);
  return members.map((m) => ({ ...m, ...attendanceShare(held, new Map((byPerson.get(m.personId) ?? []).map((k) => [k.session_id, k.state])), m.joinedAt) }));
}

/** What a page about attendance shows: the session's people, for staff of its cohort and its hosts. */
export async function listAttendanceForPage(ctx: Context, session: { id: string; cohortId: string }) {
  const mine = ctx.actor.kind === "person" && (await isHostOf(ctx, session.id, ctx.actor.personId));
  if (!mine) await mustHaveRole(ctx, session.cohortId, cohortStaff);
  return listAttendees(ctx, session.id);
}
