import { sql } from "kysely";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { PlanContent, PlanTemplate } from "./plan.schema.ts";
import { ownTitle } from "./plan-values.rules.ts";
import { dueOf, isLate, isOverdue } from "./work.rules.ts";

/** Teams of running cohorts whose plan has opened and that have no work row yet, at most 500; unscoped, for the sweep. */
export async function listTeamsWithoutWork(ctx: Context) {
  return ctx.db
    .selectFrom("assignment")
    .innerJoin("team", "team.cohort_id", "assignment.cohort_id")
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .select(["assignment.id as assignmentId", "team.id as teamId", "team.cohort_id as cohortId"])
    .where("assignment.opens_at", "<=", ctx.now)
    .where("team.left_at", "is", null)
    .where("work.id", "is", null)
    .limit(500)
    .execute();
}

/** The id and state of the actor's own team's plan in a cohort; undefined before it has opened. */
export async function findOwnWork(ctx: Context, cohortId: string) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("work")
    .innerJoin("team", "team.id", "work.team_id")
    .innerJoin("team_member as m", "m.team_id", "team.id")
    .select(["work.id", "work.state", "work.team_id as teamId", "work.submitted_number as submittedNumber"])
    .where("team.cohort_id", "=", cohortId)
    .where("m.person_id", "=", me.personId)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
}

const worksWithDates = (ctx: Context) =>
  ctx.db
    .selectFrom("work")
    .innerJoin("assignment", "assignment.id", "work.assignment_id")
    .innerJoin("team", "team.id", "work.team_id")
    .innerJoin("cohort", "cohort.id", "team.cohort_id")
    .leftJoin("date_override as extra", (j) => j.onRef("extra.assignment_id", "=", "work.assignment_id").onRef("extra.team_id", "=", "work.team_id"))
    .leftJoin("work_version as first", (j) => j.onRef("first.work_id", "=", "work.id").on("first.number", "=", 1))
    .leftJoin("work_version as last", (j) => j.onRef("last.work_id", "=", "work.id").onRef("last.number", "=", "work.submitted_number"))
    .select((eb) => [
      "work.id as workId",
      "work.state",
      "work.submitted_number as number",
      "work.draft_at as draftAt",
      "team.id as teamId",
      "team.name as teamName",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "assignment.opens_at as opensAt",
      "assignment.due_at as dueAt",
      "assignment.final_due_at as finalDueAt",
      "extra.due_at as overrideDueAt",
      "extra.why",
      "first.submitted_at as firstAt",
      "last.submitted_at as lastAt",
      eb
        .selectFrom("change_request as r")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("r.work_id", "=", "work.id")
        .where("r.state", "in", ["open", "done", "declined"])
        .as("requests"),
      eb
        .selectFrom("role_grant as g")
        .innerJoin("person", "person.id", "g.person_id")
        .select(sql<string | null>`string_agg(person.name, ', ' order by person.name)`.as("names"))
        .where("g.role", "=", "mentor")
        .where("g.scope_kind", "=", "team")
        .whereRef("g.scope_id", "=", "team.id")
        .where("g.ended_at", "is", null)
        .as("mentors"),
    ])
    .where("team.left_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof worksWithDates>["executeTakeFirstOrThrow"]>>;

const toListed = (ctx: Context) => (row: Row) => {
  const { opensAt, dueAt, finalDueAt, overrideDueAt, firstAt, requests, ...rest } = row;
  const dates = { opensAt, dueAt, finalDueAt, overrideDueAt };
  return {
    ...rest,
    requests: Number(requests),
    dueAt: dueOf(dates, row.number + 1),
    hasMoreTime: overrideDueAt !== null,
    isLate: firstAt !== null && isLate(dates, 1, firstAt),
    isOverdue: isOverdue(dates, row.number, ctx.now),
  };
};
/** A row of the lists: the state of a team's plan, without its text. */
export type ListedWork = ReturnType<ReturnType<typeof toListed>>;

/** Every team's plan in a cohort for its staff, by team, at most 1,000. */
export async function listWorksOfCohort(ctx: Context, cohortId: string): Promise<ListedWork[]> {
  await mustHaveRole(ctx, cohortId, cohortStaff);
  const rows = await worksWithDates(ctx).where("team.cohort_id", "=", cohortId).orderBy("team.name").limit(1000).execute();
  return rows.map(toListed(ctx));
}

/** Plans of the teams that the actor mentors, those that wait for the mentor first, at most 200. */
export async function listMentoredWorks(ctx: Context): Promise<ListedWork[]> {
  const me = mustBePerson(ctx);
  const rows = await worksWithDates(ctx)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("role_grant as mine")
            .select("mine.id")
            .where("mine.person_id", "=", me.personId)
            .where("mine.role", "=", "mentor")
            .where("mine.scope_kind", "=", "team")
            .whereRef("mine.scope_id", "=", "team.id")
            .where("mine.ended_at", "is", null),
        ),
        eb.exists(
          eb.selectFrom("cohort_role as wide").select("wide.role").whereRef("wide.cohort_id", "=", "team.cohort_id").where("wide.person_id", "=", me.personId).where("wide.role", "=", "mentor"),
        ),
      ]),
    )
    .orderBy(sql`work.state = 'submitted'`, "desc")
    .orderBy("team.name")
    .limit(200)
    .execute();
  return rows.map(toListed(ctx));
}

/** Teams of a cohort whose plan has been accepted. Unscoped. */
export async function plansAccepted(ctx: Context, cohortId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom("work")
    .innerJoin("assignment", "assignment.id", "work.assignment_id")
    .select("work.team_id")
    .where("assignment.cohort_id", "=", cohortId)
    .where("work.state", "=", "accepted")
    .execute();
  return new Set(rows.map((r) => r.team_id));
}

/** What a team's accepted plan is called, by the team and by its assignment; undefined before it is accepted. Unscoped. */
export async function findAcceptedPlan(ctx: Context, teamId: string) {
  const row = await ctx.db
    .selectFrom("work")
    .innerJoin("assignment", "assignment.id", "work.assignment_id")
    .innerJoin("work_version as v", (j) => j.onRef("v.work_id", "=", "work.id").onRef("v.number", "=", "work.submitted_number"))
    .select(["assignment.title", "assignment.template", "v.content"])
    .where("work.team_id", "=", teamId)
    .where("work.state", "=", "accepted")
    .executeTakeFirst();
  return row && { title: row.title, ownTitle: ownTitle(PlanTemplate.parse(row.template), PlanContent.parse(row.content)) };
}

/** A cohort's name and zone. Unscoped: ask for a role in it first. */
export async function findCohortName(ctx: Context, cohortId: string) {
  return found(await ctx.db.selectFrom("cohort").select(["cohort.name", "cohort.zone"]).where("cohort.id", "=", cohortId).executeTakeFirst(), "cohort");
}
