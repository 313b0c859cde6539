import { sql } from "kysely";
import { stuckStates } from "#domain/messages/messages.queries.ts";
import { haveSeenRoles, mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Fact } from "#domain/reminders/reminders.queries.ts";
import type { LateKind } from "#domain/reminders/reminders.schema.ts";
import { isSeenBy } from "#domain/selection/cases.queries.ts";
import { actorId, type Context, type GrantedRole } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { selectApart } from "#domain/selection/apart.queries.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import { cohortItems } from "./homes.rules.ts";

/** A cohort by name, for the head of its staff pages. NotFound or Forbidden for everyone else. */
export async function getStaffCohort(ctx: Context, cohortId: string) {
  const me = mustBePerson(ctx).personId;
  const row = await ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select((eb) => [
      "cohort.id",
      "cohort.name",
      "cohort.zone",
      "cohort.state",
      "cohort.starts_on as startsOn",
      "cohort.ends_on as endsOn",
      "cohort.quiet_from as quietFrom",
      "cohort.quiet_to as quietTo",
      "programme.name as programme",
      eb
        .selectFrom("team_member as m")
        .innerJoin("team", "team.id", "m.team_id")
        .select((e) => e.fn.count<string>("m.person_id").distinct().as("n"))
        .whereRef("team.cohort_id", "=", "cohort.id")
        .where("m.left_at", "is", null)
        .where("team.left_at", "is", null)
        .as("people"),
      sql<GrantedRole[]>`array(select distinct r.role from cohort_role r where r.cohort_id = cohort.id and r.person_id = ${me}::uuid)`.as("roles"),
    ])
    .where("cohort.id", "=", cohortId)
    .executeTakeFirst();
  const { roles, ...cohort } = found(row, "cohort");
  haveSeenRoles(ctx, cohortId, roles);
  await mustHaveRole(ctx, cohortId, cohortStaff);
  return { ...cohort, runs: roles.some((r) => r === "manager" || r === "administrator"), hosts: roles.some((r) => ["manager", "administrator", "facilitator"].includes(r)) };
}

/** What the cohort needs from its organisers, in no order, from its matters and from who is late. */
export function cohortItemsOf(matters: Matter[], late: Record<LateKind, Fact[]>) {
  const of = (kind: Matter["kind"]) => matters.filter((m) => m.kind === kind);
  const byName = (facts: typeof late.plan) => facts.map((f) => ({ name: f.partName ?? (f.name || f.address), at: f.at }));
  const [next] = of("answers");
  const counted = (kind: Matter["kind"]) => {
    const [matter] = of(kind);
    return matter && matter.count > 0 ? { count: matter.count, since: matter.at } : null;
  };
  const [apart] = of("apart");
  return cohortItems({
    stuck: of("stuck")[0]?.count ?? 0,
    undecidable: of("undecidable"),
    late: { plan: byName(late.plan), feedback: byName(late.feedback), review: byName(late.review) },
    undelivered: of("undelivered"),
    places: of("place").map((m) => ({ name: m.name, until: m.at })),
    apart: apart ? { count: apart.count, until: apart.at } : null,
    questions: counted("question"),
    unanswered: next && next.count > 0 ? { count: next.count, startsAt: next.at } : null,
    completions: counted("completion"),
    requests: counted("request"),
    completed: counted("completed")?.count ?? 0,
  });
}

export type Matter = {
  kind: "stuck" | "undecidable" | "undelivered" | "place" | "apart" | "question" | "answers" | "completion" | "request" | "completed";
  name: string;
  at: Date;
  count: number;
};

/**
 * In one look: addresses at which messages ask for somebody, for administrators applications that no manager may decide (at most 200),
 * places that wait for an answer and lapse within a week (the first to lapse first, at most 200), for those who run the cohort undecided
 * applications on which reviewers are far apart and reviewers who had not delivered when the last phase ended, questions about the call that nobody has answered, invitations without an answer to the
 * next session, when it is at most two weeks away, and of the applications completions that are late or came in the last three days, and
 * changes that wait for an answer. Applications in which the actor has a conflict count nowhere. Ask for the cohort first.
 */
export async function listMatters(ctx: Context, cohortId: string): Promise<Matter[]> {
  const me = actorId(ctx);
  const application = sql`application a join call on call.id = a.call_id and call.cohort_id = ${cohortId} and ${isSeenBy(ctx, "a.id")}`;
  const { rows } = await sql<Matter>`
    select 'stuck' as kind, '' as name, ${ctx.now}::timestamptz as at, count(distinct address)::int as count from message
      where cohort_id = ${cohortId} and state in (${sql.join(stuckStates)})
    union all
    (select 'undecidable', organisation.name, a.submitted_at, 1 from undecidable_case u
      join application a on a.id = u.application_id
      join application_party party on party.application_id = a.id and party.role = 'lead'
      join organisation on organisation.id = party.organisation_id
      where u.cohort_id = ${cohortId}
        and exists (select from cohort_role r where r.cohort_id = u.cohort_id and r.role = 'administrator' and r.person_id = ${me})
        and not exists (select from conflict c where c.application_id = a.id and c.person_id = ${me}::uuid and c.has_conflict)
      order by a.submitted_at limit 200)
    union all
    (select 'place', organisation.name, seat.offered_until, 1 from seat
      join application_party party on party.application_id = seat.application_id and party.role = 'lead'
      join organisation on organisation.id = party.organisation_id
      where seat.cohort_id = ${cohortId} and seat.state = 'offered' and seat.offered_until <= ${shiftDays(ctx.now, 7, "UTC")}
      order by seat.offered_until limit 200)
    union all
    (select 'apart', '', call.reviews_due_at, count(distinct apart.application_id)::int from call
      join application a on a.call_id = call.id and a.state = 'submitted'
      join (${selectApart(sql`r.application_id in (select a.id from application a join call on call.id = a.call_id where call.cohort_id = ${cohortId} and a.state = 'submitted')`)}) apart on apart.application_id = a.id
      where call.cohort_id = ${cohortId}
        and exists (select from cohort_role r where r.cohort_id = call.cohort_id and r.role in ('administrator', 'manager') and r.person_id = ${me}::uuid)
        and not exists (select from conflict c where c.application_id = a.id and c.person_id = ${me}::uuid and c.has_conflict)
      group by call.id)
    union all
    (select 'undelivered', coalesce(nullif(person.name, ''), person.email), ended.at, 1 from ${application}
      join (select call_id, max(closes_at) as at from review_phase group by call_id) ended on ended.call_id = call.id and ended.at < ${ctx.now}
      join review_assignment r on r.application_id = a.id and r.state in ('assigned', 'accepted')
      join person on person.id = r.reviewer_id
      where a.state = 'submitted'
        and exists (select from cohort_role mine where mine.cohort_id = call.cohort_id and mine.role in ('administrator', 'manager') and mine.person_id = ${me}::uuid)
      order by person.name limit 200)
    union all
    (select 'question', '', min(e.asked_at), count(*)::int from enquiry e
      join call on call.id = e.call_id where call.cohort_id = ${cohortId} and e.answered_at is null having count(*) > 0)
    union all
    (select 'answers', '', r.starts_at, count(*) filter (where i.answer is null)::int from session s
      join session_revision r on r.session_id = s.id and r.revision = s.revision
      join invitation i on i.session_id = s.id and i.state = 'requested'
      where s.cohort_id = ${cohortId} and s.state = 'published' and r.starts_at > ${ctx.now} and r.starts_at <= ${shiftDays(ctx.now, 14, "UTC")}
      group by r.starts_at order by r.starts_at limit 1)
    union all
    (select 'completion', '', min(c.due_at), count(*)::int from ${application} join completion_request c on c.application_id = a.id
      where a.state = 'submitted' and c.sent_at is null and c.withdrawn_at is null and c.due_at + make_interval(mins => call.grace_minutes) < ${ctx.now} having count(*) > 0)
    union all
    (select 'request', '', min(r.asked_at), count(*)::int from ${application} join requested_change r on r.application_id = a.id
      where a.state in ('submitted', 'decided') and r.answer is null having count(*) > 0)
    union all
    (select 'completed', '', max(c.sent_at), count(*)::int from ${application} join completion_request c on c.application_id = a.id
      where a.state = 'submitted' and c.sent_at > ${shiftDays(ctx.now, -3, "UTC")} having count(*) > 0)`.execute(ctx.db);
  return rows;
}
