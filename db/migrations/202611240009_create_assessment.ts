import type { Kysely } from "kysely";
import { runStatements } from "../run-statements.ts";

const statements = `
create table assessment_round (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  -- at the start, midway, at the end, half a year later
  point text not null check (point in ('T0', 'T1', 'T2', 'T3')),
  -- which built-in statements are asked; the name of a set says its version
  statement_set text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  created_at timestamptz not null,
  unique (cohort_id, point),
  check (closes_at > opens_at)
);

create table assessment_answer (
  id uuid primary key,
  round_id uuid not null references assessment_round (id),
  person_id uuid not null references person (id),
  -- as they were when it was saved last, so that results do not move when people do
  team_id uuid not null references team (id),
  organisation_id uuid not null references organisation (id),
  -- 1–5 or "unknown" by the statement's key
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  version integer not null check (version > 0),
  saved_at timestamptz not null,
  sent_at timestamptz,
  unique (round_id, person_id)
);
create index assessment_answer_person_idx on assessment_answer (person_id);
`;

export const up = (db: Kysely<never>) => runStatements(db, statements);
