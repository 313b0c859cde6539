import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
create table certificate_rule (
  id uuid primary key,
  cohort_id uuid not null unique references cohort (id),
  attendance_percent integer not null check (attendance_percent between 0 and 100),
  plan_accepted boolean not null,
  feedback_given boolean not null,
  signer_name text not null,
  signer_title jsonb not null check (jsonb_typeof(signer_title) = 'object'),
  created_at timestamptz not null
);

-- a certificate as a fact; never deleted, its content is frozen when issued
create table award (
  id uuid primary key,
  rule_id uuid not null references certificate_rule (id),
  person_id uuid not null references person (id),
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  state text not null check (state in ('issued', 'superseded', 'revoked')),
  language text not null check (language in ('fi', 'sv', 'en')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  content_hash text not null,
  trace jsonb not null check (jsonb_typeof(trace) = 'array'),
  -- the holder's consent to their name on the check page
  name_shown boolean not null default false,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references person (id),
  revoke_reason text,
  superseded_by uuid references award (id),
  check ((state = 'revoked') = (revoked_at is not null and revoke_reason is not null))
);
create unique index award_current_idx on award (rule_id, person_id) where state = 'issued';
create index award_person_idx on award (person_id);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
