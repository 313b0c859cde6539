import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
create table feedback_round (
  id uuid primary key,
  assignment_id uuid not null unique references assignment (id),
  per_work integer not null check (per_work between 1 and 5),
  allocates_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  check (due_at > allocates_at)
);

create table allocation_run (
  id uuid primary key,
  round_id uuid not null references feedback_round (id),
  seed integer not null,
  input_hash text not null,
  rules jsonb not null,
  cost integer not null,
  difference integer not null,
  explanation jsonb not null,
  made_at timestamptz not null,
  made_by uuid references person (id)
);

create table pair_wish (
  id uuid primary key,
  round_id uuid not null references feedback_round (id),
  reviewer_team_id uuid not null references team (id),
  author_team_id uuid not null references team (id),
  strength text not null check (strength in ('must', 'should', 'should_not', 'must_not')),
  reason text not null default '',
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  unique (round_id, reviewer_team_id, author_team_id),
  check (reviewer_team_id <> author_team_id)
);

create table pairing (
  id uuid primary key,
  round_id uuid not null references feedback_round (id),
  run_id uuid not null references allocation_run (id),
  -- the run that took it back before it was begun
  taken_by uuid references allocation_run (id),
  reviewer_team_id uuid not null references team (id),
  work_id uuid not null references work (id),
  number integer not null,
  state text not null check (state in ('assigned', 'draft', 'submitted', 'released', 'declined', 'void')),
  content jsonb not null default '{}' check (jsonb_typeof(content) = 'object'),
  content_version integer not null default 0,
  draft_by uuid references person (id),
  draft_at timestamptz,
  submitted_by uuid references person (id),
  submitted_at timestamptz,
  released_at timestamptz,
  reason text,
  created_at timestamptz not null,
  foreign key (work_id, number) references work_version (work_id, number)
);
create unique index pairing_current_idx on pairing (round_id, reviewer_team_id, work_id) where state not in ('declined', 'void');
create index pairing_work_idx on pairing (work_id);

create table feedback_point (
  id uuid primary key,
  pairing_id uuid not null references pairing (id),
  position integer not null,
  kind text not null check (kind in ('works', 'question', 'suggestion')),
  body text not null check (length(body) between 1 and 5000),
  answer text check (answer in ('will_do', 'noted', 'no')),
  answered_by uuid references person (id),
  answered_at timestamptz,
  unique (pairing_id, position),
  check ((answer is null) = (answered_at is null))
);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
