import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { StoredAnswers } from "./assessment.schema.ts";
import { pointNames, roundState } from "./round.rules.ts";
import { statementSet } from "./statement-set.rules.ts";

const columns = ["r.id", "r.point", "r.statement_set as set", "r.opens_at as opensAt", "r.closes_at as closesAt"] as const;

/** The zone and state of a cohort. Unscoped, for commands. */
export async function getRoundCohort(ctx: Context, cohortId: string) {
  return found(await ctx.db.selectFrom("cohort").select(["cohort.zone", "cohort.state"]).where("cohort.id", "=", cohortId).executeTakeFirst(), "cohort");
}

/** The rounds of a cohort in their order. Ask for the cohort first. */
export async function listRounds(ctx: Context, cohortId: string) {
  const rows = await ctx.db.selectFrom("assessment_round as r").select(columns).where("r.cohort_id", "=", cohortId).orderBy("r.point").execute();
  return rows.map((row) => ({ ...row, name: pointNames[row.point], state: roundState(row, ctx.now) }));
}
export type Round = Awaited<ReturnType<typeof listRounds>>[number];

/** The members of each cohort, a row a person: with several teams, by the first that they joined. */
const members = (ctx: Context) =>
  ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .select(["team.cohort_id as cohortId", "m.person_id as personId", "m.team_id as teamId", "m.organisation_id as organisationId"])
    .distinctOn(["team.cohort_id", "m.person_id"])
    .where("m.left_at", "is", null)
    .where("team.left_at", "is", null)
    .orderBy("team.cohort_id")
    .orderBy("m.person_id")
    .orderBy("m.joined_at")
    .orderBy("m.id");

/** The rounds of the actor's cohorts with their own answers, in order; of one cohort or one round. */
async function ownRounds(ctx: Context, of: { cohortId: string } | { roundId: string }) {
  const me = mustBePerson(ctx).personId;
  const rows = await ctx.db
    .selectFrom("assessment_round as r")
    .innerJoin("cohort", "cohort.id", "r.cohort_id")
    .innerJoin(members(ctx).where("m.person_id", "=", me).as("mine"), "mine.cohortId", "r.cohort_id")
    .leftJoin("assessment_answer as a", (j) => j.onRef("a.round_id", "=", "r.id").on("a.person_id", "=", me))
    .select([
      ...columns,
      "r.cohort_id as cohortId",
      "cohort.name as cohort",
      "cohort.zone",
      "cohort.state as cohortState",
      "mine.teamId",
      "mine.organisationId",
      "a.id as answerId",
      "a.answers",
      "a.version",
      "a.saved_at as savedAt",
      "a.sent_at as sentAt",
    ])
    .where((eb) => ("roundId" in of ? eb("r.id", "=", of.roundId) : eb("r.cohort_id", "=", of.cohortId)))
    .where("cohort.state", "in", ["published", "closed"])
    .orderBy("r.point")
    .execute();
  return rows.map(({ answers, version, ...row }) => ({
    ...row,
    name: pointNames[row.point],
    state: roundState(row, ctx.now),
    statements: statementSet(row.set),
    answers: StoredAnswers.parse(answers ?? {}),
    version: version ?? 0,
  }));
}

/** A round as one of its participants meets it; NotFound for everyone else. */
export const getOwnRound = async (ctx: Context, roundId: string) => found((await ownRounds(ctx, { roundId }))[0], "assessment round");

/** The rounds of a cohort for one who takes part in it; none for everyone else. */
export const listOwnRounds = (ctx: Context, cohortId: string) => ownRounds(ctx, { cohortId });
