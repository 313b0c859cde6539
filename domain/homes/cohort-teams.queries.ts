import { sql } from "kysely";
import { feedbackGivenByTeam } from "#domain/feedback/feedback.queries.ts";
import { attendanceByTeam } from "#domain/schedule/attendance.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";

/**
 * A row a team: its plan, feedback given of what was asked, sessions held at which somebody of it was present, its
 * mentors. Three queries whatever the number of teams, at most 500. Ask for the cohort first.
 */
export async function listTeamRows(ctx: Context, cohortId: string) {
  const teams = ctx.db
    .selectFrom("team")
    .leftJoin("assignment", "assignment.cohort_id", "team.cohort_id")
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .leftJoin("date_override as o", (j) => j.onRef("o.assignment_id", "=", "assignment.id").onRef("o.team_id", "=", "team.id"))
    .select((eb) => [
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
    .limit(500);
  const [rows, feedback, attendance] = await Promise.all([teams.execute(), feedbackGivenByTeam(ctx, cohortId), attendanceByTeam(ctx, cohortId)]);
  return rows.map((r) => ({
    ...r,
    ...(feedback.get(r.id) ?? { given: 0, asked: 0 }),
    ...(attendance.get(r.id) ?? { attended: 0, held: 0 }),
    planLate: isLate(r, ctx.now),
  }));
}

const isLate = (row: { version: number | null; planDueAt: Date | null }, now: Date) => !row.version && row.planDueAt !== null && row.planDueAt <= now;

export type WeekItem = { kind: "session" | "callCloses" | "confirmBy" | "reviewsDue" | "planDue" | "feedbackDue" | "finalDue"; at: Date; name: { fi?: string; sv?: string; en?: string } | null };

/** What happens in a cohort in the next seven days, in order. Ask for the cohort first. */
export async function listWeek(ctx: Context, cohortId: string): Promise<WeekItem[]> {
  const until = shiftDays(ctx.now, 7, "UTC");
  const [sessions, call, plans, rounds] = await Promise.all([
    ctx.db
      .selectFrom("session as s")
      .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
      .select(["s.title as name", "r.starts_at as at"])
      .where("s.cohort_id", "=", cohortId)
      .where("s.state", "=", "published")
      .where("r.starts_at", ">", ctx.now)
      .where("r.starts_at", "<=", until)
      .limit(50)
      .execute(),
    ctx.db.selectFrom("call").select(["call.closes_at", "call.confirm_by", "call.reviews_due_at"]).where("call.cohort_id", "=", cohortId).where("call.published_at", "is not", null).executeTakeFirst(),
    ctx.db.selectFrom("assignment").select(["assignment.title as name", "assignment.due_at", "assignment.final_due_at"]).where("assignment.cohort_id", "=", cohortId).limit(20).execute(),
    ctx.db
      .selectFrom("feedback_round as round")
      .innerJoin("assignment", "assignment.id", "round.assignment_id")
      .select(["assignment.title as name", "round.due_at"])
      .where("assignment.cohort_id", "=", cohortId)
      .limit(20)
      .execute(),
  ]);
  const all: WeekItem[] = [
    ...sessions.map((s) => ({ kind: "session" as const, ...s })),
    ...(call
      ? [
          { kind: "callCloses" as const, at: call.closes_at, name: null },
          { kind: "confirmBy" as const, at: call.confirm_by, name: null },
          { kind: "reviewsDue" as const, at: call.reviews_due_at, name: null },
        ]
      : []),
    ...plans.flatMap((p) => [
      { kind: "planDue" as const, at: p.due_at, name: p.name },
      { kind: "finalDue" as const, at: p.final_due_at, name: p.name },
    ]),
    ...rounds.map((r) => ({ kind: "feedbackDue" as const, at: r.due_at, name: r.name })),
  ];
  return all.filter((i) => i.at > ctx.now && i.at <= until).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
