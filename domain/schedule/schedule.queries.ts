import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts, cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import type { AgendaBlock } from "./agenda.rules.ts";
import { listAudience } from "./invitation.queries.ts";

const sessionsOf = (ctx: Context) =>
  ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select([
      "session.id",
      "session.cohort_id as cohortId",
      "session.number",
      "session.title",
      "session.goal",
      "session.state",
      "session.revision",
      "session.cancel_reason as cancelReason",
      "session.held_at as heldAt",
      "now.starts_at as startsAt",
      "now.ends_at as endsAt",
      "now.mode",
      "now.venue",
      "now.address",
      "now.online_url as onlineUrl",
      "now.sequence",
      "now.dtstamp",
    ]);

/** The agenda in its order; unscoped, for commands and pages that have asked for access. */
export async function listAgenda(ctx: Context, sessionId: string): Promise<AgendaBlock[]> {
  return ctx.db
    .selectFrom("agenda_block")
    .select(["agenda_block.minutes", "agenda_block.title", "agenda_block.is_break as isBreak"])
    .where("agenda_block.session_id", "=", sessionId)
    .orderBy("agenda_block.position")
    .execute();
}

/** The cohort that a schedule belongs to, for its staff. */
export async function getScheduledCohort(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const row = await ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select(["cohort.id", "cohort.name", "cohort.zone", "cohort.starts_on as startsOn", "cohort.ends_on as endsOn", "programme.eu_funded as euFunded"])
    .where("cohort.id", "=", cohortId)
    .executeTakeFirst();
  return found(row, "cohort");
}

/** Every session of a cohort by start, with how many are invited and what they answered, for its staff. */
export async function listSessionsOfCohort(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const sessions = await sessionsOf(ctx).where("session.cohort_id", "=", cohortId).orderBy("now.starts_at").orderBy("session.number").limit(200).execute();
  const answers = await ctx.db
    .selectFrom("invitation")
    .innerJoin("session", "session.id", "invitation.session_id")
    .select((eb) => ["invitation.session_id as sessionId", "invitation.answer", eb.fn.countAll<string>().as("n")])
    .where("session.cohort_id", "=", cohortId)
    .where("invitation.state", "=", "requested")
    .groupBy(["invitation.session_id", "invitation.answer"])
    .execute();
  const countOf = (id: string, answer: string | null) => Number(answers.find((a) => a.sessionId === id && a.answer === answer)?.n ?? 0);
  return sessions.map((s) => ({ ...s, answers: { accepted: countOf(s.id, "accepted"), tentative: countOf(s.id, "tentative"), declined: countOf(s.id, "declined"), open: countOf(s.id, null) } }));
}

/** One session with its agenda and hosts, for the staff of its cohort; NotFound when it belongs to another cohort. */
export async function getSessionOfCohort(ctx: Context, cohortId: string, sessionId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const session = found(await sessionsOf(ctx).where("session.id", "=", sessionId).where("session.cohort_id", "=", cohortId).executeTakeFirst(), "session");
  return { ...session, agenda: await listAgenda(ctx, sessionId), hosts: await listHosts(ctx, sessionId) };
}

/** The hosts of a session by name; unscoped, for pages that have asked for access. */
export async function listHosts(ctx: Context, sessionId: string) {
  return ctx.db
    .selectFrom("session_host")
    .innerJoin("person", "person.id", "session_host.person_id")
    .select(["person.id as personId", "person.name"])
    .where("session_host.session_id", "=", sessionId)
    .orderBy("person.name")
    .execute();
}

/** People who can host in a cohort: its facilitators, managers and the mentors of its teams; by name. For those who run it. */
export async function listPossibleHosts(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortHosts);
  return possibleHosts(ctx, cohortId).orderBy("person.name").limit(200).execute();
}

/** True for someone who can host in the cohort; unscoped, for commands. */
export async function canHost(ctx: Context, cohortId: string, personId: string): Promise<boolean> {
  return (await possibleHosts(ctx, cohortId).where("person.id", "=", personId).executeTakeFirst()) !== undefined;
}

const possibleHosts = (ctx: Context, cohortId: string) =>
  ctx.db
    .selectFrom("person")
    .select(["person.id as personId", "person.name"])
    .where("person.erased_at", "is", null)
    .where((eb) =>
      eb.or([
        eb(
          "person.id",
          "in",
          eb.selectFrom("cohort_role").select("cohort_role.person_id").where("cohort_role.cohort_id", "=", cohortId).where("cohort_role.role", "in", ["facilitator", "manager", "mentor"]),
        ),
        eb(
          "person.id",
          "in",
          eb
            .selectFrom("role_grant")
            .innerJoin("team", "team.id", "role_grant.scope_id")
            .select("role_grant.person_id")
            .where("team.cohort_id", "=", cohortId)
            .where("role_grant.scope_kind", "=", "team")
            .where("role_grant.role", "=", "mentor")
            .where("role_grant.ended_at", "is", null),
        ),
      ]),
    );

/** Who would get an update of a session now, by what they have answered; for those who run its cohort. */
export async function countConcerned(ctx: Context, cohortId: string, sessionId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const audience = await listAudience(ctx, sessionId);
  const rows = await ctx.db
    .selectFrom("invitation")
    .select(["invitation.person_id", "invitation.answer"])
    .where("invitation.session_id", "=", sessionId)
    .where("invitation.state", "=", "requested")
    .execute();
  const answered = new Map(rows.map((r) => [r.person_id, r.answer]));
  const count = (answer: string | null) => audience.filter((p) => (answered.get(p.personId) ?? null) === answer).length;
  return { people: audience.length, accepted: count("accepted"), tentative: count("tentative"), declined: count("declined"), open: count(null) };
}
