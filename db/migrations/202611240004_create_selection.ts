import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
-- in which languages a reviewer of a call reads, which choices of its form they know ("question.option"; none: all) and how
-- many reviews they take in all; without a row: all of them, any number
create table reviewer_terms (
  call_id uuid not null references call (id),
  person_id uuid not null references person (id),
  languages text[] not null check (cardinality(languages) > 0 and languages <@ array['fi', 'sv', 'en']),
  themes text[] not null default '{}',
  most integer check (most between 1 and 1000),
  primary key (call_id, person_id)
);

-- when reviewers of a call may mark, and what they see meanwhile; without any: from the moment they are asked
create table review_phase (
  id uuid primary key,
  call_id uuid not null references call (id),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- others' marks, once one's own are delivered
  shows_others boolean not null,
  -- who applies is replaced wherever reviewers read
  hides_applicants boolean not null,
  -- notes among reviewers, and taking one's own delivered review back
  has_discussion boolean not null,
  check (closes_at > opens_at)
);
create index review_phase_call_idx on review_phase (call_id, opens_at);

-- until when the reviewers of a call are asked which applications they would review
create table wish_round (
  call_id uuid primary key references call (id),
  until timestamptz not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null
);

create table review_wish (
  application_id uuid not null references application (id),
  person_id uuid not null references person (id),
  wish text not null check (wish in ('gladly', 'can', 'rather-not')),
  said_at timestamptz not null,
  primary key (application_id, person_id)
);

create table review_assignment (
  id uuid primary key,
  application_id uuid not null references application (id),
  reviewer_id uuid not null references person (id),
  state text not null check (state in ('assigned', 'accepted', 'delivered', 'recused', 'declined', 'void')),
  due_at timestamptz not null,
  assigned_by uuid not null references person (id),
  assigned_at timestamptz not null,
  answered_at timestamptz,
  reason text,
  unique (application_id, reviewer_id)
);
create index review_assignment_reviewer_idx on review_assignment (reviewer_id, state);

-- an organisation that a person said they stand too near to: whatever it takes part in, in that call, also later, closes to them
create table conflict_declaration (
  id uuid primary key,
  call_id uuid not null references call (id),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('own_organisation', 'parent_organisation', 'family', 'work', 'money', 'other')),
  explanation text not null,
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (id, person_id)
);
create unique index conflict_declaration_current_idx on conflict_declaration (call_id, person_id, organisation_id) where withdrawn_at is null;

-- what a person said, or what was found, about standing too near to an application
create table conflict (
  id uuid primary key,
  application_id uuid not null references application (id),
  person_id uuid not null references person (id),
  has_conflict boolean not null,
  kind text not null check (kind in ('none', 'own_organisation', 'parent_organisation', 'family', 'work', 'money', 'other')),
  source text not null check (source in ('declared', 'found')),
  explanation text,
  -- the person's own word on an organisation, when the conflict follows from that
  declaration_id uuid,
  created_at timestamptz not null,
  unique (application_id, person_id, source),
  foreign key (declaration_id, person_id) references conflict_declaration (id, person_id),
  -- what was found and set aside keeps its kind
  check (has_conflict = (kind <> 'none') or (source = 'found' and not has_conflict)),
  check (declaration_id is null or (source = 'declared' and has_conflict))
);
create index conflict_declaration_idx on conflict (declaration_id) where declaration_id is not null;

-- somebody who runs the cohort says that the register is mistaken; while it lasts the conflict does not hold, and is not found again
create table conflict_set_aside (
  id uuid primary key,
  conflict_id uuid not null references conflict (id),
  reason text not null,
  set_aside_by uuid not null references person (id),
  set_aside_at timestamptz not null,
  taken_back_by uuid references person (id),
  taken_back_at timestamptz,
  check ((taken_back_by is null) = (taken_back_at is null))
);
create unique index conflict_set_aside_current_idx on conflict_set_aside (conflict_id) where taken_back_at is null;

-- who handles one application instead of a manager who has a conflict in it; a person who was erased does not
create table case_substitute (
  id uuid primary key,
  application_id uuid not null references application (id),
  person_id uuid not null references person (id),
  named_by uuid not null references person (id),
  named_at timestamptz not null,
  ended_at timestamptz
);
create unique index case_substitute_current_idx on case_substitute (application_id) where ended_at is null;
create index case_substitute_person_idx on case_substitute (person_id) where ended_at is null;

-- sent applications that nobody may decide but an administrator: every manager of the cohort has a conflict, and nobody stands in
create view undecidable_case as
  select a.id as application_id, call.cohort_id
  from application a
  join call on call.id = a.call_id
  where a.state = 'submitted'
    and exists (select from cohort_role m where m.cohort_id = call.cohort_id and m.role = 'manager')
    and not exists (
      select from cohort_role m where m.cohort_id = call.cohort_id and m.role = 'manager'
        and not exists (select from conflict c where c.application_id = a.id and c.person_id = m.person_id and c.has_conflict))
    and not exists (
      select from case_substitute s join person p on p.id = s.person_id
      where s.application_id = a.id and s.ended_at is null and p.erased_at is null
        and not exists (select from conflict c where c.application_id = a.id and c.person_id = s.person_id and c.has_conflict));

create table review (
  id uuid primary key,
  assignment_id uuid not null unique references review_assignment (id),
  answer_version integer not null,
  version integer not null default 1,
  comment text not null default '',
  -- nothing where the call asks for none, or the reviewer could judge nothing
  recommendation text check (recommendation in ('take-in', 'if-room', 'leave-out')),
  delivered_at timestamptz,
  saved_at timestamptz not null
);

create table score (
  review_id uuid not null references review (id),
  criterion_id uuid not null references criterion (id),
  value integer check (value between 0 and 5),
  -- the reviewer says that they cannot judge this
  is_unable boolean not null default false,
  reason text not null default '',
  primary key (review_id, criterion_id),
  check (not (is_unable and value is not null))
);

-- what reviewers and those who run the call write to each other about an application
create table review_note (
  id uuid primary key,
  application_id uuid not null references application (id),
  author_id uuid not null references person (id),
  body text not null check (length(body) between 1 and 5000),
  created_at timestamptz not null
);
create index review_note_application_idx on review_note (application_id, created_at);

create table review_note_mention (
  note_id uuid not null references review_note (id),
  person_id uuid not null references person (id),
  primary key (note_id, person_id)
);

create table publication_batch (
  id uuid primary key,
  call_id uuid not null references call (id),
  published_by uuid not null references person (id),
  started_at timestamptz not null,
  finished_at timestamptz
);
create unique index publication_batch_running_idx on publication_batch (call_id) where finished_at is null;

create table decision (
  application_id uuid primary key references application (id),
  intended text check (intended in ('select', 'wait', 'refuse')),
  wait_rank integer check (wait_rank > 0),
  reasons text not null default '',
  conditions text not null default '',
  conditions_due_on date,
  feedback text not null default '',
  quoted jsonb not null default '[]' check (jsonb_typeof(quoted) = 'array'),
  intended_by uuid references person (id),
  intended_at timestamptz,
  batch_id uuid references publication_batch (id),
  published text check (published in ('select', 'wait', 'refuse')),
  published_at timestamptz,
  check ((published is null) = (published_at is null)),
  check ((wait_rank is not null) = (intended is not distinct from 'wait'))
);

-- what a published place requires, from one line of the decision's conditions each: answered by the applicants, met when
-- the organiser says so, open again with a reason
create table decision_condition (
  id uuid primary key,
  application_id uuid not null references decision (application_id),
  position integer not null,
  body text not null check (body <> ''),
  answer text not null default '',
  file_id uuid unique references file (id),
  answered_at timestamptz,
  answered_by uuid references person (id),
  met_at timestamptz,
  met_by uuid references person (id),
  reopened_at timestamptz,
  reopened_why text,
  unique (application_id, position),
  check ((met_at is null) = (met_by is null)),
  check ((reopened_at is null) = (reopened_why is null)),
  check (answered_at is null or answered_by is not null)
);

-- who has read which state of an intended letter; a letter that changes is unread again
create table letter_reading (
  application_id uuid not null references application (id),
  person_id uuid not null references person (id),
  fingerprint text not null,
  read_at timestamptz not null,
  primary key (application_id, person_id)
);

-- the second pair of eyes: somebody stands behind exactly this set of letters
create table publication_approval (
  id uuid primary key,
  call_id uuid not null references call (id),
  fingerprint text not null,
  approved_by uuid not null references person (id),
  approved_at timestamptz not null
);
create index publication_approval_call_idx on publication_approval (call_id, approved_at);

create table letter (
  id uuid primary key,
  application_id uuid not null unique references application (id),
  language text not null check (language in ('fi', 'sv', 'en')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  notice_on date not null,
  created_at timestamptz not null
);

create table seat (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  application_id uuid not null unique references application (id),
  state text not null check (state in ('waitlisted', 'offered', 'confirmed', 'declined', 'lapsed', 'released')),
  rank integer check (rank > 0),
  offered_at timestamptz,
  offered_until timestamptz,
  answered_at timestamptz,
  answered_by uuid references person (id),
  check ((state = 'offered') <= (offered_until is not null))
);
create index seat_cohort_idx on seat (cohort_id, state, rank);

create table team (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  application_id uuid not null unique references application (id),
  name text not null,
  created_at timestamptz not null,
  left_at timestamptz
);

create table team_organisation (
  team_id uuid not null references team (id),
  organisation_id uuid not null references organisation (id),
  position integer not null,
  primary key (team_id, organisation_id)
);

create table team_member (
  id uuid primary key,
  team_id uuid not null references team (id),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  joined_at timestamptz not null,
  left_at timestamptz
);
create unique index team_member_current_idx on team_member (team_id, person_id) where left_at is null;
create index team_member_person_idx on team_member (person_id) where left_at is null;

-- a named way to look at the applications of a cohort, each person's own
create table list_view (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  person_id uuid not null references person (id),
  name text not null check (length(name) between 1 and 60),
  filter jsonb not null check (jsonb_typeof(filter) = 'object'),
  created_at timestamptz not null,
  unique (cohort_id, person_id, name)
);

-- one thing that is done to several applications: prepared and looked at first, then done in one transaction
create table bulk_action (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  input jsonb not null check (jsonb_typeof(input) = 'object'),
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  done_at timestamptz
);
create index bulk_action_cohort_idx on bulk_action (cohort_id, made_at);

create table bulk_item (
  bulk_action_id uuid not null references bulk_action (id),
  application_id uuid not null references application (id),
  position integer not null,
  fate text,
  primary key (bulk_action_id, application_id)
);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
