import { listRounds } from "#domain/assessment/rounds.queries.ts";
import { PlanTemplate } from "#domain/assignments/plan.schema.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { readLanguages } from "#domain/shared/language.ts";
import type { EditionPlan } from "./edition-plan.rules.ts";

async function readCall(ctx: Context, cohortId: string): Promise<EditionPlan["call"]> {
  const call = await ctx.db
    .selectFrom("call")
    .innerJoin("form_version", "form_version.id", "call.form_version_id")
    .selectAll("call")
    .select("form_version.content")
    .where("call.cohort_id", "=", cohortId)
    .executeTakeFirst();
  if (!call) return null;
  const criteria = await ctx.db.selectFrom("criterion as c").select(["c.key", "c.kind", "c.name", "c.help", "c.anchors", "c.weight"]).where("c.call_id", "=", call.id).orderBy("c.position").execute();
  return {
    form: FormContent.parse(call.content),
    criteria,
    access: call.access,
    opensAt: call.opens_at,
    closesAt: call.closes_at,
    graceMinutes: call.grace_minutes,
    decisionsOn: call.decisions_on,
    confirmBy: call.confirm_by,
    offerDays: call.offer_days,
    reviewsPerApplication: call.reviews_per_application,
    reviewsDueAt: call.reviews_due_at,
    decisionProfile: call.decision_profile,
    intro: call.intro,
    needed: call.needed,
    minutesNeeded: call.minutes_needed,
    needsSignatures: call.needs_signatures,
    needsApproval: call.needs_approval,
    asksRecommendation: call.asks_recommendation,
  };
}

const currentSessions = (ctx: Context, cohortId: string) =>
  ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as r", (on) => on.onRef("r.session_id", "=", "session.id").onRef("r.revision", "=", "session.revision"))
    .select(["session.id", "session.number", "session.title", "session.goal", "r.starts_at as startsAt", "r.ends_at as endsAt", "r.mode", "r.venue", "r.address", "r.online_url as onlineUrl"])
    .where("session.cohort_id", "=", cohortId)
    .where("session.state", "<>", "cancelled")
    .orderBy("session.number")
    .limit(100);

async function readSessions(ctx: Context, cohortId: string): Promise<EditionPlan["sessions"]> {
  const sessions = await currentSessions(ctx, cohortId).execute();
  const blocks = await ctx.db
    .selectFrom("agenda_block as b")
    .innerJoin("session", "session.id", "b.session_id")
    .select(["b.session_id as sessionId", "b.minutes", "b.title", "b.is_break as isBreak"])
    .where("session.cohort_id", "=", cohortId)
    .orderBy("b.session_id")
    .orderBy("b.position")
    .execute();
  return sessions.map(({ id, ...session }) => ({ ...session, agenda: blocks.filter((b) => b.sessionId === id).map(({ minutes, title, isBreak }) => ({ minutes, title, isBreak })) }));
}

/** A cohort as a plan that can be moved and written again, without its people; unscoped, for commands. */
export async function getEdition(ctx: Context, cohortId: string): Promise<EditionPlan> {
  const cohort = found(await ctx.db.selectFrom("cohort").selectAll().where("cohort.id", "=", cohortId).executeTakeFirst(), "cohort");
  const [phases, call, sessions, assignment, round, assessment, certificate] = await Promise.all([
    ctx.db.selectFrom("phase as p").select(["p.kind", "p.name", "p.starts_on as startsOn", "p.ends_on as endsOn"]).where("p.cohort_id", "=", cohortId).orderBy("p.position").execute(),
    readCall(ctx, cohortId),
    readSessions(ctx, cohortId),
    ctx.db
      .selectFrom("assignment as a")
      .select(["a.title", "a.template", "a.opens_at as opensAt", "a.due_at as dueAt", "a.final_due_at as finalDueAt"])
      .where("a.cohort_id", "=", cohortId)
      .executeTakeFirst(),
    ctx.db
      .selectFrom("feedback_round as f")
      .innerJoin("assignment as a", "a.id", "f.assignment_id")
      .select(["f.per_work as perWork", "f.allocates_at as allocatesAt", "f.due_at as dueAt"])
      .where("a.cohort_id", "=", cohortId)
      .executeTakeFirst(),
    listRounds(ctx, cohortId),
    ctx.db
      .selectFrom("certificate_rule as r")
      .select(["r.attendance_percent as attendancePercent", "r.plan_accepted as planAccepted", "r.feedback_given as feedbackGiven", "r.signer_name as signerName", "r.signer_title as signerTitle"])
      .where("r.cohort_id", "=", cohortId)
      .executeTakeFirst(),
  ]);
  return {
    cohort: {
      zone: cohort.zone,
      languages: readLanguages(cohort.languages),
      capacity: cohort.capacity,
      startsOn: cohort.starts_on,
      endsOn: cohort.ends_on,
      quietFrom: cohort.quiet_from,
      quietTo: cohort.quiet_to,
      phases,
    },
    call,
    sessions,
    assignment: assignment ? { ...assignment, template: PlanTemplate.parse(assignment.template) } : null,
    round: round ?? null,
    assessment: assessment.map(({ point, opensAt, closesAt, set }) => ({ point, opensAt, closesAt, statementSet: set })),
    certificate: certificate ?? null,
  };
}

/** The published sessions of a public cohort for its programme's page: when, how and where (a venue's name, never a joining link). */
export async function listPublicSessions(ctx: Context, cohortId: string) {
  const rows = await currentSessions(ctx, cohortId).where("session.state", "=", "published").execute();
  return rows.map(({ id, number, title, goal, startsAt, endsAt, mode, venue }) => ({ id, number, title, goal, startsAt, endsAt, mode, venue }));
}
