import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { callState } from "#domain/programmes/cohort-phase.rules.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { readLanguages } from "#domain/shared/language.ts";
import { formChanges, sameForm } from "./form-changes.rules.ts";
import { formFaults } from "./form-faults.rules.ts";

/** The form of a cohort's call as its managers work on it, beside the version that applicants get now. NotFound where there is no call. */
export async function getFormForEditing(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = found(
    await ctx.db
      .selectFrom("call")
      .innerJoin("form_version as f", "f.id", "call.form_version_id")
      .innerJoin("cohort", "cohort.id", "call.cohort_id")
      .innerJoin("programme", "programme.id", "cohort.programme_id")
      .innerJoin("organiser", "organiser.id", "programme.organiser_id")
      .leftJoin("form_draft as d", "d.call_id", "call.id")
      .leftJoin("person", "person.id", "d.changed_by")
      .select(["call.id as callId", "call.published_at as publishedAt", "call.opens_at as opensAt", "call.closes_at as closesAt", "call.grace_minutes as graceMinutes"])
      .select(["cohort.id as cohortId", "cohort.name as cohortName", "cohort.zone", "cohort.languages", "programme.id as programmeId", "programme.name as programmeName"])
      .select(["organiser.id as organiserId", "organiser.name as organiserName", "f.content as current", "f.number", "d.content as working", "d.changed_at as changedAt"])
      .select(["person.name as changedBy", "person.email as changedByEmail"])
      .where("call.cohort_id", "=", cohortId)
      .executeTakeFirst(),
    "call",
  );
  const { current, working, languages: spoken, changedBy, changedByEmail, ...rest } = row;
  const published = FormContent.parse(current);
  const form = working ? FormContent.parse(working) : published;
  const languages = readLanguages(spoken);
  return {
    ...rest,
    languages,
    state: callState(row, ctx.now),
    published,
    form,
    changes: formChanges(published, form),
    hasChanges: !sameForm(published, form),
    changedBy: changedBy || changedByEmail,
    faults: formFaults(form, languages),
  };
}

/** What a published version of a form changed in the one before, and whether a draft still answers it. Unscoped, for mails. */
export async function getDraftFormChange(ctx: Context, { applicationId, formVersionId }: { applicationId: string; formVersionId: string }) {
  const row = await ctx.db
    .selectFrom("form_version as f")
    .innerJoin("form_version as former", "former.id", "f.former_id")
    .leftJoin("application as a", (j) => j.onRef("a.form_version_id", "=", "f.id").on("a.id", "=", applicationId).on("a.state", "=", "draft"))
    .select(["f.content", "former.content as formerContent", "a.id as draftId"])
    .where("f.id", "=", formVersionId)
    .executeTakeFirst();
  const { content, formerContent, draftId } = found(row, "form version");
  return { changes: formChanges(FormContent.parse(formerContent), FormContent.parse(content)), isCurrent: draftId !== null };
}

/** How many applications of a call stand on which version of its form; unscoped, for those who have asked for the form. */
export async function countFormUse(ctx: Context, callId: string): Promise<{ number: number; drafts: number; sent: number }[]> {
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("form_version as f", "f.id", "a.form_version_id")
    .select(["f.number", (eb) => eb.fn.countAll<string>().filterWhere("a.state", "=", "draft").as("drafts"), (eb) => eb.fn.countAll<string>().filterWhere("a.submitted_at", "is not", null).as("sent")])
    .where("a.call_id", "=", callId)
    .groupBy("f.number")
    .orderBy("f.number", "desc")
    .execute();
  return rows.map((r) => ({ number: r.number, drafts: Number(r.drafts), sent: Number(r.sent) }));
}

/** How many drafts of a call hold an answer to each of these questions; unscoped. */
export async function countDraftAnswers(ctx: Context, callId: string, questions: string[]): Promise<Record<string, number>> {
  if (questions.length === 0) return {};
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("answer_set_version as s", (j) => j.onRef("s.application_id", "=", "a.id").onRef("s.version", "=", "a.version"))
    .select("s.answers")
    .where("a.call_id", "=", callId)
    .where("a.state", "=", "draft")
    .execute();
  return Object.fromEntries(questions.map((key) => [key, rows.filter((r) => key in r.answers).length]));
}

/** The items at a path of every version that the call's form has had, the newest version first. */
async function listEarlierItems(ctx: Context, callId: string, path: string): Promise<{ key: string; kind: string }[]> {
  const { rows } = await sql<{ key: string; kind: string }>`
    with recursive version as (
      select f.id, f.former_id, f.number, f.content from form_version f join call on call.form_version_id = f.id where call.id = ${callId}
      union all
      select f.id, f.former_id, f.number, f.content from form_version f join version on version.former_id = f.id
    )
    select q->>'key' as key, q->>'kind' as kind
    from version cross join lateral jsonb_path_query(version.content, ${path}::jsonpath) q
    order by version.number desc
    limit 5000`.execute(ctx.db);
  return rows;
}

/** Every question that a version of the call's form has asked, the newest version first; unscoped, for commands. */
export const listEarlierQuestions = (ctx: Context, callId: string) => listEarlierItems(ctx, callId, "$.sections[*].questions[*]");

/** The keys of the questions of eligibility that a version has asked; unscoped as well. */
export const listEarlierEligibility = async (ctx: Context, callId: string): Promise<string[]> => (await listEarlierItems(ctx, callId, "$.eligibility[*]")).map((q) => q.key);

/** The templates that an organiser has saved, by name; unscoped, for those who have asked for a form of the organiser's. */
export async function listFormTemplates(ctx: Context, organiserId: string) {
  const rows = await ctx.db
    .selectFrom("form_template as f")
    .innerJoin("person", "person.id", "f.created_by")
    .select(["f.id", "f.name", "f.content", "f.created_at as createdAt", "person.name as createdBy"])
    .where("f.organiser_id", "=", organiserId)
    .orderBy("f.name")
    .limit(100)
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, form: FormContent.parse(content) }));
}
