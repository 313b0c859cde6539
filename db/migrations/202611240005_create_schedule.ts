import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
create table session (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  number integer not null check (number > 0),
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  goal jsonb not null check (jsonb_typeof(goal) = 'object'),
  state text not null check (state in ('draft', 'published', 'cancelled')),
  revision integer not null default 1,
  published_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  held_at timestamptz,
  created_at timestamptz not null,
  unique (cohort_id, number)
);

-- time and place as they were told; a published row never changes, its sequence and dtstamp make a resend identical
create table session_revision (
  session_id uuid not null references session (id),
  revision integer not null check (revision > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  mode text not null check (mode in ('online', 'on_site', 'hybrid')),
  venue text not null default '',
  address text not null default '',
  online_url text not null default '' check (online_url = '' or online_url ~ '^https?://'),
  sequence integer not null check (sequence >= 0),
  dtstamp timestamptz not null,
  reason text not null default '',
  created_by uuid references person (id),
  created_at timestamptz not null,
  primary key (session_id, revision),
  check (ends_at > starts_at and ends_at - starts_at <= interval '24 hours'),
  check (mode = 'online' or venue <> ''),
  check (mode = 'on_site' or online_url <> '')
);

create table session_host (
  session_id uuid not null references session (id),
  person_id uuid not null references person (id),
  during tstzrange not null,
  active boolean not null default true,
  primary key (session_id, person_id),
  constraint session_host_one_place_at_a_time exclude using gist (person_id with =, during with &&) where (active)
);

create table agenda_block (
  id uuid primary key,
  session_id uuid not null references session (id),
  position integer not null,
  minutes integer not null check (minutes between 1 and 600),
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  is_break boolean not null default false,
  unique (session_id, position) deferrable initially deferred
);

create table invitation (
  id uuid primary key,
  session_id uuid not null references session (id),
  person_id uuid not null references person (id),
  uid text not null,
  state text not null check (state in ('none', 'requested', 'cancelled')),
  sequence_sent integer,
  revision_sent integer,
  answer text check (answer in ('accepted', 'tentative', 'declined')),
  answered_at timestamptz,
  answer_source text check (answer_source in ('page', 'mail')),
  created_at timestamptz not null,
  unique (session_id, person_id)
);
create index invitation_person_idx on invitation (person_id);

create table attendance (
  session_id uuid not null references session (id),
  person_id uuid not null references person (id),
  state text not null check (state in ('present', 'late', 'absent', 'excused')),
  marked_by uuid not null references person (id),
  marked_at timestamptz not null,
  primary key (session_id, person_id)
);

-- a row for each member of a team and each held session that concerns them: the one place that says what counts as attended
create view held_attendance as
  select m.id as team_member_id, m.team_id, m.person_id, s.cohort_id, s.id as session_id,
    coalesce(a.state in ('present', 'late'), false) as attended
  from session s
  join session_revision r on r.session_id = s.id and r.revision = s.revision
  join team t on t.cohort_id = s.cohort_id
  join team_member m on m.team_id = t.id and m.joined_at <= r.starts_at and (m.left_at is null or m.left_at > r.starts_at)
  left join attendance a on a.session_id = s.id and a.person_id = m.person_id
  where s.state = 'published' and s.held_at is not null;

create table feed_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create unique index feed_token_current_idx on feed_token (person_id) where revoked_at is null;
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
