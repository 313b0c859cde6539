import { sql } from "kysely";
import { feedbackByTeam } from "#domain/feedback/feedback.queries.ts";
import { attendanceByTeam } from "#domain/schedule/attendance.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";

/**
 * A row a team: its plan, feedback given of what was asked, sessions held at which somebody of it was present, its
 * mentors. One query whatever the number of teams, at most 500. Ask for the cohort first.
 */
export async function listTeamRows(ctx: Context, cohortId: string) {
  const rows = await ctx.db
    .selectFrom("team")
    .leftJoin("assignment", "assignment.cohort_id", "team.cohort_id")
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .leftJoin("date_override as o", (j) => j.onRef("o.assignment_id", "=", "assignment.id").onRef("o.team_id", "=", "team.id"))
    .leftJoin(feedbackByTeam(ctx, cohortId).as("feedback"), "feedback.teamId", "team.id")
    .leftJoin(attendanceByTeam(ctx, cohortId).as("attendance"), "attendance.teamId", "team.id")
    .select((eb) => [
      "feedback.given",
      "feedback.asked",
      "attendance.attended",
      "attendance.held",
      "team.id",
      "team.name",
      "work.id as workId",
      "work.state as workState",
      "work.submitted_number as version",
      eb.fn.coalesce("o.due_at", "assignment.due_at").as("planDueAt"),
      sql<string[]>`array(select p.name from role_grant g join person p on p.id = g.person_id
        where g.role = 'mentor' and g.scope_kind = 'team' and g.scope_id = team.id and g.ended_at is null order by p.name)`.as("mentors"),
    ])
    .where("team.cohort_id", "=", cohortId)
    .where("team.left_at", "is", null)
    .orderBy("team.name")
    .limit(500)
    .execute();
  return rows.map((r) => ({ ...r, given: Number(r.given), asked: Number(r.asked), attended: Number(r.attended), held: Number(r.held), planLate: isLate(r, ctx.now) }));
}

const isLate = (row: { version: number | null; planDueAt: Date | null }, now: Date) => !row.version && row.planDueAt !== null && row.planDueAt <= now;

export type WeekItem = { kind: "session" | "callCloses" | "confirmBy" | "reviewsDue" | "planDue" | "feedbackDue" | "finalDue" | "assessmentCloses"; at: Date; name: LocalizedText | null };

/** What happens in a cohort in the next seven days, in order, at most 50. Ask for the cohort first. */
export async function listWeek(ctx: Context, cohortId: string): Promise<WeekItem[]> {
  const { rows } = await sql<WeekItem>`
    select kind, at, name from (
      select 'session' as kind, r.starts_at as at, s.title as name
        from session s join session_revision r on r.session_id = s.id and r.revision = s.revision
        where s.cohort_id = ${cohortId} and s.state = 'published'
      union all
      select d.kind, d.at, null from call, lateral (values ('callCloses', closes_at), ('confirmBy', confirm_by),
          ('reviewsDue', case when exists (select from review_phase p where p.call_id = call.id) then null else reviews_due_at end)) as d (kind, at)
        where call.cohort_id = ${cohortId} and call.published_at is not null
      union all
      select 'reviewsDue', p.closes_at, null from review_phase p join call on call.id = p.call_id where call.cohort_id = ${cohortId} and call.published_at is not null
      union all
      select d.kind, d.at, title from assignment, lateral (values ('planDue', due_at), ('finalDue', final_due_at)) as d (kind, at)
        where assignment.cohort_id = ${cohortId}
      union all
      select 'feedbackDue', round.due_at, assignment.title from feedback_round round join assignment on assignment.id = round.assignment_id
        where assignment.cohort_id = ${cohortId}
      union all
      select 'assessmentCloses', closes_at, null from assessment_round where cohort_id = ${cohortId}
    ) as week
    where at > ${ctx.now} and at <= ${shiftDays(ctx.now, 7, "UTC")}
    order by at, kind limit 50`.execute(ctx.db);
  return rows;
}
