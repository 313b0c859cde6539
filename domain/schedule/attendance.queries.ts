import type { Context } from "#domain/shared/context.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";

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
 * Sessions that are not held yet: those to come, also as drafts, and those that are over but whose attendance nobody has
 * marked. Unscoped; narrow it to a cohort.
 */
export const sessionsToHold = (ctx: Context) =>
  ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .where("session.held_at", "is", null)
    .where((eb) => eb.or([eb("session.state", "=", "published"), eb.and([eb("session.state", "=", "draft"), eb("now.ends_at", ">", ctx.now)])]));

/**
 * Every current team member of a cohort, or one person in it: of the sessions that concern them (those that began after
 * they joined) how many were held, how many of these they attended, and how many are to be held. By team and name.
 * Unscoped, for rules that act as the system and pages that have asked for access.
 */
export async function listAttendanceOfCohort(ctx: Context, cohortId: string, personId?: string) {
  const [rows, toHold] = await Promise.all([
    ctx.db
      .selectFrom("team_member as m")
      .innerJoin("team", "team.id", "m.team_id")
      .innerJoin("person", "person.id", "m.person_id")
      .leftJoin("held_attendance as h", "h.team_member_id", "m.id")
      .select((eb) => [
        "m.id as membershipId",
        "m.person_id as personId",
        "m.joined_at as joinedAt",
        eb.fn.count<string>("h.session_id").as("held"),
        eb.fn.count<string>("h.session_id").filterWhere("h.attended", "=", true).as("attended"),
      ])
      .where("team.cohort_id", "=", cohortId)
      .where("team.left_at", "is", null)
      .where("m.left_at", "is", null)
      .$if(personId !== undefined, (q) => q.where("m.person_id", "=", personId ?? ""))
      .groupBy(["m.id", "team.name", "person.name"])
      .orderBy("team.name")
      .orderBy("person.name")
      .orderBy("m.id")
      .execute(),
    sessionsToHold(ctx).select("now.starts_at as startsAt").where("session.cohort_id", "=", cohortId).execute(),
  ]);
  return rows.map((r) => ({ ...r, held: Number(r.held), attended: Number(r.attended), toHold: toHold.filter((s) => s.startsAt >= r.joinedAt).length }));
}

/** Sessions held and those of them to which somebody of the team came, a row a team of a cohort; to be joined or run. Unscoped. */
export const attendanceByTeam = (ctx: Context, cohortId: string) =>
  ctx.db
    .selectFrom("held_attendance as h")
    .select((eb) => [
      "h.team_id as teamId",
      eb.fn.count<string>("h.session_id").distinct().as("held"),
      eb.fn.count<string>("h.session_id").distinct().filterWhere("h.attended", "=", true).as("attended"),
    ])
    .where("h.cohort_id", "=", cohortId)
    .groupBy("h.team_id");

/** The held sessions of a cohort that a person attended, by start. Unscoped. */
export async function listAttendedSessions(ctx: Context, cohortId: string, personId: string) {
  return ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select(["session.title", "now.starts_at as startsAt", "now.ends_at as endsAt"])
    .where("session.id", "in", (eb) =>
      eb.selectFrom("held_attendance as h").select("h.session_id").where("h.cohort_id", "=", cohortId).where("h.person_id", "=", personId).where("h.attended", "=", true),
    )
    .orderBy("now.starts_at")
    .execute();
}

/** What a page about attendance shows: the session's people, for staff of its cohort and its hosts. */
export async function listAttendanceForPage(ctx: Context, session: { id: string; cohortId: string }) {
  const mine = ctx.actor.kind === "person" && (await isHostOf(ctx, session.id, ctx.actor.personId));
  if (!mine) await mustHaveRole(ctx, session.cohortId, cohortStaff);
  return listAttendees(ctx, session.id);
}
