import type { Context } from "#domain/shared/context.ts";
import { findAddressee, listTeamPeople, type Addressee } from "#domain/assignments/work-mail.queries.ts";

/** Members of the teams whose list a run changed: who got something new to read, or lost what they had not begun. Unscoped, for mails. */
export async function listReviewersOfRun(ctx: Context, runId: string) {
  const rows = await ctx.db
    .selectFrom("pairing as p")
    .select("p.reviewer_team_id as teamId")
    .distinct()
    .where((eb) => eb.or([eb.and([eb("p.run_id", "=", runId), eb("p.state", "=", "assigned")]), eb("p.taken_by", "=", runId)]))
    .execute();
  return listTeamPeople(
    ctx,
    rows.map((row) => row.teamId),
  );
}

/** The plans that a team got in a run and has not given feedback on, by name. Unscoped. */
export async function listNewPairings(ctx: Context, runId: string, teamId: string) {
  return ctx.db
    .selectFrom("pairing as p")
    .innerJoin("feedback_round as r", "r.id", "p.round_id")
    .innerJoin("work", "work.id", "p.work_id")
    .innerJoin("team as author", "author.id", "work.team_id")
    .innerJoin("cohort", "cohort.id", "author.cohort_id")
    .select(["p.id as pairingId", "author.name as authorTeam", "cohort.id as cohortId", "cohort.name as cohort", "r.due_at as dueAt"])
    .where("p.run_id", "=", runId)
    .where("p.reviewer_team_id", "=", teamId)
    .where("p.state", "in", ["assigned", "draft"])
    .where("r.closed_at", "is", null)
    .orderBy("author.name")
    .limit(50)
    .execute();
}

/** The plans that a run took back from a team before it had begun with them, by name. Unscoped. */
export async function listTakenPairings(ctx: Context, runId: string, teamId: string) {
  return ctx.db
    .selectFrom("pairing as p")
    .innerJoin("feedback_round as r", "r.id", "p.round_id")
    .innerJoin("work", "work.id", "p.work_id")
    .innerJoin("team as author", "author.id", "work.team_id")
    .innerJoin("cohort", "cohort.id", "author.cohort_id")
    .select(["author.name as authorTeam", "cohort.id as cohortId", "cohort.name as cohort", "r.due_at as dueAt"])
    .where("p.taken_by", "=", runId)
    .where("p.reviewer_team_id", "=", teamId)
    .orderBy("author.name")
    .limit(50)
    .execute();
}

/** A given feedback as a mail tells it. Unscoped. */
export async function findGivenFeedback(ctx: Context, pairingId: string) {
  return ctx.db
    .selectFrom("pairing as p")
    .innerJoin("team as reviewer", "reviewer.id", "p.reviewer_team_id")
    .innerJoin("work", "work.id", "p.work_id")
    .innerJoin("cohort", "cohort.id", "reviewer.cohort_id")
    .select((eb) => [
      "p.work_id as workId",
      "work.team_id as teamId",
      "reviewer.name as reviewerTeam",
      "cohort.id as cohortId",
      "cohort.name as cohort",
      eb
        .selectFrom("feedback_point as point")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("point.pairing_id", "=", "p.id")
        .as("points"),
    ])
    .where("p.id", "=", pairingId)
    .where("p.state", "=", "released")
    .executeTakeFirst();
}

/** The reader of a mail while they are in the team. Unscoped. */
export async function findMember(ctx: Context, personId: string, teamId: string): Promise<Addressee | undefined> {
  return (await listTeamPeople(ctx, [teamId])).some((member) => member.personId === personId) ? findAddressee(ctx, personId) : undefined;
}
