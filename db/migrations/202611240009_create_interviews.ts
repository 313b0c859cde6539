import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
-- a time at which one application can be interviewed; its time and place never change, so that what calendars were told stays readable: another row replaces it
create table interview_slot (
  id uuid primary key,
  call_id uuid not null references call (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  online_url text not null default '' check (online_url = '' or online_url ~ '^https?://'),
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  removed_at timestamptz,
  check (ends_at > starts_at),
  check (place <> '' or online_url <> '')
);
create index interview_slot_call_idx on interview_slot (call_id, starts_at) where removed_at is null;

create table slot_interviewer (
  slot_id uuid not null references interview_slot (id),
  person_id uuid not null references person (id),
  during tstzrange not null,
  active boolean not null default true,
  primary key (slot_id, person_id),
  constraint slot_interviewer_one_place_at_a_time exclude using gist (person_id with =, during with &&) where (active)
);

-- an application that was asked to an interview; a slot belongs to one of them
create table interview (
  id uuid primary key,
  application_id uuid not null unique references application (id),
  state text not null check (state in ('invited', 'booked', 'off')),
  book_by timestamptz not null,
  slot_id uuid unique references interview_slot (id),
  invited_by uuid not null references person (id),
  invited_at timestamptz not null,
  reason text not null default '',
  check ((state = 'booked') = (slot_id is not null))
);

-- what one person's calendar was last told of an interview
create table interview_copy (
  interview_id uuid not null references interview (id),
  person_id uuid not null references person (id),
  state text not null check (state in ('requested', 'cancelled')),
  sequence integer not null check (sequence >= 0),
  slot_id uuid not null references interview_slot (id),
  primary key (interview_id, person_id)
);

-- what the interviewers wrote down together
create table interview_note (
  interview_id uuid primary key references interview (id),
  version integer not null check (version > 0),
  content text not null,
  saved_by uuid not null references person (id),
  saved_at timestamptz not null
);

-- who may interview in a call today: its reviewers, and the managers of its cohort
create view possible_interviewer as
  select call.id as call_id, g.person_id
  from role_grant g
  join call on call.id = g.scope_id
  where g.role = 'reviewer' and g.scope_kind = 'call' and g.ended_at is null
  union
  select call.id, r.person_id
  from cohort_role r
  join call on call.cohort_id = r.cohort_id
  where r.role = 'manager';

-- who would interview which application in which slot: not those who stand too near to it; the one place that says so
create view slot_panel as
  select s.id as slot_id, a.id as application_id, i.person_id
  from interview_slot s
  join slot_interviewer i on i.slot_id = s.id
  join application a on a.call_id = s.call_id
  where exists (
      -- "offset" has it asked of each interviewer; joined, it would be worked out for every call there is
      select from possible_interviewer p where p.call_id = s.call_id and p.person_id = i.person_id offset 0)
    and not exists (select 1 from conflict c where c.application_id = a.id and c.person_id = i.person_id and c.has_conflict);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
