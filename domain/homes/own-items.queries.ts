import { sql } from "kysely";
import { editors } from "#domain/applications/application.policy.ts";
import { pointNames } from "#domain/assessment/round.rules.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { getPhasesNow } from "#domain/selection/review-phases.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import type { OwnItem } from "./homes.rules.ts";

const cohort = ["cohort.id as cohortId", "cohort.name as cohort"] as const;
type About = Pick<OwnItem, "cohortId" | "cohort">;
const item = (kind: OwnItem["kind"], row: About & { id: string; of?: string; name?: OwnItem["name"]; dueAt: Date | null; count?: string }): OwnItem => ({
  kind,
  id: row.id,
  ...(row.of && { of: row.of }),
  cohortId: row.cohortId,
  cohort: row.cohort,
  name: row.name ?? {},
  dueAt: row.dueAt,
  count: Number(row.count ?? 1),
});

/** Everything that waits for the actor, in no order; a fixed number of queries, each at most 50 rows. */
export async function listOwnItems(ctx: Context): Promise<OwnItem[]> {
  const me = mustBePerson(ctx).personId;
  const lists = await Promise.all([
    places(ctx, me),
    completions(ctx, me),
    drafts(ctx, me),
    substituted(ctx, me),
    reviews(ctx, me),
    plans(ctx, me),
    assessments(ctx, me),
    feedback(ctx, me),
    answers(ctx, me),
    comments(ctx, me),
    certificates(ctx, me),
  ]);
  return lists.flat();
}

async function places(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("seat")
    .innerJoin("cohort", "cohort.id", "seat.cohort_id")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "seat.application_id").on("w.person_id", "=", me).on("w.ended_at", "is", null))
    .select([...cohort, "seat.application_id as id", "seat.offered_until as dueAt"])
    .where("seat.state", "=", "offered")
    .where("seat.offered_until", ">", ctx.now)
    .where("w.access", "=", "submit")
    .limit(50)
    .execute();
  return rows.map((r) => item("place", r));
}

/** Completions that were asked of the actor's applications and can still be sent. */
async function completions(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("completion_request as c")
    .innerJoin("application as a", "a.id", "c.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", me).on("w.ended_at", "is", null))
    .select([...cohort, "c.id", "a.id as of", "c.due_at as dueAt"])
    .where("c.sent_at", "is", null)
    .where("c.withdrawn_at", "is", null)
    .where(sql`c.due_at + make_interval(mins => call.grace_minutes)`, ">=", ctx.now)
    .where("a.state", "=", "submitted")
    .where("cohort.state", "=", "published")
    .where("w.access", "in", editors)
    .limit(50)
    .execute();
  return rows.map((r) => item("completion", r));
}

/** Drafts that the actor writes; one with sections that are the actor's own and not done is of those. */
async function drafts(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", me).on("w.ended_at", "is", null))
    .select((eb) => [
      ...cohort,
      "a.id",
      "deadline.closes_at as dueAt",
      eb
        .selectFrom("section_owner as o")
        .select((e) => e.fn.countAll<string>().as("count"))
        .whereRef("o.writer_id", "=", "w.id")
        .where((e) => e.not(e.exists(e.selectFrom("section_done as d").select("d.section_key").whereRef("d.application_id", "=", "o.application_id").whereRef("d.section_key", "=", "o.section_key"))))
        .as("count"),
    ])
    .where("a.state", "=", "draft")
    .where("w.access", "in", editors)
    .where("deadline.closes_at", ">", ctx.now)
    .limit(50)
    .execute();
  return rows.map(({ count, ...r }) => (Number(count) > 0 ? item("section", { ...r, count: String(count) }) : item("draft", r)));
}

/** Applications that the actor decides instead of a manager with a conflict, until their decisions are out. */
async function substituted(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("case_substitute as s")
    .innerJoin("application as a", "a.id", "s.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select([...cohort, "a.id", "a.diary_number as diaryNumber", sql<null>`null`.as("dueAt")])
    .where("s.person_id", "=", me)
    .where("s.ended_at", "is", null)
    .where("a.state", "=", "submitted")
    .where(sql<boolean>`not exists (select from conflict c where c.application_id = a.id and c.person_id = s.person_id and c.has_conflict)`)
    .limit(50)
    .execute();
  return rows.map(({ diaryNumber, ...r }) => item("substitute", { ...r, name: { fi: diaryNumber ?? "" } }));
}

/** Reviews that the actor can deliver, now or in a phase to come. */
async function reviews(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select((eb) => [...cohort, "call.id", eb.fn.min("r.due_at").as("dueAt"), eb.fn.countAll<string>().as("count")])
    .where("r.reviewer_id", "=", me)
    .where("r.state", "in", ["assigned", "accepted"])
    .where("a.state", "=", "submitted")
    .groupBy(["cohort.id", "call.id"])
    .limit(50)
    .execute();
  const phaseOf = await getPhasesNow(
    ctx,
    rows.map((r) => r.id),
  );
  return rows.filter((r) => !phaseOf(r.id).isOver).map((r) => item("review", { ...r, dueAt: phaseOf(r.id).dueAt ?? r.dueAt }));
}

/** Plans of the actor's teams: to be handed in for the first time, or again with the changes asked for. */
async function plans(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("work")
    .innerJoin("assignment", "assignment.id", "work.assignment_id")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "work.team_id").on("m.person_id", "=", me).on("m.left_at", "is", null))
    .leftJoin("date_override as o", (j) => j.onRef("o.assignment_id", "=", "assignment.id").onRef("o.team_id", "=", "work.team_id"))
    .select((eb) => [...cohort, "work.id", "work.state", "assignment.title as name", "assignment.final_due_at as finalDueAt", eb.fn.coalesce("o.due_at", "assignment.due_at").as("dueAt")])
    .where("work.state", "in", ["draft", "changes_requested"])
    .where("assignment.opens_at", "<=", ctx.now)
    .limit(50)
    .execute();
  return rows.map((r) => (r.state === "draft" ? item("plan", r) : item("changes", { ...r, dueAt: r.finalDueAt })));
}

/** Self-assessments of the actor's cohorts that are open and not sent. */
async function assessments(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("assessment_round as r")
    .innerJoin("cohort", "cohort.id", "r.cohort_id")
    .leftJoin("assessment_answer as a", (j) => j.onRef("a.round_id", "=", "r.id").on("a.person_id", "=", me))
    .select([...cohort, "r.id", "r.point", "r.closes_at as dueAt"])
    .where("cohort.state", "=", "published")
    .where("r.opens_at", "<=", ctx.now)
    .where("r.closes_at", ">", ctx.now)
    .where("a.sent_at", "is", null)
    .where("r.cohort_id", "in", (eb) =>
      eb
        .selectFrom("team_member as m")
        .innerJoin("team", "team.id", "m.team_id")
        .select("team.cohort_id")
        .where("m.person_id", "=", me)
        .where("m.left_at", "is", null)
        .where("team.left_at", "is", null),
    )
    .limit(50)
    .execute();
  return rows.map((r) => item("assessment", { ...r, name: pointNames[r.point] }));
}

async function feedback(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("pairing")
    .innerJoin("feedback_round as round", "round.id", "pairing.round_id")
    .innerJoin("assignment", "assignment.id", "round.assignment_id")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .innerJoin("work", "work.id", "pairing.work_id")
    .innerJoin("team", "team.id", "work.team_id")
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "pairing.reviewer_team_id").on("m.person_id", "=", me).on("m.left_at", "is", null))
    .select([...cohort, "pairing.id", "team.name as teamName", "round.due_at as dueAt"])
    .where("pairing.state", "in", ["assigned", "draft"])
    .where("round.closed_at", "is", null)
    .limit(50)
    .execute();
  return rows.map((r) => item("feedback", { ...r, name: { fi: r.teamName, sv: r.teamName, en: r.teamName } }));
}

/** Sessions in the next two weeks whose invitation the actor has not answered. */
async function answers(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("invitation as i")
    .innerJoin("session as s", "s.id", "i.session_id")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .innerJoin("cohort", "cohort.id", "s.cohort_id")
    .select([...cohort, "s.id", "s.title as name", "r.starts_at as dueAt"])
    .where("i.person_id", "=", me)
    .where("i.answer", "is", null)
    .where("i.state", "!=", "cancelled")
    .where("s.state", "=", "published")
    .where("r.starts_at", ">", ctx.now)
    .where("r.starts_at", "<=", shiftDays(ctx.now, 14, "UTC"))
    .limit(50)
    .execute();
  return rows.map((r) => item("answer", r));
}

/** Plans that wait for the actor as a mentor, since when they were handed in last. */
async function comments(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("work")
    .innerJoin("team", "team.id", "work.team_id")
    .innerJoin("cohort", "cohort.id", "team.cohort_id")
    .innerJoin("role_grant as g", (j) => j.onRef("g.scope_id", "=", "team.id").on("g.scope_kind", "=", "team").on("g.role", "=", "mentor").on("g.person_id", "=", me).on("g.ended_at", "is", null))
    .select([...cohort, "work.id", "team.name as teamName"])
    .where("work.state", "=", "submitted")
    .limit(50)
    .execute();
  return rows.map((r) => item("comment", { ...r, dueAt: null, name: { fi: r.teamName, sv: r.teamName, en: r.teamName } }));
}

/** Certificates of the last month. */
async function certificates(ctx: Context, me: string): Promise<OwnItem[]> {
  const rows = await ctx.db
    .selectFrom("award")
    .innerJoin("certificate_rule as rule", "rule.id", "award.rule_id")
    .innerJoin("cohort", "cohort.id", "rule.cohort_id")
    .select([...cohort, "award.id", sql<null>`null`.as("dueAt")])
    .where("award.person_id", "=", me)
    .where("award.state", "=", "issued")
    .where("award.issued_at", ">", shiftDays(ctx.now, -30, "UTC"))
    .limit(50)
    .execute();
  return rows.map((r) => item("certificate", r));
}
