import type { Context } from "#domain/shared/context.ts";

/**
 * Whom a session concerns now: current members of the cohort's teams, their mentors, and the session's hosts; each once.
 * Unscoped, for commands and the worker.
 */
export async function listAudience(ctx: Context, sessionId: string): Promise<{ personId: string; email: string }[]> {
  const people = ctx.db
    .selectFrom("session")
    .innerJoin("team", (j) => j.onRef("team.cohort_id", "=", "session.cohort_id").on("team.left_at", "is", null))
    .innerJoin("team_member", (j) => j.onRef("team_member.team_id", "=", "team.id").on("team_member.left_at", "is", null))
    .select("team_member.person_id as id")
    .where("session.id", "=", sessionId)
    .union(
      ctx.db
        .selectFrom("session")
        .innerJoin("team", (j) => j.onRef("team.cohort_id", "=", "session.cohort_id").on("team.left_at", "is", null))
        .innerJoin("role_grant", (j) =>
          j.onRef("role_grant.scope_id", "=", "team.id").on("role_grant.scope_kind", "=", "team").on("role_grant.role", "=", "mentor").on("role_grant.ended_at", "is", null),
        )
        .select("role_grant.person_id as id")
        .where("session.id", "=", sessionId),
    )
    .union(ctx.db.selectFrom("session_host").select("session_host.person_id as id").where("session_host.session_id", "=", sessionId).where("session_host.active", "=", true));
  return ctx.db
    .selectFrom(people.as("audience"))
    .innerJoin("person", "person.id", "audience.id")
    .select(["person.id as personId", "person.email"])
    .where("person.erased_at", "is", null)
    .orderBy("person.id")
    .execute();
}

/** The invitations of a session with the revision that each person was last told; unscoped. */
export async function listInvitations(ctx: Context, sessionId: string) {
  return ctx.db
    .selectFrom("invitation")
    .innerJoin("person", "person.id", "invitation.person_id")
    .leftJoin("session_revision as told", (j) => j.onRef("told.session_id", "=", "invitation.session_id").onRef("told.revision", "=", "invitation.revision_sent"))
    .selectAll("invitation")
    .select(["person.email", "told.starts_at", "told.ends_at", "told.mode", "told.venue", "told.address", "told.online_url"])
    .where("invitation.session_id", "=", sessionId)
    .execute();
}

/** Published sessions of a cohort, or of all cohorts in which a team or person has to do, that are not over; unscoped, for the worker. */
export async function listOpenSessions(ctx: Context, about: { cohortId: string } | { teamId: string } | { personId: string } | { applicationId: string }): Promise<string[]> {
  const open = ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select("session.id")
    .where("session.state", "=", "published")
    .where("now.ends_at", ">", ctx.now)
    .orderBy("now.starts_at");
  const narrowed =
    "cohortId" in about
      ? open.where("session.cohort_id", "=", about.cohortId)
      : "teamId" in about
        ? open.where("session.cohort_id", "in", ctx.db.selectFrom("team").select("team.cohort_id").where("team.id", "=", about.teamId))
        : "applicationId" in about
          ? open.where("session.cohort_id", "in", ctx.db.selectFrom("team").select("team.cohort_id").where("team.application_id", "=", about.applicationId))
          : open.where((eb) =>
              eb.or([
                eb("session.id", "in", ctx.db.selectFrom("invitation").select("invitation.session_id").where("invitation.person_id", "=", about.personId)),
                eb(
                  "session.cohort_id",
                  "in",
                  ctx.db
                    .selectFrom("team")
                    .innerJoin("role_grant", "role_grant.scope_id", "team.id")
                    .select("team.cohort_id")
                    .where("role_grant.person_id", "=", about.personId)
                    .where("role_grant.role", "=", "mentor"),
                ),
              ]),
            );
  return (await narrowed.execute()).map((r) => r.id);
}

/** Who holds a grant, ended or not; unscoped, for the worker. */
export async function findGrantHolder(ctx: Context, grantId: string): Promise<string | undefined> {
  const row = await ctx.db.selectFrom("role_grant").select("role_grant.person_id").where("role_grant.id", "=", grantId).executeTakeFirst();
  return row?.person_id;
}

/** What an invitation's mail is made of, as it was at a revision. Unscoped, for the worker; undefined when something has gone. */
export async function findInvite(ctx: Context, sessionId: string, personId: string, revision: number) {
  return ctx.db
    .selectFrom("invitation")
    .innerJoin("person", "person.id", "invitation.person_id")
    .innerJoin("session", "session.id", "invitation.session_id")
    .innerJoin("cohort", "cohort.id", "session.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .innerJoin("session_revision as told", (j) => j.onRef("told.session_id", "=", "session.id").on("told.revision", "=", revision))
    .select([
      "invitation.uid",
      "invitation.sequence_sent as newest",
      "invitation.revision_sent as newestRevision",
      "person.name as personName",
      "person.email",
      "person.language",
      "person.zone",
      "session.title",
      "session.goal",
      "session.number",
      "session.cancel_reason as cancelReason",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "organiser.name as organiserName",
      "told.starts_at as startsAt",
      "told.ends_at as endsAt",
      "told.mode",
      "told.venue",
      "told.address",
      "told.online_url as onlineUrl",
    ])
    .where("invitation.session_id", "=", sessionId)
    .where("invitation.person_id", "=", personId)
    .where("person.erased_at", "is", null)
    .executeTakeFirst();
}
export type InviteFacts = NonNullable<Awaited<ReturnType<typeof findInvite>>>;

/** Time and place as a revision told them; unscoped. */
export async function findRevision(ctx: Context, sessionId: string, revision: number) {
  return ctx.db
    .selectFrom("session_revision")
    .select(["starts_at as startsAt", "ends_at as endsAt", "mode", "venue", "address", "online_url as onlineUrl", "sequence", "dtstamp"])
    .where("session_id", "=", sessionId)
    .where("revision", "=", revision)
    .executeTakeFirst();
}
