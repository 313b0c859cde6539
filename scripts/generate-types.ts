// Writes db/generated.ts from a migrated database (DATABASE_URL). With --verify it only compares.
// A text column that a check constraint limits to a list of words gets that list as its type.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

const localized = "{ fi?: string; sv?: string; en?: string }";
const object = "JsonObject";
const answers = "{ [key: string]: JsonValue }";
/** What is inside the json columns. Arrays are written as text, since the driver would make PostgreSQL arrays of them. */
const json: Record<string, string> = {
  "theme.name": localized,
  "programme.name": localized,
  "programme.summary": localized,
  "programme.purpose": localized,
  "programme.audience": localized,
  "cohort.name": localized,
  "phase.name": localized,
  "call.intro": localized,
  "call.needed": localized,
  "info_session.about": localized,
  "criterion.name": localized,
  "criterion.help": localized,
  "criterion.anchors": `ColumnType<(${localized})[], string, string>`,
  "session.title": localized,
  "session.goal": localized,
  "agenda_block.title": localized,
  "assignment.title": localized,
  "certificate_rule.signer_title": localized,
  "application.eligibility": answers,
  "answer_set_version.answers": answers,
  "work.draft": answers,
  "work_version.content": answers,
  "pairing.content": answers,
  "assessment_answer.answers": answers,
  "event.payload": "ColumnType<{ [key: string]: string }, JsonObject, JsonObject>",
  "message.ref": "{ [key: string]: string }",
  "form_version.content": object,
  "form_draft.content": object,
  "form_template.content": object,
  "letter.content": object,
  "requested_change.content": object,
  "award.content": object,
  "assignment.template": object,
  "bulk_action.input": object,
  "decision.quoted": "ColumnType<JsonValue[], string | undefined, string>",
  "award.trace": "ColumnType<JsonValue[], string, string>",
};

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const words = await client.query<{ at: string; definition: string; nullable: boolean; filled: boolean }>(`
  select t.relname || '.' || a.attname as at, pg_get_constraintdef(c.oid) as definition, not a.attnotnull as nullable, a.atthasdef as filled
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
  where c.contype = 'c' and cardinality(c.conkey) = 1 and t.relnamespace = 'public'::regnamespace and a.atttypid = 'text'::regtype`);
await client.end();

const columns: Record<string, string> = { ...json };
for (const { at, definition, nullable, filled } of words.rows) {
  const list = /^CHECK \(\(\w+ = (?:ANY \(ARRAY\[(.+)\]\)|('[a-z_]+'::text))\)\)$/.exec(definition);
  if (!list) continue;
  const union = [...(list[1] ?? list[2] ?? "").matchAll(/'([^']+)'::text/g)].map((m) => `"${m[1]}"`).join(" | ");
  const type = nullable ? `${union} | null` : union;
  columns[at] = filled ? `Generated<${type}>` : type;
}
const role = columns["role_grant.role"] ?? "string";
// a view's columns are all nullable to PostgreSQL
const sources = ["thing", "cohort_id", "zone", "quiet_from", "quiet_to", "name", "email"].map((name) => [`reminder_source.${name}`, "string"]);
Object.assign(columns, Object.fromEntries(sources), {
  "reminder_source.at": "Timestamp",
  "reminder_source.source": `"draft" | "signature" | "completion" | "offer" | "condition" | "review" | "session" | "plan" | "feedback" | "assessment" | "booking" | "interview" | "panel" | "info"`,
});
const held = ["team_member_id", "team_id", "person_id", "cohort_id", "session_id"].map((name) => [`held_attendance.${name}`, "string"]);
Object.assign(columns, Object.fromEntries(held), { "held_attendance.attended": "boolean" });
Object.assign(columns, { "application_deadline.application_id": "string", "application_deadline.closes_at": "Timestamp" });
const panel = ["slot_panel.slot_id", "slot_panel.application_id", "slot_panel.person_id", "possible_interviewer.call_id", "possible_interviewer.person_id"];
Object.assign(columns, Object.fromEntries(panel.map((name) => [name, "string"])));
Object.assign(columns, { "cohort_role.role": role, "cohort_role.cohort_id": "string", "cohort_role.programme_id": "string", "cohort_role.organiser_id": "string", "cohort_role.person_id": "string" });

const folder = mkdtempSync(path.join(tmpdir(), "kohortti-types-"));
const config = path.join(folder, "config.json");
writeFileSync(
  config,
  JSON.stringify({ dialect: "postgres", url: process.env.DATABASE_URL, outFile: path.resolve("db/generated.ts"), dateParser: "string", excludePattern: "(kysely|bullmq).*", overrides: { columns } }),
);
const done = spawnSync("kysely-codegen", ["--config-file", config, ...process.argv.slice(2)], { stdio: "inherit" });
rmSync(folder, { recursive: true });
process.exit(done.status ?? 1);
