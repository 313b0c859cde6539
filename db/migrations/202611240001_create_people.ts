import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

// The first five tables carry the columns that the sign-in library asks for; a test compares them with its own schema.
const statements = `
create extension if not exists btree_gist;

create table person (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  name text not null,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null,
  image text,
  created_at timestamptz default CURRENT_TIMESTAMP not null,
  updated_at timestamptz default CURRENT_TIMESTAMP not null,
  language text check (language in ('fi', 'sv', 'en')),
  zone text not null default 'Europe/Helsinki',
  phone text,
  erased_at timestamptz
);

create table sign_in_session (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz default CURRENT_TIMESTAMP not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references person (id) on delete cascade
);
create index sign_in_session_user_id_idx on sign_in_session (user_id);

create table sign_in_account (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references person (id) on delete cascade,
  access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text, password text,
  created_at timestamptz default CURRENT_TIMESTAMP not null,
  updated_at timestamptz not null
);
create index sign_in_account_user_id_idx on sign_in_account (user_id);

-- asked_at is by the clock of the product; the sign-in library keeps the machine's
create table verification (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  identifier text not null,
  value text not null,
  asked_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz default CURRENT_TIMESTAMP not null,
  updated_at timestamptz default CURRENT_TIMESTAMP not null
);
create index verification_identifier_idx on verification (identifier);

create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);

-- the code of a sign-in mail on its way: sealed with the installation's secret, deleted when the mail has gone
create table sign_in_request (
  id uuid primary key,
  email text not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  sealed text not null,
  created_at timestamptz not null
);

-- what someone had typed when the sign-in had ended: sealed, shown again after signing in, deleted after a day
create table kept_form (
  id uuid primary key,
  path text not null,
  sealed text not null,
  created_at timestamptz not null
);

create table organisation (
  id uuid primary key,
  business_id text not null unique check (business_id ~ '^[0-9]{7}-[0-9]$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('municipality', 'wellbeing_county', 'state', 'education', 'association', 'company', 'other')),
  region_code text check (region_code ~ '^(0[1-9]|1[0-9]|21)$'),
  parent_id uuid references organisation (id),
  created_at timestamptz not null,
  check (parent_id is distinct from id)
);

create table organisation_unit (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null,
  unique (organisation_id, name)
);

create table organisation_membership (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  role text not null check (role in ('contact', 'member')),
  from_at timestamptz not null,
  to_at timestamptz,
  check (to_at is null or to_at >= from_at)
);
create unique index organisation_membership_current_idx on organisation_membership (organisation_id, person_id) where to_at is null;
create index organisation_membership_person_idx on organisation_membership (person_id);

create table organiser (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  name text not null,
  organisation_id uuid references organisation (id),
  contact_name text not null,
  contact_email text not null,
  zone text not null default 'Europe/Helsinki',
  created_at timestamptz not null
);

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null check (role in ('administrator', 'manager', 'facilitator', 'reviewer', 'mentor', 'evaluator', 'observer')),
  scope_kind text not null check (scope_kind in ('installation', 'organiser', 'programme', 'cohort', 'call', 'team')),
  scope_id uuid,
  granted_by uuid references person (id),
  granted_at timestamptz not null,
  ended_at timestamptz,
  check ((scope_kind = 'installation') = (scope_id is null)),
  check (role <> 'administrator' or scope_kind = 'installation')
);
create unique index role_grant_current_idx on role_grant (person_id, role, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000')) where ended_at is null;

create table event (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  actor_id uuid references person (id),
  occurred_at timestamptz not null,
  dispatched_at timestamptz,
  jobs_left text[] not null default '{}'
);
create index event_jobs_left_idx on event (id) where jobs_left <> '{}';
create index event_waiting_idx on event (id) where dispatched_at is null;
create index event_payload_idx on event using gin (payload jsonb_path_ops);

create table file (
  id uuid primary key,
  stored_key text not null unique,
  name text not null check (length(name) between 1 and 255),
  bytes integer not null check (bytes > 0),
  media_type text not null,
  sha256 text not null,
  uploaded_by uuid references person (id),
  created_at timestamptz not null
);

create table demo_clock (
  id integer primary key default 1 check (id = 1),
  shown_at timestamptz not null,
  set_at timestamptz not null,
  moving_to timestamptz
);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
