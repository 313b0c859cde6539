import { sql, type Expression } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import type { SourceName, Window } from "./reminders.schema.ts";

/** A row of any source, columns in this order. `thing` is what the reminder is of, `part` the application or team it concerns; nothing is due before `since`. */
export type SourceRow = {
  source: SourceName;
  thing: string;
  part: string | null;
  partName: string | null;
  at: Date;
  since: Date | null;
  cohortId: string;
  zone: string;
  quietFrom: string;
  quietTo: string;
  personId: string;
  name: string;
  address: string;
};

/** Slots lie at most eight days from the moment that they belong to. */
const reach = (w: Window) => ({ low: shiftDays(w.from, -8, "UTC"), high: shiftDays(w.until, 8, "UTC") });

const whom = ["cohort.id as cohortId", "cohort.zone", "cohort.quiet_from as quietFrom", "cohort.quiet_to as quietTo", "person.id as personId", "person.name", "person.email as address"] as const;
const named = (source: SourceName) => sql<SourceName>`${sql.lit(source)}::text`.as("source");
const noId = sql<string | null>`null::uuid`;
const noName = sql<string | null>`null::text`.as("partName");
const noMoment = sql<Date | null>`null::timestamptz`.as("since");

/** Writers of drafts whose call closes near the window. Unscoped, like all of these: the plan is for staff and the worker. */
function drafts({ db }: Context, w: Window): Expression<SourceRow> {
  const { low, high } = reach(w);
  return db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("application_writer as writer", (j) => j.onRef("writer.application_id", "=", "a.id").on("writer.ended_at", "is", null))
    .innerJoin("person", "person.id", "writer.person_id")
    .select([named("draft"), "a.id as thing", noId.as("part"), noName, "call.closes_at as at", noMoment, ...whom])
    .where("a.state", "=", "draft")
    .where("writer.access", "in", ["edit", "submit"])
    .where("call.closes_at", ">", low)
    .where("call.closes_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""));
}

/** Places that wait for an answer, and those who may give it. */
function offers({ db }: Context, w: Window): Expression<SourceRow> {
  const { low, high } = reach(w);
  return db
    .selectFrom("seat")
    .innerJoin("cohort", "cohort.id", "seat.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("application_writer as writer", (j) => j.onRef("writer.application_id", "=", "seat.application_id").on("writer.ended_at", "is", null))
    .innerJoin("person", "person.id", "writer.person_id")
    .select([named("offer"), "seat.id as thing", "seat.application_id as part", noName, sql<Date>`seat.offered_until`.as("at"), "seat.offered_at as since", ...whom])
    .where("seat.state", "=", "offered")
    .where("writer.access", "=", "submit")
    .where("seat.offered_until", ">", low)
    .where("seat.offered_until", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""));
}

/** Reviewers with reviews of a call to deliver: one reminder a call, however many reviews. */
function openReviews({ db }: Context, w: Window): Expression<SourceRow> {
  const { low, high } = reach(w);
  return db
    .selectFrom("review_assignment as r")
    .innerJoin("application as a", "a.id", "r.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("person", "person.id", "r.reviewer_id")
    .select([named("review"), "call.id as thing", noId.as("part"), noName, "r.due_at as at", noMoment, ...whom])
    .distinct()
    .where("r.state", "in", ["assigned", "accepted"])
    .where("r.due_at", ">", low)
    .where("r.due_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""));
}

/** Participants of published sessions near the window, those who have declined left out. */
function sessionGuests({ db }: Context, w: Window): Expression<SourceRow> {
  const { low, high } = reach(w);
  return db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .innerJoin("cohort", "cohort.id", "s.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("team", (j) => j.onRef("team.cohort_id", "=", "cohort.id").on("team.left_at", "is", null))
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "team.id").on("m.left_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .leftJoin("invitation as i", (j) => j.onRef("i.session_id", "=", "s.id").onRef("i.person_id", "=", "person.id"))
    .select([named("session"), "s.id as thing", noId.as("part"), noName, "r.starts_at as at", noMoment, ...whom])
    .distinct()
    .where("s.state", "=", "published")
    .where((eb) => eb.or([eb("i.answer", "is", null), eb("i.answer", "!=", "declined")]))
    .where("r.starts_at", ">", low)
    .where("r.starts_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""));
}

/** Members of teams whose plan is not handed in; a team's own later date counts. */
function missingPlans({ db }: Context, w: Window): Expression<SourceRow> {
  const { low, high } = reach(w);
  const due = sql<Date>`coalesce(o.due_at, assignment.due_at)`;
  return db
    .selectFrom("assignment")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("team", (j) => j.onRef("team.cohort_id", "=", "cohort.id").on("team.left_at", "is", null))
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "team.id").on("m.left_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .leftJoin("date_override as o", (j) => j.onRef("o.assignment_id", "=", "assignment.id").onRef("o.team_id", "=", "team.id"))
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .select([named("plan"), "assignment.id as thing", "team.id as part", "team.name as partName", due.as("at"), noMoment, ...whom])
    .where((eb) => eb.or([eb("work.submitted_number", "is", null), eb("work.submitted_number", "=", 0)]))
    .where(due, ">", low)
    .where(due, "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""));
}

/** Members of teams that have feedback to give: one reminder a person and round, however many plans. */
function openFeedback({ db }: Context, w: Window): Expression<SourceRow> {
  const { low, high } = reach(w);
  return db
    .selectFrom("pairing")
    .innerJoin("feedback_round as round", "round.id", "pairing.round_id")
    .innerJoin("assignment", "assignment.id", "round.assignment_id")
    .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
    .where("cohort.state", "=", "published")
    .innerJoin("team", "team.id", "pairing.reviewer_team_id")
    .innerJoin("team_member as m", (j) => j.onRef("m.team_id", "=", "team.id").on("m.left_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .select([named("feedback"), "round.id as thing", "team.id as part", "team.name as partName", "round.due_at as at", noMoment, ...whom])
    .distinct()
    .where("pairing.state", "in", ["assigned", "draft"])
    .where("round.closed_at", "is", null)
    .where("round.due_at", ">", low)
    .where("round.due_at", "<=", high)
    .$if(w.cohortId !== undefined, (q) => q.where("cohort.id", "=", w.cohortId ?? ""));
}

const queries: Record<SourceName, (ctx: Context, w: Window) => Expression<SourceRow>> = {
  draft: drafts,
  offer: offers,
  review: openReviews,
  session: sessionGuests,
  plan: missingPlans,
  feedback: openFeedback,
};

/** The rows of the wanted sources in one round trip. */
export async function listSourceRows(ctx: Context, sources: readonly SourceName[], window: Window): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`${sql.join(
    sources.map((s) => queries[s](ctx, window)),
    sql` union all `,
  )}`.execute(ctx.db);
  return rows;
}
