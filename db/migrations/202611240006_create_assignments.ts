import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
create table assignment (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  kind text not null check (kind in ('pilot_plan')),
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  template jsonb not null check (jsonb_typeof(template) = 'object'),
  opens_at timestamptz not null,
  due_at timestamptz not null,
  final_due_at timestamptz not null,
  created_at timestamptz not null,
  unique (cohort_id, kind),
  check (due_at > opens_at and final_due_at >= due_at)
);

create table date_override (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  team_id uuid not null references team (id),
  due_at timestamptz not null,
  why text not null,
  granted_by uuid not null references person (id),
  granted_at timestamptz not null,
  unique (assignment_id, team_id)
);

create table work (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  team_id uuid not null references team (id),
  state text not null check (state in ('draft', 'submitted', 'changes_requested', 'accepted')),
  draft jsonb not null check (jsonb_typeof(draft) = 'object'),
  draft_version integer not null default 0,
  draft_by uuid references person (id),
  draft_at timestamptz,
  submitted_number integer not null default 0,
  accepted_at timestamptz,
  accepted_by uuid references person (id),
  created_at timestamptz not null,
  unique (assignment_id, team_id)
);

create table work_version (
  id uuid primary key,
  work_id uuid not null references work (id),
  number integer not null check (number > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  submitted_by uuid not null references person (id),
  submitted_at timestamptz not null,
  unique (work_id, number)
);

-- what was handed in stays as it was, whoever asks; only what its work no longer counts, and nothing refers to, can go
create function keep_version() returns trigger language plpgsql as $$ begin
  if not (tg_op = 'DELETE' and old.number > (select submitted_number from work where id = old.work_id))
    then raise exception '% rows never change', tg_table_name using errcode = 'restrict_violation'; end if; return old; end $$;
create trigger work_version_never_changes before update or delete on work_version for each row execute function keep_version();

create table work_comment (
  id uuid primary key,
  work_id uuid not null references work (id),
  number integer not null,
  block_key text not null,
  body text not null check (length(body) between 1 and 5000),
  author_id uuid not null references person (id),
  created_at timestamptz not null,
  foreign key (work_id, number) references work_version (work_id, number)
);

create table change_request (
  id uuid primary key,
  work_id uuid not null references work (id),
  number integer not null,
  block_key text not null,
  body text not null check (length(body) between 1 and 5000),
  state text not null check (state in ('open', 'done', 'confirmed', 'declined')),
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz,
  done_number integer,
  foreign key (work_id, number) references work_version (work_id, number)
);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
