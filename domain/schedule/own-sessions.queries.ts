import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { listAgenda, listHosts } from "./schedule.queries.ts";

/** Published and cancelled sessions that concern the actor: as a member of a team of the cohort, its mentor, a host, or by an invitation that stands. */
function ownSessions(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .innerJoin("cohort", "cohort.id", "session.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .leftJoin("invitation", (j) => j.onRef("invitation.session_id", "=", "session.id").on("invitation.person_id", "=", me.personId))
    .leftJoin("attendance", (j) => j.onRef("attendance.session_id", "=", "session.id").on("attendance.person_id", "=", me.personId))
    .select([
      "session.id",
      "session.number",
      "session.title",
      "session.goal",
      "session.state",
      "session.held_at as heldAt",
      "session.cancel_reason as cancelReason",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "cohort.zone",
      "organiser.contact_name as contactName",
      "organiser.contact_email as contactEmail",
      "now.starts_at as startsAt",
      "now.ends_at as endsAt",
      "now.mode",
      "now.venue",
      "now.address",
      "now.online_url as onlineUrl",
      "now.sequence",
      "now.dtstamp",
      "invitation.uid",
      "invitation.sequence_sent as sequenceSent",
      "invitation.state as invitationState",
      "invitation.answer",
      "invitation.answered_at as answeredAt",
      "attendance.state as attendance",
    ])
    .where("session.state", "<>", "draft")
    .where((eb) =>
      eb.or([
        eb("invitation.state", "=", "requested"),
        eb.exists(
          eb
            .selectFrom("team")
            .innerJoin("team_member", "team_member.team_id", "team.id")
            .select("team.id")
            .whereRef("team.cohort_id", "=", "session.cohort_id")
            .where("team.left_at", "is", null)
            .where("team_member.left_at", "is", null)
            .where("team_member.person_id", "=", me.personId),
        ),
        eb.exists(
          eb
            .selectFrom("team")
            .innerJoin("role_grant", "role_grant.scope_id", "team.id")
            .select("team.id")
            .whereRef("team.cohort_id", "=", "session.cohort_id")
            .where("team.left_at", "is", null)
            .where("role_grant.scope_kind", "=", "team")
            .where("role_grant.role", "=", "mentor")
            .where("role_grant.ended_at", "is", null)
            .where("role_grant.person_id", "=", me.personId),
        ),
        eb.exists(eb.selectFrom("session_host").select("session_host.person_id").whereRef("session_host.session_id", "=", "session.id").where("session_host.person_id", "=", me.personId)),
      ]),
    );
}

/** The actor's sessions in a cohort, by start; NotFound when none of it concerns them. At most 200. */
export async function listOwnAgenda(ctx: Context, cohortId: string) {
  const sessions = await ownSessions(ctx).where("session.cohort_id", "=", cohortId).orderBy("now.starts_at").limit(200).execute();
  if (sessions.length > 0) return { cohort: { id: cohortId, name: sessions[0]!.cohortName, zone: sessions[0]!.zone }, sessions };
  const me = mustBePerson(ctx);
  const cohort = await ctx.db
    .selectFrom("cohort")
    .innerJoin("team", "team.cohort_id", "cohort.id")
    .innerJoin("team_member", "team_member.team_id", "team.id")
    .select(["cohort.id", "cohort.name", "cohort.zone"])
    .where("cohort.id", "=", cohortId)
    .where("team_member.person_id", "=", me.personId)
    .where("team_member.left_at", "is", null)
    .executeTakeFirst();
  return { cohort: found(cohort, "cohort"), sessions: [] };
}

/** One session that concerns the actor, with agenda and hosts. Its online link is here as it is in the invitation and the feed. */
export async function getOwnSession(ctx: Context, sessionId: string) {
  const session = found(await ownSessions(ctx).where("session.id", "=", sessionId).executeTakeFirst(), "session");
  return { ...session, agenda: await listAgenda(ctx, sessionId), hosts: await listHosts(ctx, sessionId) };
}
