import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
-- frozen: a change makes a new row, so that old answers keep their meaning
create table form_version (
  id uuid primary key,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  number integer not null default 1 check (number > 0),
  former_id uuid references form_version (id),
  created_at timestamptz not null
);

create table call (
  id uuid primary key,
  cohort_id uuid not null unique references cohort (id),
  form_version_id uuid not null references form_version (id),
  access text not null default 'open' check (access in ('open', 'invited', 'hidden')),
  published_at timestamptz,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  grace_minutes integer not null default 0 check (grace_minutes between 0 and 30),
  decisions_on date not null,
  confirm_by timestamptz not null,
  offer_days integer not null default 7 check (offer_days between 1 and 30),
  reviews_per_application integer not null default 2 check (reviews_per_application between 1 and 10),
  reviews_due_at timestamptz not null,
  decision_profile text not null check (decision_profile in ('administrative', 'municipal', 'notice')),
  intro jsonb not null check (jsonb_typeof(intro) = 'object'),
  needed jsonb not null check (jsonb_typeof(needed) = 'object'),
  minutes_needed integer not null default 90,
  needs_signatures boolean not null default false,
  needs_approval boolean not null default false,
  -- reviews end with whether the reviewer would take the application in
  asks_recommendation boolean not null default false,
  created_at timestamptz not null,
  check (closes_at > opens_at),
  check (confirm_by > closes_at)
);

-- when an organiser tells about a call; a row a call, and its number as a calendar file's
create table info_session (
  call_id uuid primary key references call (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  online_url text not null default '' check (online_url = '' or online_url ~ '^https?://'),
  about jsonb not null check (jsonb_typeof(about) = 'object'),
  capacity integer check (capacity between 1 and 10000),
  revision integer not null default 0,
  changed_at timestamptz not null,
  check (ends_at > starts_at),
  check (place <> '' or online_url <> '')
);

-- who comes to a call's info session, with what their calendar was last told. Nobody needs to have signed in: "person_id" is
-- of whoever has that address here. "mail_asked" is set until its last mail has been sent again. "sealed" is the token of their link for the mails; it goes, with name and address,
-- when their time of keeping is over ("erased_at")
create table info_signup (
  id uuid primary key,
  call_id uuid not null references call (id),
  person_id uuid references person (id),
  name text not null,
  email text not null check (email = lower(email)),
  language text not null check (language in ('fi', 'sv', 'en')),
  token_hash text unique,
  sealed text,
  signed_up_at timestamptz not null,
  ended_at timestamptz,
  erased_at timestamptz,
  copy_state text not null default 'none' check (copy_state in ('none', 'requested', 'cancelled')),
  copy_sequence integer not null default -1,
  mail_asked boolean not null default false,
  told_starts_at timestamptz,
  told_ends_at timestamptz,
  told_place text not null default '',
  told_online_url text not null default '',
  unique (call_id, email),
  check ((copy_state = 'none') = (told_starts_at is null) and (told_starts_at is null) = (told_ends_at is null)),
  check ((erased_at is null) = (token_hash is not null) and (token_hash is null) = (sealed is null)),
  check (erased_at is null or ended_at is not null)
);
create index info_signup_person_idx on info_signup (person_id);

-- the form that organisers are working on; applicants get it when it is published as a version
create table form_draft (
  call_id uuid primary key references call (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  changed_by uuid references person (id),
  changed_at timestamptz not null
);

create table form_template (
  id uuid primary key,
  organiser_id uuid not null references organiser (id),
  name text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  created_by uuid references person (id),
  created_at timestamptz not null,
  unique (organiser_id, name)
);

create table criterion (
  id uuid primary key,
  call_id uuid not null references call (id),
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  help jsonb not null check (jsonb_typeof(help) = 'object'),
  kind text not null default 'weighted' check (kind in ('pass_fail', 'weighted', 'horizontal')),
  anchors jsonb not null check (jsonb_typeof(anchors) = 'array'),
  weight integer not null check (weight between 0 and 100),
  position integer not null,
  unique (call_id, key),
  check (kind = 'weighted' or weight = 0),
  check (jsonb_array_length(anchors) = case kind when 'pass_fail' then 2 when 'weighted' then 6 else 4 end)
);

-- lets someone start an application to an invited call; its uses are counted in its own row
create table access_code (
  id uuid primary key,
  call_id uuid not null references call (id),
  code text not null check (code ~ '^[A-Z2-9]{10}$'),
  note text not null,
  uses integer not null check (uses between 1 and 1000),
  used integer not null default 0 check (used between 0 and uses),
  ends_at timestamptz,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  ended_at timestamptz,
  unique (call_id, code)
);

-- what somebody asks about a call; the answer goes to them, and to everyone when it is public (then in the organiser's wording)
create table enquiry (
  id uuid primary key,
  call_id uuid not null references call (id),
  language text not null check (language in ('fi', 'sv', 'en')),
  question text not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  answer text,
  public_question text,
  answered_by uuid references person (id),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (public_question is null or answer is not null)
);
create index enquiry_call_idx on enquiry (call_id, asked_at);

create table diary_counter (
  organiser_id uuid not null references organiser (id),
  year integer not null,
  last integer not null default 0,
  primary key (organiser_id, year)
);

create table application (
  id uuid primary key,
  call_id uuid not null references call (id),
  form_version_id uuid not null references form_version (id),
  language text not null check (language in ('fi', 'sv', 'en')),
  state text not null check (state in ('draft', 'submitted', 'decided', 'withdrawn')),
  eligibility jsonb not null check (jsonb_typeof(eligibility) = 'object'),
  access_code_id uuid references access_code (id),
  version integer not null default 0,
  diary_number text,
  submitted_version integer,
  submitted_at timestamptz,
  submitted_by uuid references person (id),
  submitted_fingerprint text,
  unsigned_reason text,
  withdrawn_at timestamptz,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  unique (call_id, diary_number),
  check ((state = 'draft') or state = 'withdrawn' or (diary_number is not null and submitted_at is not null and submitted_version is not null))
);
create index application_call_idx on application (call_id, state);

-- more time for one application; without one it is for the next that the person with that address starts
create table extension (
  id uuid primary key,
  call_id uuid not null references call (id),
  application_id uuid references application (id),
  email text not null check (email = lower(email)),
  until timestamptz not null,
  why text not null,
  given_by uuid not null references person (id),
  given_at timestamptz not null,
  ended_at timestamptz
);
create index extension_application_idx on extension (application_id) where ended_at is null;
create index extension_call_idx on extension (call_id);

-- until when each application can be sent (before the call's minutes of grace): the one place where extensions count
create view application_deadline as
  select a.id as application_id, greatest(call.closes_at, (select max(e.until) from extension e where e.application_id = a.id and e.ended_at is null)) as closes_at
  from application a
  join call on call.id = a.call_id;

create table answer_set_version (
  id uuid primary key,
  application_id uuid not null references application (id),
  version integer not null check (version > 0),
  base_version integer not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  changed text[] not null,
  author_id uuid not null references person (id),
  created_at timestamptz not null,
  unique (application_id, version)
);

-- whoever left after sending stays with the day: what was sent and signed was theirs as well
create table application_party (
  id uuid primary key,
  application_id uuid not null references application (id),
  organisation_id uuid not null references organisation (id),
  role text not null check (role in ('lead', 'partner')),
  position integer not null,
  contact_name text not null,
  contact_email text not null,
  contact_phone text,
  backup_name text,
  backup_email text,
  backup_phone text,
  created_at timestamptz not null,
  left_at timestamptz,
  check ((backup_name is null) = (backup_email is null)),
  check (left_at is null or role = 'partner')
);
create unique index application_party_current_idx on application_party (application_id, organisation_id) where left_at is null;
create unique index application_party_lead_idx on application_party (application_id) where role = 'lead';
create index application_party_organisation_idx on application_party (organisation_id);

create table party_unit (
  party_id uuid not null references application_party (id) on delete cascade,
  unit_id uuid not null references organisation_unit (id),
  primary key (party_id, unit_id)
);

-- a party's commitment to one state of the application, asked for by a link: one row an asking, the current one without replaced_at.
-- "fingerprint" is of what was to be read: the answers' version, the form, the files, the organisations. "sealed" is the link's token
-- for the mail, and goes with the answer.
create table party_signature (
  id uuid primary key,
  party_id uuid not null references application_party (id) on delete cascade,
  version integer not null check (version >= 0),
  form_version_id uuid not null references form_version (id),
  fingerprint text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references person (id),
  token_hash text not null unique,
  sealed text,
  replaced_at timestamptz,
  answer text check (answer in ('signed', 'declined')),
  answered_at timestamptz,
  signer_name text,
  signer_title text,
  reason text,
  check ((answer is null) = (answered_at is null)),
  check (answer is null or sealed is null),
  check ((answer is not distinct from 'signed') = (signer_name is not null and signer_title is not null)),
  check ((answer is not distinct from 'declined') = (reason is not null))
);
create unique index party_signature_current_idx on party_signature (party_id) where replaced_at is null;

create table application_writer (
  id uuid primary key,
  application_id uuid not null references application (id),
  person_id uuid not null references person (id),
  access text not null check (access in ('see', 'comment', 'edit', 'submit')),
  invited_by uuid references person (id),
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index application_writer_current_idx on application_writer (application_id, person_id) where ended_at is null;
create index application_writer_person_idx on application_writer (person_id) where ended_at is null;

-- whose section it is; given to one writer, ends with that writer's right to edit
create table section_owner (
  application_id uuid not null references application (id),
  section_key text not null,
  writer_id uuid not null references application_writer (id),
  given_by uuid not null references person (id),
  given_at timestamptz not null,
  primary key (application_id, section_key)
);
create index section_owner_writer_idx on section_owner (writer_id);

-- who has a section open: of use for a minute, so it need not outlive a crash
create unlogged table section_presence (
  application_id uuid not null references application (id),
  section_key text not null,
  person_id uuid not null references person (id),
  seen_at timestamptz not null,
  primary key (application_id, section_key, person_id)
);

-- what writers say to each other about an answer; never part of what is sent. A question's comments are one thread: the
-- resolved ones are those that were there when somebody called it settled
create table answer_comment (
  id uuid primary key,
  application_id uuid not null references application (id),
  question_key text not null,
  author_id uuid not null references person (id),
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references person (id),
  check ((resolved_at is null) = (resolved_by is null))
);
create index answer_comment_application_idx on answer_comment (application_id, question_key);

create table section_done (
  application_id uuid not null references application (id),
  section_key text not null,
  done_by uuid not null references person (id),
  done_at timestamptz not null,
  primary key (application_id, section_key)
);

-- what an organiser asks the writers of a sent application to complete: which questions, and until when; one open at a time.
-- "former_version" is what was sent before; answers newer than "base_version" belong to the completion until it is sent
create table completion_request (
  id uuid primary key,
  application_id uuid not null references application (id),
  questions text[] not null check (cardinality(questions) between 1 and 200),
  message text not null,
  due_at timestamptz not null,
  former_version integer not null,
  base_version integer not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  sent_at timestamptz,
  sent_by uuid references person (id),
  sent_version integer,
  changed text[],
  withdrawn_at timestamptz,
  check ((sent_at is null) = (sent_version is null) and (sent_at is null) = (sent_by is null) and (sent_at is null) = (changed is null)),
  check (sent_at is null or withdrawn_at is null)
);
create unique index completion_request_open_idx on completion_request (application_id) where sent_at is null and withdrawn_at is null;
create index completion_request_application_idx on completion_request (application_id);

-- a file with "completion_id" waits for that completion to be sent: until then it is its writers' own.
-- "redacted_file_id" is what reviewers get instead while applicants are hidden
create table attachment (
  id uuid primary key,
  application_id uuid not null references application (id),
  question_key text not null,
  file_id uuid not null unique references file (id),
  redacted_file_id uuid unique references file (id),
  completion_id uuid references completion_request (id),
  removed_at timestamptz,
  created_at timestamptz not null
);
create unique index attachment_current_idx on attachment (application_id, question_key) where removed_at is null and completion_id is null;
create unique index attachment_waiting_idx on attachment (completion_id, question_key) where removed_at is null and completion_id is not null;

-- what the lead asks to change in the parties of a sent application, and what an organiser answers. "content" is what was typed:
-- contacts for a party, or an organisation with its contacts, which is a party once it has been accepted
create table requested_change (
  id uuid primary key,
  application_id uuid not null references application (id),
  kind text not null check (kind in ('contacts', 'addition', 'removal')),
  party_id uuid references application_party (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  why text not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  answer text check (answer in ('accepted', 'refused')),
  answered_by uuid references person (id),
  answered_at timestamptz,
  reason text,
  check (party_id is not null or (kind = 'addition' and answer is distinct from 'accepted')),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check ((answer is not distinct from 'refused') = (reason is not null))
);
create unique index requested_change_open_idx on requested_change (application_id) where answer is null;
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
