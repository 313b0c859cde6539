import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import type { Hours } from "./reminders.rules.ts";
import type { Hold, LateKind, Window } from "./reminders.schema.ts";

/** Someone to remind, of what, in which cohort. `ref` is what the message is composed from. */
export type Subject = { cohortId: string; hours: Hours; subject: string; ref: Record<string, string>; personId: string; name: string; address: string };
export type Fact = Subject & { at: Date; from?: Date };

/** Slots lie at most eight days from the moment that they belong to. */
const reach = (w: Window) => ({ low: shiftDays(w.from, -8, "UTC"), high: shiftDays(w.until, 8, "UTC") });

const hoursOf = (row: { zone: string; quiet_from: string; quiet_to: string }): Hours => ({ zone: row.zone, quietFrom: row.quiet_from, quietTo: row.quiet_to });

const person = ["person.id as personId", "person.name", "person.email as address"] as const;
const cohort = ["cohort.id as cohortId", "cohort.zone", "cohort.quiet_from", "cohort.quiet_to"] as const;

/** Writers of drafts whose call closes near the window. Unscoped, like all of these: the plan is for staff and the worker. */
export async function listDrafts(ctx: Context, w: Window): Promise<Fact[]> {
  const { low, high } = reach(w);
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("application_writer as writer", (j) => j.onRef("writer.application_id", "=", "a.id").on("writer.ended_at", "is", null))
    .innerJoin("person", "person.id", "writer.person_id")
    .select(["a.id", "call.closes_at as at", ...cohort, ...person])
    .where("a.state", "=", "draft")
    .where("writer.access", "in", ["edit", "submit"])
    .where("call.closes_at", ">", low)
    .where("call.closes_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""))
    .execute();
  return rows.map((r) => ({ ...r, hours: hoursOf(r), subject: r.id, ref: { applicationId: r.id } }));
}

/** Places that wait for an answer, and those who may give it. */
export async function listOffers(ctx: Context, w: Window): Promise<Fact[]> {
  const { low, high } = reach(w);
  const rows = await ctx.db
    .selectFrom("seat")
    .innerJoin("cohort", "cohort.id", "seat.cohort_id")
    .innerJoin("application_writer as writer", (j) => j.onRef("writer.application_id", "=", "seat.application_id").on("writer.ended_at", "is", null))
    .innerJoin("person", "person.id", "writer.person_id")
    .select(["seat.id", "seat.application_id as applicationId", "seat.offered_at as offeredAt", "seat.offered_until as until", ...cohort, ...person])
    .where("seat.state", "=", "offered")
    .where("writer.access", "=", "submit")
    .where("seat.offered_until", ">", low)
    .where("seat.offered_until", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""))
    .execute();
  return rows.flatMap((r) => (r.until ? [{ ...r, at: r.until, from: r.offeredAt ?? undefined, hours: hoursOf(r), subject: r.id, ref: { seatId: r.id, applicationId: r.applicationId } }] : []));
}

/** Reviewers with reviews of a call to deliver: one reminder a call, however many reviews. */
export async function listOpenReviews(ctx: Context, w: Window): Promise<Fact[]> {
  const { low, high } = reach(w);
  const rows = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("person", "person.id", "r.reviewer_id")
    .select(["call.id", "r.due_at as at", ...cohort, ...person])
    .distinct()
    .where("r.state", "in", ["assigned", "accepted"])
    .where("r.due_at", ">", low)
    .where("r.due_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""))
    .execute();
  return rows.map((r) => ({ ...r, hours: hoursOf(r), subject: r.id, ref: { callId: r.id } }));
}

/** Participants of published sessions near the window, those who have declined left out. */
export async function listSessionGuests(ctx: Context, w: Window): Promise<Fact[]> {
  const { low, high } = reach(w);
  const rows = await ctx.db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .innerJoin("cohort", "cohort.id", "s.cohort_id")
    .innerJoin("team", (j) => j.onRef("team.cohort_id", "=", "cohort.id").on("team.left_at", "is", null))
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "team.id").on("m.left_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .leftJoin("invitation as i", (j) => j.onRef("i.session_id", "=", "s.id").onRef("i.person_id", "=", "person.id"))
    .select(["s.id", "r.starts_at as at", ...cohort, ...person])
    .distinct()
    .where("s.state", "=", "published")
    .where((eb) => eb.or([eb("i.answer", "is", null), eb("i.answer", "!=", "declined")]))
    .where("r.starts_at", ">", low)
    .where("r.starts_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""))
    .execute();
  return rows.map((r) => ({ ...r, hours: hoursOf(r), subject: r.id, ref: { sessionId: r.id } }));
}

/** Members of teams whose plan is not handed in; a team's own later date counts. */
export async function listMissingPlans(ctx: Context, w: Window): Promise<Fact[]> {
  const { low, high } = reach(w);
  const due = sql<Date>`coalesce(o.due_at, assignment.due_at)`;
  const rows = await ctx.db
    .selectFrom("assignment")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .innerJoin("team", (j) => j.onRef("team.cohort_id", "=", "cohort.id").on("team.left_at", "is", null))
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "team.id").on("m.left_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .leftJoin("date_override as o", (j) => j.onRef("o.assignment_id", "=", "assignment.id").onRef("o.team_id", "=", "team.id"))
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .select([due.as("at"), "assignment.id", "team.id as teamId", ...cohort, ...person])
    .where((eb) => eb.or([eb("work.submitted_number", "is", null), eb("work.submitted_number", "=", 0)]))
    .where(due, ">", low)
    .where(due, "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""))
    .execute();
  return rows.map((r) => ({ ...r, hours: hoursOf(r), subject: r.id, ref: { assignmentId: r.id, teamId: r.teamId } }));
}

/** Members of teams that have feedback to give: one reminder a person and round, however many plans. */
export async function listOpenFeedback(ctx: Context, w: Window): Promise<Fact[]> {
  const { low, high } = reach(w);
  const rows = await ctx.db
    .selectFrom("pairing")
    .innerJoin("feedback_round as round", "round.id", "pairing.round_id")
    .innerJoin("assignment", "assignment.id", "round.assignment_id")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "pairing.reviewer_team_id").on("m.left_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .select(["round.id", "round.due_at as at", "pairing.reviewer_team_id as teamId", ...cohort, ...person])
    .distinct()
    .where("pairing.state", "in", ["assigned", "draft"])
    .where("round.closed_at", "is", null)
    .where("round.due_at", ">", low)
    .where("round.due_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""))
    .execute();
  return rows.map((r) => ({ ...r, hours: hoursOf(r), subject: r.id, ref: { roundId: r.id, teamId: r.teamId } }));
}

/** Groups of reminders that somebody holds or has called off; of one cohort when given. */
export async function listHeldGroups(ctx: Context, cohortId?: string): Promise<Map<string, Hold>> {
  const rows = await ctx.db
    .selectFrom("hold")
    .select(["hold.key", "hold.kind", "hold.why"])
    .where("hold.lifted_at", "is", null)
    .$if(cohortId !== undefined, (q) => q.where("hold.cohort_id", "=", cohortId ?? ""))
    .execute();
  return new Map(rows.map((r) => [r.key, { kind: r.kind, why: r.why }]));
}

const sinceEver = (ctx: Context, cohortId: string): Window => ({ from: new Date(0), until: ctx.now, cohortId });

/** Who is late with what, in one cohort: plans, feedback and reviews whose date has passed. Unscoped. */
export async function listLate(ctx: Context, cohortId: string): Promise<Record<LateKind, Fact[]>> {
  const window = sinceEver(ctx, cohortId);
  const [plan, feedback, review] = await Promise.all([listMissingPlans(ctx, window), listOpenFeedback(ctx, window), listOpenReviews(ctx, window)]);
  const late = (facts: Fact[]) => facts.filter((f) => f.at <= ctx.now);
  return { plan: late(plan), feedback: late(feedback), review: late(review) };
}
