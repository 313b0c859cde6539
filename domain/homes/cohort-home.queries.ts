import { countMessages } from "#domain/messages/messages.queries.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import { listLate } from "#domain/reminders/reminders.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import { cohortItems } from "./homes.rules.ts";

/** A cohort by name, for the head of its staff pages. NotFound or Forbidden for everyone else. */
export async function getStaffCohort(ctx: Context, cohortId: string) {
  const roles = await mustHaveRole(ctx, cohortId, cohortStaff);
  const row = await ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select((eb) => [
      "cohort.id",
      "cohort.name",
      "cohort.zone",
      "cohort.state",
      "cohort.starts_on as startsOn",
      "cohort.ends_on as endsOn",
      "cohort.quiet_from as quietFrom",
      "cohort.quiet_to as quietTo",
      "programme.name as programme",
      eb
        .selectFrom("team_member as m")
        .innerJoin("team", "team.id", "m.team_id")
        .select((e) => e.fn.count<string>("m.person_id").distinct().as("n"))
        .whereRef("team.cohort_id", "=", "cohort.id")
        .where("m.left_at", "is", null)
        .where("team.left_at", "is", null)
        .as("people"),
    ])
    .where("cohort.id", "=", cohortId)
    .executeTakeFirst();
  return { ...found(row, "cohort"), runs: roles.some((r) => r === "manager" || r === "administrator"), hosts: roles.some((r) => ["manager", "administrator", "facilitator"].includes(r)) };
}

/** What the cohort needs from its organisers, in no order. Ask for the cohort first. */
export async function listCohortItems(ctx: Context, cohortId: string) {
  const [messages, late, places, unanswered] = await Promise.all([countMessages(ctx, cohortId), listLate(ctx, cohortId), openPlaces(ctx, cohortId), unansweredInvitations(ctx, cohortId)]);
  const byTeam = (facts: typeof late.plan) => facts.map((f) => ({ name: f.partName ?? f.name, at: f.at }));
  return cohortItems({
    stuck: messages.stuckAddresses,
    late: { plan: byTeam(late.plan), feedback: byTeam(late.feedback), review: late.review.map((f) => ({ name: f.name || f.address, at: f.at })) },
    places,
    unanswered,
  });
}

/** Places that wait for an answer and lapse within a week, the first to lapse first. */
async function openPlaces(ctx: Context, cohortId: string): Promise<{ name: string; until: Date }[]> {
  const rows = await ctx.db
    .selectFrom("seat")
    .innerJoin("application_party as party", (j) => j.onRef("party.application_id", "=", "seat.application_id").on("party.role", "=", "lead"))
    .innerJoin("organisation", "organisation.id", "party.organisation_id")
    .select(["organisation.name", "seat.offered_until as until"])
    .where("seat.cohort_id", "=", cohortId)
    .where("seat.state", "=", "offered")
    .where("seat.offered_until", "<=", shiftDays(ctx.now, 7, "UTC"))
    .orderBy("seat.offered_until")
    .limit(200)
    .execute();
  return rows.flatMap((r) => (r.until ? [{ name: r.name, until: r.until }] : []));
}

/** Invitations without an answer to the next session, when it is at most two weeks away. */
async function unansweredInvitations(ctx: Context, cohortId: string): Promise<{ count: number; startsAt: Date } | null> {
  const row = await ctx.db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .innerJoin("invitation as i", "i.session_id", "s.id")
    .select((eb) => ["r.starts_at as startsAt", eb.fn.countAll<string>().filterWhere("i.answer", "is", null).as("count")])
    .where("s.cohort_id", "=", cohortId)
    .where("s.state", "=", "published")
    .where("i.state", "=", "requested")
    .where("r.starts_at", ">", ctx.now)
    .where("r.starts_at", "<=", shiftDays(ctx.now, 14, "UTC"))
    .groupBy("r.starts_at")
    .orderBy("r.starts_at")
    .limit(1)
    .executeTakeFirst();
  return row && Number(row.count) > 0 ? { count: Number(row.count), startsAt: row.startsAt } : null;
}
