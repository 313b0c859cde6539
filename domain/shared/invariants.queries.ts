import { sql, type RawBuilder } from "kysely";
import type { Db } from "#db/types.ts";
import { hashOf } from "./canonical-json.ts";

/** A rule that must hold in every database, and the ids of what breaks it (at most 20). */
export type Broken = { rule: string; ids: string[] };

type Found = { id: string };

/** What the ids in an event's payload name; things that may be deleted (sign-in requests, typed forms) are not among them. */
const things: Record<string, string> = {
  personId: "person",
  organiserId: "organiser",
  programmeId: "programme",
  cohortId: "cohort",
  callId: "call",
  organisationId: "organisation",
  applicationId: "application",
  answerSetId: "answer_set_version",
  assignmentId: "review_assignment",
  batchId: "publication_batch",
  seatId: "seat",
  teamId: "team",
  sessionId: "session",
  workId: "work",
  roundId: "feedback_round",
  pairingId: "pairing",
  awardId: "award",
  assessmentRoundId: "assessment_round",
  formVersionId: "form_version",
  extensionId: "extension",
  enquiryId: "enquiry",
  accessCodeId: "access_code",
  completionId: "completion_request",
  changeId: "requested_change",
};

/** A state that only a command can have brought about, and the fact that the command records. */
const facts: [what: string, rows: RawBuilder<Found>, event: string, key: string][] = [
  ["application that was sent", sql`select id from application where submitted_at is not null`, "application.submitted", "applicationId"],
  ["party that signed", sql`select id from party_signature where answer = 'signed'`, "application.signed", "signatureId"],
  ["requested change that was answered", sql`select id from requested_change where answer is not null`, "application.change-answered", "changeId"],
  ["completion that was sent", sql`select id from completion_request where sent_at is not null`, "application.completion-sent", "completionId"],
  ["decision that was published", sql`select application_id as id from decision where published_at is not null`, "application.decided", "applicationId"],
  ["place that was confirmed", sql`select id from seat where state = 'confirmed'`, "place.confirmed", "seatId"],
  ["session that was published", sql`select id from session where published_at is not null`, "session.published", "sessionId"],
  ["session that was cancelled", sql`select id from session where state = 'cancelled'`, "session.cancelled", "sessionId"],
  ["plan that was handed in", sql`select distinct work_id as id from work_version`, "work.submitted", "workId"],
  ["plan that was accepted", sql`select id from work where state = 'accepted'`, "work.accepted", "workId"],
  ["feedback that was given", sql`select id from pairing where released_at is not null`, "feedback.given", "pairingId"],
  ["self-assessment that was sent", sql`select id from assessment_answer where sent_at is not null`, "assessment.sent", "assessmentAnswerId"],
  ["certificate", sql`select id from award`, "certificate.issued", "awardId"],
];

/** Rules 1–8 of the domain as queries for what breaks them. */
const rules: [rule: string, broken: RawBuilder<Found>][] = [
  ...Object.entries(things).map(([key, table]): [string, RawBuilder<Found>] => [
    `every event's ${key} is there`,
    sql`select event.id::text as id from event where payload ? ${key} and not exists (select 1 from ${sql.table(table)} t where t.id = (payload->>${key})::uuid)`,
  ]),
  ...facts.map(([what, rows, event, key]): [string, RawBuilder<Found>] => [
    `every ${what} has its event`,
    sql`select r.id from (${rows}) r where not exists (select 1 from event where name = ${event} and payload->>${key} = r.id::text)`,
  ]),
  ["each message key is there once", sql`select min(id::text) as id from message group by key having count(*) > 1`],
  [
    "places offered and confirmed fit into the cohort",
    sql`select cohort.id from cohort join seat on seat.cohort_id = cohort.id where seat.state in ('offered', 'confirmed') group by cohort.id having count(*) > cohort.capacity`,
  ],
  [
    // a change of capacity after the first offer would make the past look wrong by today's number
    "they fitted at every moment before",
    sql`with change as (
          select payload->>'seatId' as seat, (payload->>'cohortId')::uuid as cohort, id,
            case when name in ('place.offered', 'place.confirmed') then 1 else 0 end as held
          from event where name in ('place.offered', 'place.confirmed', 'place.declined', 'place.lapsed', 'place.released')
        ), step as (
          select cohort, id, held - coalesce(lag(held) over (partition by seat order by id), 0) as by from change
        ), level as (
          select cohort, sum(by) over (partition by cohort order by id) as taken from step
        )
        select distinct cohort.id from level join cohort on cohort.id = level.cohort
        where level.taken > cohort.capacity and not exists (
          select 1 from event e where e.name = 'cohort.changed' and e.payload->>'cohortId' = cohort.id::text
            and e.id > (select min(o.id) from event o where o.name = 'place.offered' and o.payload->>'cohortId' = cohort.id::text))`,
  ],
  [
    "a sent application has the version that was sent",
    sql`select a.id from application a left join answer_set_version v on v.application_id = a.id and v.version = a.submitted_version where a.submitted_version > 0 and v.id is null`,
  ],
  [
    "no answer is newer than the sending of its application, but for a completion",
    sql`select a.id from application a join answer_set_version v on v.application_id = a.id where a.submitted_at is not null and v.created_at > a.submitted_at and not exists (
          select 1 from completion_request c where c.application_id = a.id and v.version > c.base_version and v.created_at <= coalesce(c.sent_at, c.withdrawn_at, v.created_at))`,
  ],
  ["a handed-in plan has its version", sql`select w.id from work w left join work_version v on v.work_id = w.id and v.number = w.submitted_number where w.submitted_number > 0 and v.id is null`],
  ["a session has its revision", sql`select s.id from session s left join session_revision r on r.session_id = s.id and r.revision = s.revision where r.session_id is null`],
  [
    "a published decision has its letter",
    sql`select d.application_id as id from decision d left join letter l on l.application_id = d.application_id where d.published_at is not null and l.id is null`,
  ],
  [
    "nobody reviews an application of their own organisation or of its parent",
    sql`select r.id from review_assignment r
        join application_party p on p.application_id = r.application_id
        join organisation o on o.id = p.organisation_id
        join organisation_membership m on m.person_id = r.reviewer_id and m.organisation_id in (o.id, o.parent_id) and m.from_at <= r.assigned_at and (m.to_at is null or m.to_at > r.assigned_at)
        where r.state in ('assigned', 'accepted', 'delivered')
          and not exists (select from conflict_set_aside s join conflict c on c.id = s.conflict_id
            where s.taken_back_at is null and c.application_id = r.application_id and c.person_id = r.reviewer_id)`,
  ],
  [
    "nobody reviews an application with a conflict",
    sql`select r.id from review_assignment r join conflict c on c.application_id = r.application_id and c.person_id = r.reviewer_id and c.has_conflict where r.state in ('assigned', 'accepted', 'delivered')`,
  ],
  [
    "no team gives feedback to its own or a parent organisation",
    sql`select p.id from pairing p join work w on w.id = p.work_id
        join team_organisation r on r.team_id = p.reviewer_team_id join organisation ro on ro.id = r.organisation_id
        join team_organisation a on a.team_id = w.team_id join organisation ao on ao.id = a.organisation_id
        where p.state not in ('void', 'declined') and (ro.id = ao.id or ro.parent_id = ao.id or ao.parent_id = ro.id)`,
  ],
  [
    "a session's sequence never falls",
    sql`select distinct session_id as id from (select session_id, sequence, lag(sequence) over (partition by session_id order by revision) as before from session_revision) r where sequence < before`,
  ],
  [
    "no invitation is ahead of its session",
    sql`select i.id from invitation i join session s on s.id = i.session_id join session_revision r on r.session_id = s.id and r.revision = s.revision where i.revision_sent > s.revision`,
  ],
];

/** Every rule of the domain that is broken in this database; empty when all hold. For tests after a journey and for `npm run doctor`. */
export async function findBrokenRules(db: Db): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const [rule, query] of rules) {
    const { rows } = await sql<Found>`select id from (${query}) broken limit 20`.execute(db);
    if (rows.length > 0) broken.push({ rule, ids: rows.map((r) => r.id) });
  }
  const awards = await db.selectFrom("award").select(["id", "content", "content_hash"]).execute();
  const changed = awards.filter((a) => hashOf(a.content) !== a.content_hash).map((a) => a.id);
  if (changed.length > 0) broken.push({ rule: "a certificate says what it said when it was issued", ids: changed.slice(0, 20) });
  return broken;
}
