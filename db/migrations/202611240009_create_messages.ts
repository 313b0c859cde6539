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

-- when each process last did its round, in real time; /readyz reads it
create table heartbeat (
  name text primary key,
  beat_at timestamptz not null
);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
