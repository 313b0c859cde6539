import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import type { AllocationInput } from "./allocation-input.rules.ts";

const rounds = (ctx: Context) =>
  ctx.db
    .selectFrom("feedback_round as r")
    .innerJoin("assignment", "assignment.id", "r.assignment_id")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .select([
      "r.id",
      "r.assignment_id as assignmentId",
      "assignment.cohort_id as cohortId",
      "cohort.name as cohortName",
      "r.per_work as perWork",
      "r.allocates_at as allocatesAt",
      "r.due_at as dueAt",
      "r.closed_at as closedAt",
    ]);

/** A round by id. Unscoped. */
export const getRound = async (ctx: Context, roundId: string) => found(await rounds(ctx).where("r.id", "=", roundId).executeTakeFirst(), "feedback round");

/** The round of a cohort for its staff; undefined when the cohort has none. */
export async function findRoundOfCohort(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  return rounds(ctx).where("assignment.cohort_id", "=", cohortId).executeTakeFirst();
}

/** Open rounds whose time to allocate has come, at most 500; unscoped, for the sweep. */
export async function listRoundsToAllocate(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("feedback_round as r")
    .innerJoin("assignment as a", "a.id", "r.assignment_id")
    .innerJoin("cohort", "cohort.id", "a.cohort_id")
    .select("r.id")
    .where("cohort.state", "<>", "cancelled")
    .where("r.allocates_at", "<=", ctx.now)
    .where("r.closed_at", "is", null)
    .orderBy("r.allocates_at")
    .limit(500)
    .execute();
  return rows.map((row) => row.id);
}

/** The last allocation of a round, also one that found no allocation. Unscoped. */
export async function findLastRun(ctx: Context, roundId: string) {
  return ctx.db
    .selectFrom("allocation_run as run")
    .leftJoin("person", "person.id", "run.made_by")
    .select(["run.id", "run.seed", "run.input_hash as inputHash", "run.cost", "run.difference", "run.explanation", "run.made_at as madeAt", "person.name as madeByName"])
    .where("run.round_id", "=", roundId)
    .orderBy("run.made_at", "desc")
    .orderBy("run.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Pairings of a round that stand, with their state and the version that they are about. Unscoped. */
export async function listCurrentPairings(ctx: Context, roundId: string) {
  return ctx.db
    .selectFrom("pairing as p")
    .select(["p.id", "p.reviewer_team_id as reviewerId", "p.work_id as workId", "p.state", "p.number"])
    .where("p.round_id", "=", roundId)
    .where("p.state", "not in", ["declined", "void"])
    .orderBy("p.id")
    .execute();
}

/** A team's own organisations with their parents, the lead's first. */
async function organisationsByTeam(ctx: Context, cohortId: string): Promise<Map<string, string[]>> {
  const rows = await ctx.db
    .selectFrom("team_organisation as t")
    .innerJoin("team", "team.id", "t.team_id")
    .innerJoin("organisation as o", "o.id", "t.organisation_id")
    .select(["t.team_id as teamId", "o.id", "o.parent_id as parentId"])
    .where("team.cohort_id", "=", cohortId)
    .orderBy("t.team_id")
    .orderBy("t.position")
    .execute();
  const byTeam = new Map<string, string[]>();
  for (const row of rows) byTeam.set(row.teamId, [...(byTeam.get(row.teamId) ?? []), row.id, ...(row.parentId ? [row.parentId] : [])]);
  return byTeam;
}

/** Teams that stand too near to another: a member said so, or it was found, when applications were read; or the team has declined that plan. */
async function listConflicts(ctx: Context, cohortId: string, roundId: string) {
  const declared = await ctx.db
    .selectFrom("conflict")
    .innerJoin("team as author", "author.application_id", "conflict.application_id")
    .innerJoin("team_member as m", "m.person_id", "conflict.person_id")
    .innerJoin("team as reviewer", "reviewer.id", "m.team_id")
    .select(["reviewer.id as reviewerId", "author.id as teamId"])
    .distinct()
    .where("conflict.has_conflict", "=", true)
    .where("m.left_at", "is", null)
    .where("reviewer.cohort_id", "=", cohortId)
    .where("author.cohort_id", "=", cohortId)
    .execute();
  const declined = await ctx.db
    .selectFrom("pairing as p")
    .innerJoin("work", "work.id", "p.work_id")
    .select(["p.reviewer_team_id as reviewerId", "work.team_id as teamId"])
    .distinct()
    .where("p.round_id", "=", roundId)
    .where("p.state", "=", "declined")
    .execute();
  return [...declared, ...declined];
}

/** Everything that an allocation of the round is made from, save what has been begun, and the version of each work. Unscoped. */
export async function readAllocationFacts(ctx: Context, round: { id: string; assignmentId: string; cohortId: string; perWork: number }) {
  const organisations = await organisationsByTeam(ctx, round.cohortId);
  const teams = await ctx.db.selectFrom("team").select("team.id").where("team.cohort_id", "=", round.cohortId).where("team.left_at", "is", null).orderBy("team.id").execute();
  const works = await ctx.db
    .selectFrom("work")
    .innerJoin("team", "team.id", "work.team_id")
    .select(["work.id", "work.team_id as teamId", "work.submitted_number as number"])
    .where("work.assignment_id", "=", round.assignmentId)
    .where("work.submitted_number", ">", 0)
    .where("team.left_at", "is", null)
    .orderBy("work.id")
    .execute();
  const wishes = await ctx.db
    .selectFrom("pair_wish as w")
    .select(["w.reviewer_team_id as reviewerId", "w.author_team_id as teamId", "w.strength"])
    .where("w.round_id", "=", round.id)
    .orderBy("w.id")
    .execute();
  const input: Omit<AllocationInput, "seed" | "begun"> = {
    reviewers: teams.map((team) => ({ id: team.id, organisationIds: organisations.get(team.id) ?? [] })),
    works: works.map((work) => ({ id: work.id, teamId: work.teamId, organisationIds: organisations.get(work.teamId) ?? [] })),
    k: round.perWork,
    wishes,
    conflicts: (await listConflicts(ctx, round.cohortId, round.id)).sort((a, b) => (a.reviewerId + a.teamId < b.reviewerId + b.teamId ? -1 : 1)),
  };
  return { input, versions: new Map(works.map((work) => [work.id, work.number])) };
}
