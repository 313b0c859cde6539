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

/** A change request by id. Unscoped: ask for access to its work. */
export async function getChangeRequest(ctx: Context, requestId: string) {
  const row = await ctx.db
    .selectFrom("change_request")
    .select([
      "change_request.id",
      "change_request.work_id as workId",
      "change_request.state",
      "change_request.done_number as doneNumber",
      "change_request.block_key as blockKey",
      "change_request.body",
    ])
    .where("change_request.id", "=", requestId)
    .executeTakeFirst();
  return found(row, "change request");
}

async function countRequests(ctx: Context, workId: string, states: readonly ("open" | "done" | "declined")[]): Promise<number> {
  const row = await ctx.db
    .selectFrom("change_request")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("work_id", "=", workId)
    .where("state", "in", states)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
/** Change requests that the team has not answered. Unscoped. */
export const countOpenRequests = (ctx: Context, workId: string) => countRequests(ctx, workId, ["open"]);
/** Change requests that the mentor has not confirmed. Unscoped. */
export const countUnconfirmedRequests = (ctx: Context, workId: string) => countRequests(ctx, workId, ["open", "done", "declined"]);

/** What a version says. Unscoped: for the work's readers, and for the team that was paired with this very version. */
export async function findVersionContent(ctx: Context, workId: string, number: number): Promise<PlanContent | undefined> {
  const row = await ctx.db.selectFrom("work_version").select("content").where("work_id", "=", workId).where("number", "=", number).executeTakeFirst();
  return row && PlanContent.parse(row.content);
}

/** True when someone has begun with a version: commented, asked for a change, or been paired to read it. Unscoped. */
export async function isVersionTouched(ctx: Context, workId: string, number: number): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("work_version as v")
    .select((eb) =>
      eb
        .or([
          eb.exists(eb.selectFrom("work_comment as c").select("c.id").whereRef("c.work_id", "=", "v.work_id").whereRef("c.number", "=", "v.number")),
          eb.exists(eb.selectFrom("change_request as r").select("r.id").whereRef("r.work_id", "=", "v.work_id").whereRef("r.number", "=", "v.number")),
          eb.exists(eb.selectFrom("pairing as p").select("p.id").whereRef("p.work_id", "=", "v.work_id").whereRef("p.number", "=", "v.number")),
        ])
        .as("touched"),
    )
    .where("v.work_id", "=", workId)
    .where("v.number", "=", number)
    .executeTakeFirst();
  return Boolean(row?.touched);
}

/** The id of a version, which is its own even when its number is used again. Unscoped. */
export async function findVersionId(ctx: Context, workId: string, number: number): Promise<string | undefined> {
  return (await ctx.db.selectFrom("work_version").select("id").where("work_id", "=", workId).where("number", "=", number).executeTakeFirst())?.id;
}

/** Versions of a work with who handed them in, newest first. Unscoped. */
export async function listVersions(ctx: Context, workId: string) {
  return ctx.db
    .selectFrom("work_version as v")
    .innerJoin("person", "person.id", "v.submitted_by")
    .select(["v.number", "v.submitted_at as submittedAt", "person.name as byName"])
    .where("v.work_id", "=", workId)
    .orderBy("v.number", "desc")
    .limit(200)
    .execute();
}

/** Comments of a work on every version, oldest first. Unscoped. */
export async function listComments(ctx: Context, workId: string) {
  return ctx.db
    .selectFrom("work_comment as c")
    .innerJoin("person", "person.id", "c.author_id")
    .select(["c.id", "c.number", "c.block_key as blockKey", "c.body", "c.created_at as at", "person.name as byName"])
    .where("c.work_id", "=", workId)
    .orderBy("c.created_at")
    .orderBy("c.id")
    .limit(500)
    .execute();
}

/** Change requests of a work with their answers, oldest first. Unscoped. */
export async function listChangeRequests(ctx: Context, workId: string) {
  return ctx.db
    .selectFrom("change_request as r")
    .innerJoin("person as asker", "asker.id", "r.asked_by")
    .leftJoin("person as answerer", "answerer.id", "r.answered_by")
    .select([
      "r.id",
      "r.number",
      "r.block_key as blockKey",
      "r.body",
      "r.state",
      "r.asked_at as askedAt",
      "asker.name as askedByName",
      "r.answer",
      "r.answered_at as answeredAt",
      "answerer.name as answeredByName",
      "r.done_number as doneNumber",
    ])
    .where("r.work_id", "=", workId)
    .orderBy("r.asked_at")
    .orderBy("r.id")
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
