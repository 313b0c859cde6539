import { sql } from "kysely";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** A point and the pairing that it belongs to. Unscoped. */
export async function getPoint(ctx: Context, pointId: string) {
  const row = await ctx.db.selectFrom("feedback_point").select(["feedback_point.id", "feedback_point.pairing_id as pairingId"]).where("feedback_point.id", "=", pointId).executeTakeFirst();
  return found(row, "point");
}

/** How many of the teams are in the cohort and have not left. Unscoped. */
export async function countTeams(ctx: Context, cohortId: string, teamIds: string[]): Promise<number> {
  const row = await ctx.db
    .selectFrom("team")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("team.cohort_id", "=", cohortId)
    .where("team.id", "in", teamIds)
    .where("team.left_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** What the actor's teams have to give or have given, nearest date first, at most 100; in one cohort when it is named. */
export async function listOwnPairings(ctx: Context, cohortId?: string) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("pairing as p")
    .innerJoin("feedback_round as r", "r.id", "p.round_id")
    .innerJoin("work", "work.id", "p.work_id")
    .innerJoin("team as author", "author.id", "work.team_id")
    .innerJoin("team as reviewer", "reviewer.id", "p.reviewer_team_id")
    .innerJoin("team_member as m", "m.team_id", "reviewer.id")
    .select(["p.id as pairingId", "p.state", "p.number", "p.released_at as releasedAt", "author.name as authorTeam", "reviewer.cohort_id as cohortId", "r.due_at as dueAt", "r.closed_at as closedAt"])
    .where("m.person_id", "=", me.personId)
    .where("m.left_at", "is", null)
    .where("p.state", "not in", ["declined", "void"])
    .$if(cohortId !== undefined, (q) => q.where("reviewer.cohort_id", "=", cohortId ?? ""))
    .orderBy("r.due_at")
    .orderBy("author.name")
    .limit(100)
    .execute();
}

/** Feedback that a work has received, by the team that gave it: for the work's readers, and only what has been given. */
export async function listReceivedFeedback(ctx: Context, workId: string) {
  await getWorkAccess(ctx, workId);
  const rows = await ctx.db
    .selectFrom("feedback_point as point")
    .innerJoin("pairing as p", "p.id", "point.pairing_id")
    .innerJoin("team as reviewer", "reviewer.id", "p.reviewer_team_id")
    .select(["point.id", "point.kind", "point.body", "point.answer", "p.id as pairingId", "p.number", "p.released_at as releasedAt", "reviewer.name as reviewerTeam"])
    .where("p.work_id", "=", workId)
    .where("p.state", "=", "released")
    .orderBy("p.released_at")
    .orderBy("point.position")
    .limit(500)
    .execute();
  const groups = Map.groupBy(rows, (row) => row.pairingId);
  return [...groups.values()].map((points) => {
    const { pairingId, number, releasedAt, reviewerTeam } = points[0]!;
    return { pairingId, number, releasedAt, reviewerTeam, points: points.map(({ id, kind, body, answer }) => ({ id, kind, body, answer })) };
  });
}

/** The points of one pairing in their order. Unscoped: ask for access to the pairing. */
export async function listPoints(ctx: Context, pairingId: string) {
  return ctx.db.selectFrom("feedback_point as point").select(["point.id", "point.kind", "point.body", "point.answer"]).where("point.pairing_id", "=", pairingId).orderBy("point.position").execute();
}

/** Who reads whom and how far they are, with the teams and wishes of the round; for the cohort's staff. What the feedback says is not here. */
export async function getMatrix(ctx: Context, cohortId: string, roundId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const teams = await ctx.db
    .selectFrom("team")
    .leftJoin("assignment", "assignment.cohort_id", "team.cohort_id")
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .select(["team.id", "team.name", "work.id as workId", "work.submitted_number as number", "team.left_at as leftAt"])
    .where("team.cohort_id", "=", cohortId)
    .orderBy("team.name")
    .limit(300)
    .execute();
  const pairings = await ctx.db
    .selectFrom("pairing as p")
    .innerJoin("feedback_round as r", "r.id", "p.round_id")
    .innerJoin("assignment", "assignment.id", "r.assignment_id")
    .innerJoin("work", "work.id", "p.work_id")
    .select(["p.id", "p.reviewer_team_id as reviewerTeamId", "work.team_id as authorTeamId", "p.work_id as workId", "p.state", "p.reason", "p.released_at as releasedAt"])
    .where("p.round_id", "=", roundId)
    .where("assignment.cohort_id", "=", cohortId)
    .where("p.state", "!=", "void")
    .orderBy("p.id")
    .execute();
  const wishes = await ctx.db
    .selectFrom("pair_wish as w")
    .innerJoin("feedback_round as r", "r.id", "w.round_id")
    .innerJoin("assignment", "assignment.id", "r.assignment_id")
    .select(["w.id", "w.reviewer_team_id as reviewerTeamId", "w.author_team_id as authorTeamId", "w.strength", "w.reason"])
    .where("w.round_id", "=", roundId)
    .where("assignment.cohort_id", "=", cohortId)
    .orderBy("w.made_at")
    .execute();
  return { teams, pairings, wishes };
}

/** How many reviews have been given of those that stand (7 of 12), and the round's date; undefined without a round. For staff. */
export async function countFeedback(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const row = await ctx.db
    .selectFrom("feedback_round as r")
    .innerJoin("assignment", "assignment.id", "r.assignment_id")
    .leftJoin("pairing as p", (j) => j.onRef("p.round_id", "=", "r.id").on("p.state", "not in", ["declined", "void"]))
    .select(["r.id as roundId", "r.due_at as dueAt", "r.closed_at as closedAt", sql<string>`count(p.id)`.as("asked"), sql<string>`count(p.id) filter (where p.state = 'released')`.as("given")])
    .where("assignment.cohort_id", "=", cohortId)
    .groupBy("r.id")
    .executeTakeFirst();
  return row && { ...row, asked: Number(row.asked), given: Number(row.given) };
}

/** Reviews given and asked for, a row a team of a cohort; to be joined or run. Unscoped. */
export const feedbackByTeam = (ctx: Context, cohortId: string) =>
  ctx.db
    .selectFrom("pairing as p")
    .innerJoin("team", "team.id", "p.reviewer_team_id")
    .select(["team.id as teamId", sql<string>`count(*)`.as("asked"), sql<string>`count(*) filter (where p.state = 'released')`.as("given")])
    .where("team.cohort_id", "=", cohortId)
    .where("p.state", "not in", ["declined", "void"])
    .groupBy("team.id");

/** The same by team's id. */
export async function feedbackGivenByTeam(ctx: Context, cohortId: string): Promise<Map<string, { given: number; asked: number }>> {
  const rows = await feedbackByTeam(ctx, cohortId).execute();
  return new Map(rows.map((row) => [row.teamId, { given: Number(row.given), asked: Number(row.asked) }]));
}
