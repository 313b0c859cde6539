import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
create table programme (
  id uuid primary key,
  organiser_id uuid not null references organiser (id),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,80}$'),
  kind text not null check (kind in ('academy', 'workshop_series', 'mentor_training', 'peer_groups', 'umbrella')),
  parent_id uuid references programme (id),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  purpose jsonb not null check (jsonb_typeof(purpose) = 'object'),
  audience jsonb not null check (jsonb_typeof(audience) = 'object'),
  languages text[] not null check (languages <@ array['fi', 'sv', 'en'] and cardinality(languages) > 0),
  region_code text check (region_code ~ '^(0[1-9]|1[0-9]|21)$'),
  funder_name text,
  funder_code text,
  case_number text,
  eu_funded boolean not null default false,
  published_at timestamptz,
  created_at timestamptz not null
);
create index programme_organiser_idx on programme (organiser_id);

create table theme (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  position integer not null,
  unique (programme_id, key)
);

create table programme_partner (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  organisation_id uuid references organisation (id),
  name text not null,
  role text not null check (role in ('lead', 'part_implementer', 'partner', 'funder')),
  position integer not null,
  unique (programme_id, name)
);

create table cohort (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,80}$'),
  edition integer not null check (edition > 0),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  state text not null check (state in ('draft', 'published', 'closed', 'cancelled')),
  zone text not null default 'Europe/Helsinki',
  languages text[] not null check (languages <@ array['fi', 'sv', 'en'] and cardinality(languages) > 0),
  capacity integer not null check (capacity between 1 and 1000),
  starts_on date not null,
  ends_on date not null,
  quiet_from time not null default '20:00',
  quiet_to time not null default '07:00',
  cancel_reason text,
  cloned_from uuid references cohort (id),
  created_at timestamptz not null,
  unique (programme_id, edition),
  check (ends_on >= starts_on),
  check (cancel_reason is null or state = 'cancelled')
);

create table phase (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  kind text not null check (kind in ('call', 'selection', 'running', 'follow_up', 'other')),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  starts_on date not null,
  ends_on date not null,
  position integer not null,
  unique (cohort_id, position),
  check (ends_on >= starts_on)
);

-- who holds which role in which cohort, whatever the grant's scope: the one place where scopes are unrolled
create view cohort_role as
  select g.person_id, g.role, g.scope_kind, g.scope_id, c.id as cohort_id, c.programme_id, p.organiser_id
  from role_grant g
  join programme p on true
  join cohort c on c.programme_id = p.id
  where g.ended_at is null and (
    g.scope_kind = 'installation'
    or (g.scope_kind = 'organiser' and g.scope_id = p.organiser_id)
    or (g.scope_kind = 'programme' and g.scope_id = p.id)
    or (g.scope_kind = 'cohort' and g.scope_id = c.id)
  );
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
