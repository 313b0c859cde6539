import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
-- the ledger: one mail to one person; the unique key is what makes a repeated job harmless
create table message (
  id uuid primary key,
  key text not null unique,
  kind text not null,
  ref jsonb not null check (jsonb_typeof(ref) = 'object'),
  person_id uuid references person (id),
  address text not null,
  cohort_id uuid references cohort (id),
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'unknown')),
  due_at timestamptz not null,
  useful_until timestamptz,
  attempts integer not null default 0,
  lease_until timestamptz,
  lease_by text,
  message_id text not null,
  language text,
  subject text,
  body text,
  smtp_reply text,
  why text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check ((state = 'sending') = (lease_until is not null))
);
create index message_open_idx on message (due_at) where state in ('queued', 'sending', 'failed');
create index message_cohort_idx on message (cohort_id, created_at);
create index message_person_idx on message (person_id);

-- a person's decision that a planned message shall wait or not go; same key as the message would have
create table hold (
  id uuid primary key,
  key text not null,
  cohort_id uuid not null references cohort (id),
  kind text not null check (kind in ('hold', 'skip')),
  why text not null,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  lifted_at timestamptz
);
create unique index hold_current_idx on hold (key) where lifted_at is null;

-- who is to be reminded of what, from the facts as they are: a row a person and thing. "at" is the moment that the
-- reminders lie around, nothing is due before "since"; "part" is the application or team that it concerns.
-- A party's contact need not have signed in: they have an address and no person.
create view reminder_source as
select f.source, f.thing, f.part, f.part_name, f.at, f.since, f.cohort_id, coalesce(person.id, contact.id) as person_id, cohort.zone, cohort.quiet_from, cohort.quiet_to,
  coalesce(person.name, f.name) as name, coalesce(person.email, f.email) as email,
  -- a review of a call with phases moves to the next one or is closed: nobody is late with it
  f.source = 'review' and exists (select from review_phase p where p.call_id = f.thing) as is_never_late
from (
  -- writers of drafts, until the last moment to send them
  select 'draft' as source, a.id as thing, null::uuid as part, null as part_name, deadline.closes_at as at, null::timestamptz as since, call.cohort_id, w.person_id, null as name, null as email
  from application a
  join call on call.id = a.call_id
  join application_deadline deadline on deadline.application_id = a.id
  join application_writer w on w.application_id = a.id and w.ended_at is null and w.access in ('edit', 'submit')
  where a.state = 'draft'
  union all
  -- contacts of parties that have been asked to sign the application as it is now and have not answered
  select 'signature', a.id, s.id, null, deadline.closes_at, s.asked_at, call.cohort_id, null::uuid, p.contact_name, p.contact_email
  from party_signature s
  join application_party p on p.id = s.party_id
  join application a on a.id = p.application_id
  join call on call.id = a.call_id
  join application_deadline deadline on deadline.application_id = a.id
  where a.state = 'draft' and s.replaced_at is null and s.answer is null and s.version = a.version and s.form_version_id = a.form_version_id
  union all
  -- writers of an application that is to be completed
  select 'completion', c.id, c.application_id, null, c.due_at, c.asked_at, call.cohort_id, w.person_id, null, null
  from completion_request c
  join application a on a.id = c.application_id
  join call on call.id = a.call_id
  join application_writer w on w.application_id = a.id and w.ended_at is null and w.access in ('edit', 'submit')
  where a.state = 'submitted' and c.sent_at is null and c.withdrawn_at is null
  union all
  -- those who may answer for an offered place
  select 'offer', seat.id, seat.application_id, null, seat.offered_until, seat.offered_at, seat.cohort_id, w.person_id, null, null
  from seat
  join application_writer w on w.application_id = seat.application_id and w.ended_at is null and w.access = 'submit'
  where seat.state = 'offered'
  union all
  -- those who may act for a place that was given with conditions, while one of them has neither been met nor answered
  select 'condition', d.application_id, null::uuid, null, (d.conditions_due_on + time '23:59') at time zone cohort.zone, d.published_at, seat.cohort_id, w.person_id, null, null
  from decision d
  join seat on seat.application_id = d.application_id and seat.state in ('offered', 'confirmed')
  join cohort on cohort.id = seat.cohort_id
  join application_writer w on w.application_id = d.application_id and w.ended_at is null and w.access = 'submit'
  where d.conditions_due_on is not null
    and exists (select from decision_condition c where c.application_id = d.application_id and c.met_at is null and c.answered_at is null)
  union all
  -- reviewers with reviews to deliver: one row a call, however many reviews
  select distinct 'review', call.id, null::uuid, null, r.due_at, null::timestamptz, call.cohort_id, r.reviewer_id, null, null
  from review_assignment r
  join application a on a.id = r.application_id and a.state = 'submitted'
  join call on call.id = a.call_id
  where r.state in ('assigned', 'accepted')
  union all
  -- participants of published sessions, but for those who have declined
  select distinct 'session', s.id, null::uuid, null, r.starts_at, null::timestamptz, s.cohort_id, m.person_id, null, null
  from session s
  join session_revision r on r.session_id = s.id and r.revision = s.revision
  join team on team.cohort_id = s.cohort_id and team.left_at is null
  join team_member m on m.team_id = team.id and m.left_at is null
  left join invitation i on i.session_id = s.id and i.person_id = m.person_id
  where s.state = 'published' and i.answer is distinct from 'declined'
  union all
  -- members of teams whose plan is not handed in; a team's own later date counts
  select 'plan', assignment.id, team.id, team.name, coalesce(o.due_at, assignment.due_at), null::timestamptz, assignment.cohort_id, m.person_id, null, null
  from assignment
  join team on team.cohort_id = assignment.cohort_id and team.left_at is null
  join team_member m on m.team_id = team.id and m.left_at is null
  left join date_override o on o.assignment_id = assignment.id and o.team_id = team.id
  left join work on work.assignment_id = assignment.id and work.team_id = team.id
  where coalesce(work.submitted_number, 0) = 0
  union all
  -- members of teams with feedback to give: one row a round, however many plans
  select distinct 'feedback', round.id, team.id, team.name, round.due_at, null::timestamptz, assignment.cohort_id, m.person_id, null, null
  from pairing
  join feedback_round round on round.id = pairing.round_id and round.closed_at is null
  join assignment on assignment.id = round.assignment_id
  join team on team.id = pairing.reviewer_team_id
  join team_member m on m.team_id = team.id and m.left_at is null
  where pairing.state in ('assigned', 'draft')
  union all
  -- members who have not sent their self-assessment
  select distinct 'assessment', round.id, null::uuid, null, round.closes_at, round.opens_at, round.cohort_id, m.person_id, null, null
  from assessment_round round
  join team on team.cohort_id = round.cohort_id and team.left_at is null
  join team_member m on m.team_id = team.id and m.left_at is null
  left join assessment_answer a on a.round_id = round.id and a.person_id = m.person_id
  where a.sent_at is null
  union all
  -- those who may book an interview and have not
  select 'booking', i.id, i.application_id, null, i.book_by, i.invited_at, call.cohort_id, w.person_id, null, null
  from interview i
  join application a on a.id = i.application_id and a.state = 'submitted'
  join call on call.id = a.call_id
  join application_writer w on w.application_id = a.id and w.ended_at is null and w.access = 'submit'
  where i.state = 'invited'
  union all
  -- those who will be interviewed
  select 'interview', i.id, i.application_id, null, s.starts_at, null::timestamptz, call.cohort_id, w.person_id, null, null
  from interview i
  join interview_slot s on s.id = i.slot_id
  join call on call.id = s.call_id
  join application_writer w on w.application_id = i.application_id and w.ended_at is null and w.access = 'submit'
  union all
  -- those who will interview: one row a day of a call, at its first interview
  select 'panel', call.id, null::uuid, null, min(s.starts_at), null::timestamptz, call.cohort_id, p.person_id, null, null
  from interview i
  join interview_slot s on s.id = i.slot_id
  join slot_panel p on p.slot_id = s.id and p.application_id = i.application_id
  join call on call.id = s.call_id
  join cohort c on c.id = call.cohort_id
  group by call.id, (s.starts_at at time zone c.zone)::date, p.person_id
  union all
  -- those who have signed up for a call's info session, who need not have signed in
  select 'info', s.call_id, u.id, null, s.starts_at, u.signed_up_at, call.cohort_id, null::uuid, u.name, u.email
  from info_signup u
  join info_session s on s.call_id = u.call_id
  join call on call.id = u.call_id and call.published_at is not null
  where u.ended_at is null
) f
join cohort on cohort.id = f.cohort_id and cohort.state = 'published' -- nobody is reminded in a cohort that is over
left join person on person.id = f.person_id
left join person contact on f.person_id is null and contact.email = f.email
-- a team keeps its last member also when they were erased
where person.erased_at is null;

-- when each process last did its round, in real time; /readyz reads it
create table heartbeat (
  name text primary key,
  beat_at timestamptz not null
);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
