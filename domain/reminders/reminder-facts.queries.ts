import { sql } from "kysely";
import { findSignature } from "#domain/applications/commitment.queries.ts";
import { listSignatures } from "#domain/applications/signatures.queries.ts";
import { pointNames } from "#domain/assessment/round.rules.ts";
import { getPhaseNow } from "#domain/selection/review-phases.queries.ts";
import { listConditions } from "#domain/selection/conditions.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";
import { findBooking, findInterview, findPanelDay } from "./interview-facts.queries.ts";
import type { ReminderFacts, ReminderKind } from "./reminders.schema.ts";

type Ref = Record<string, string>;
type Found = Promise<ReminderFacts | undefined>;

const about = ["cohort.name as cohort", "cohort.id as cohortId", "cohort.zone"] as const;

/** Whether the person is in a team of the `cohort` of a query. */
const isInTeamOf = (personId: string) =>
  sql<boolean>`exists (
    select from team_member m join team on team.id = m.team_id
    where team.cohort_id = cohort.id and team.left_at is null and m.person_id = ${personId} and m.left_at is null)`;

async function languageOf(ctx: Context, personId: string | undefined): Promise<Language> {
  const row = await ctx.db
    .selectFrom("person")
    .select("person.language")
    .where("person.id", "=", personId ?? "")
    .executeTakeFirst();
  return row?.language ?? "fi";
}

async function findDraft(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .where("cohort.state", "=", "published")
    .select([...about, "a.id as applicationId", "deadline.closes_at as at", "call.needs_signatures as needsSignatures"])
    .where("a.id", "=", ref.applicationId ?? "")
    .where("a.state", "=", "draft")
    .where("deadline.closes_at", ">", ctx.now)
    .executeTakeFirst();
  if (!row) return undefined;
  const { needsSignatures, ...facts } = row;
  const unsigned = needsSignatures ? (await listSignatures(ctx, facts.applicationId)).filter((s) => s.state !== "signed") : [];
  return { ...facts, things: unsigned.map((s) => s.organisationName), count: unsigned.length, language: await languageOf(ctx, personId) };
}

async function findOpenSignature(ctx: Context, ref: Ref): Found {
  const asked = await findSignature(ctx, ref.signatureId ?? "");
  if (!asked?.sealed || asked.dead) return undefined;
  const row = await ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.id", "=", asked.partyId))
    .innerJoin("application_party as lead", (j) => j.onRef("lead.application_id", "=", "a.id").on("lead.role", "=", "lead"))
    .innerJoin("organisation", "organisation.id", "lead.organisation_id")
    .leftJoin("person", "person.email", "p.contact_email")
    .where("cohort.state", "=", "published")
    .select([...about, "a.language as caseLanguage", "person.language", "organisation.name as lead"])
    .where("a.id", "=", asked.applicationId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { caseLanguage, language, ...facts } = row;
  return { ...facts, at: asked.closesAt, language: language ?? caseLanguage, sealed: asked.sealed };
}

async function findOpenCompletion(ctx: Context, ref: Ref): Found {
  return ctx.db
    .selectFrom("completion_request as c")
    .innerJoin("application as a", "a.id", "c.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .where("cohort.state", "=", "published")
    .select([...about, "a.id as applicationId", "c.id as completionId", "c.due_at as at", "a.language"])
    .where("c.id", "=", ref.completionId ?? "")
    .where("c.sent_at", "is", null)
    .where("c.withdrawn_at", "is", null)
    .where("c.due_at", ">", ctx.now)
    .where("a.state", "=", "submitted")
    .executeTakeFirst();
}

async function findOffer(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("seat")
    .innerJoin("cohort", "cohort.id", "seat.cohort_id")
    .where("cohort.state", "=", "published")
    .select([...about, "seat.application_id as applicationId", "seat.offered_until as at"])
    .where("seat.id", "=", ref.seatId ?? "")
    .where("seat.state", "=", "offered")
    .executeTakeFirst();
  return row?.at ? { ...row, at: row.at, language: await languageOf(ctx, personId) } : undefined;
}

async function findOpenConditions(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("reminder_source as r")
    .innerJoin("cohort", "cohort.id", "r.cohort_id")
    .select([...about, "r.thing as applicationId", "r.at"])
    .where("r.source", "=", "condition")
    .where("r.thing", "=", ref.applicationId ?? "")
    .where("r.person_id", "=", personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const open = (await listConditions(ctx, row.applicationId)).filter((c) => c.standing === "open");
  return { ...row, things: open.map((c) => c.body), language: await languageOf(ctx, personId) };
}

async function findOpenReviews(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .where("cohort.state", "=", "published")
    .select((eb) => [...about, eb.fn.min("r.due_at").as("at"), eb.fn.countAll<string>().as("n")])
    .where("call.id", "=", ref.callId ?? "")
    .where("r.reviewer_id", "=", personId)
    .where("r.state", "in", ["assigned", "accepted"])
    .where("a.state", "=", "submitted")
    .groupBy(["cohort.id"])
    .executeTakeFirst();
  if ((await getPhaseNow(ctx, ref.callId ?? "")).isOver) return undefined;
  return row && { ...row, count: Number(row.n), language: await languageOf(ctx, personId) };
}

async function findSession(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .innerJoin("cohort", "cohort.id", "s.cohort_id")
    .where("cohort.state", "=", "published")
    .leftJoin("invitation as i", (j) => j.onRef("i.session_id", "=", "s.id").on("i.person_id", "=", personId))
    .select([...about, "s.id as sessionId", "s.title", "r.starts_at as at", "r.ends_at as until", "r.venue", "r.address", "r.mode", "i.answer"])
    .where("s.id", "=", ref.sessionId ?? "")
    .where("s.state", "=", "published")
    .where("r.starts_at", ">", ctx.now)
    .where(isInTeamOf(personId))
    .executeTakeFirst();
  if (!row || row.answer === "declined") return undefined;
  return { ...row, place: row.mode === "online" ? "" : [row.venue, row.address].filter(Boolean).join(", "), language: await languageOf(ctx, personId) };
}

async function findInfoSession(ctx: Context, ref: Ref): Found {
  const row = await ctx.db
    .selectFrom("info_signup as u")
    .innerJoin("info_session as s", "s.call_id", "u.call_id")
    .innerJoin("call", "call.id", "u.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select([...about, "s.starts_at as at", "s.ends_at as until", "s.place", "s.online_url as link", "u.language", "u.sealed"])
    .where("cohort.state", "=", "published")
    .where("u.id", "=", ref.infoSignupId ?? "")
    .where("u.ended_at", "is", null)
    .where("s.starts_at", ">", ctx.now)
    .executeTakeFirst();
  return row?.sealed ? { ...row, sealed: row.sealed } : undefined;
}

async function findMissingPlan(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("assignment")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("team_member as m", (j) =>
      j
        .on("m.team_id", "=", ref.teamId ?? "")
        .on("m.person_id", "=", personId)
        .on("m.left_at", "is", null),
    )
    .leftJoin("date_override as o", (j) => j.onRef("o.assignment_id", "=", "assignment.id").onRef("o.team_id", "=", "m.team_id"))
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "m.team_id"))
    .select((eb) => [...about, "assignment.title", eb.fn.coalesce("o.due_at", "assignment.due_at").as("at")])
    .where("assignment.id", "=", ref.assignmentId ?? "")
    .where((eb) => eb.or([eb("work.submitted_number", "is", null), eb("work.submitted_number", "=", 0)]))
    .executeTakeFirst();
  return row && { ...row, language: await languageOf(ctx, personId) };
}

async function findOpenFeedback(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("pairing")
    .innerJoin("feedback_round as round", "round.id", "pairing.round_id")
    .innerJoin("assignment", "assignment.id", "round.assignment_id")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "pairing.reviewer_team_id").on("m.person_id", "=", personId).on("m.left_at", "is", null))
    .select((eb) => [...about, "round.due_at as at", eb.fn.countAll<string>().as("n")])
    .where("round.id", "=", ref.roundId ?? "")
    .where("round.closed_at", "is", null)
    .where("pairing.reviewer_team_id", "=", ref.teamId ?? "")
    .where("pairing.state", "in", ["assigned", "draft"])
    .groupBy(["cohort.id", "round.due_at"])
    .executeTakeFirst();
  return row && { ...row, count: Number(row.n), language: await languageOf(ctx, personId) };
}

async function findOpenAssessment(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ctx.db
    .selectFrom("assessment_round as r")
    .innerJoin("cohort", "cohort.id", "r.cohort_id")
    .leftJoin("assessment_answer as a", (j) => j.onRef("a.round_id", "=", "r.id").on("a.person_id", "=", personId))
    .select([...about, "r.id as assessmentRoundId", "r.point", "r.closes_at as at"])
    .where("cohort.state", "=", "published")
    .where("r.id", "=", ref.assessmentRoundId ?? "")
    .where("r.opens_at", "<=", ctx.now)
    .where("r.closes_at", ">", ctx.now)
    .where("a.sent_at", "is", null)
    .where(isInTeamOf(personId))
    .executeTakeFirst();
  return row && { ...row, title: pointNames[row.point], language: await languageOf(ctx, personId) };
}

/** The facts of each kind, by the ids of its message and the person that it goes to. */
export const reminderFacts: Record<ReminderKind, (ctx: Context, ref: Ref, personId: string) => Found> = {
  "draft-closing": findDraft,
  "signature-due": findOpenSignature,
  "completion-due": findOpenCompletion,
  "place-to-confirm": findOffer,
  "condition-due": findOpenConditions,
  "review-due": findOpenReviews,
  "interview-to-book": findBooking,
  "interview-coming": findInterview,
  "interviews-to-hold": findPanelDay,
  "info-coming": findInfoSession,
  "session-coming": findSession,
  "plan-due": findMissingPlan,
  "plan-overdue": findMissingPlan,
  "feedback-due": findOpenFeedback,
  "feedback-overdue": findOpenFeedback,
  "assessment-due": findOpenAssessment,
};
