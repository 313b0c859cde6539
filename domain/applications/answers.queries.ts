import { sql } from "kysely";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { Answers } from "./answers.schema.ts";
import { listAttachments } from "./attachments.queries.ts";
import { listParties } from "./parties.queries.ts";
import { blindCopy } from "./blind-copy.rules.ts";
import { getIdentity } from "./identity.queries.ts";
import { forReviewers, shownForm } from "./shown-form.rules.ts";

/** The answers of a version; version 0 is the empty form. Unscoped: ask for access to the application first. */
export async function getAnswers(ctx: Context, applicationId: string, version: number): Promise<Answers> {
  if (version === 0) return {};
  const row = await ctx.db
    .selectFrom("answer_set_version")
    .select("answer_set_version.answers")
    .where("answer_set_version.application_id", "=", applicationId)
    .where("answer_set_version.version", "=", version)
    .executeTakeFirst();
  return Answers.parse(found(row, "answers").answers);
}

export type OtherChange = { question: string; authorId: string; authorName: string; at: Date };

/** Who last changed these questions after a version, newest change of each question. Unscoped. */
export async function listChangesSince(ctx: Context, applicationId: string, version: number, questions: string[]): Promise<OtherChange[]> {
  if (questions.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("answer_set_version as a")
    .innerJoin("person", "person.id", "a.author_id")
    .select(["a.changed", "person.id as authorId", "person.name as authorName", "person.email as authorEmail", "a.created_at as at"])
    .where("a.application_id", "=", applicationId)
    .where("a.version", ">", version)
    .where(sql<boolean>`a.changed && ${sql.val(questions)}::text[]`)
    .orderBy("a.version", "desc")
    .limit(1000)
    .execute();
  return questions.flatMap((question) => {
    const row = rows.find((r) => r.changed.includes(question));
    return row ? [{ question, authorId: row.authorId, authorName: row.authorName || row.authorEmail, at: row.at }] : [];
  });
}

/**
 * Everything that is said in one version of an application: form, answers, parties and files. Unscoped, for modules that
 * have asked `findApplicationAccess` (or their own rule) first.
 */
export async function getApplicationAnswers(ctx: Context, applicationId: string, version: number) {
  const application = await ctx.db
    .selectFrom("application")
    .select(["application.id", "application.language", "application.diary_number as diaryNumber", "application.submitted_at as submittedAt", "application.form_version_id as formVersionId"])
    .where("application.id", "=", applicationId)
    .executeTakeFirst();
  const { formVersionId, ...rest } = found(application, "application");
  const [form, answers, parties, attachments] = await Promise.all([
    getFormVersion(ctx, formVersionId),
    getAnswers(ctx, applicationId, version),
    listParties(ctx, applicationId),
    listAttachments(ctx, applicationId),
  ]);
  return { ...rest, version, form, answers, parties, attachments };
}

/** The same as reviewers get it: what these answers make the form ask, without what is for the organiser alone. Unscoped as well. */
export async function getAnswersForReviewers(ctx: Context, applicationId: string, version: number) {
  const whole = await getApplicationAnswers(ctx, applicationId, version);
  const files = whole.attachments.map((a) => a.questionKey);
  const seen = forReviewers(shownForm(whole.form, whole.answers, files));
  const asked = new Set(seen.form.sections.flatMap((s) => s.questions.map((q) => q.key)));
  return { ...whole, ...seen, attachments: whole.attachments.filter((a) => asked.has(a.questionKey)) };
}

/** The same with nothing in it that says who applies: no parties, of files only redacted copies, no questions that ask for it, and their names taken out of the texts. Unscoped as well. */
export async function getBlindCopy(ctx: Context, applicationId: string, version: number) {
  const { form, answers, ...whole } = await getAnswersForReviewers(ctx, applicationId, version);
  const attachments = whole.attachments.flatMap(({ id, questionKey, redactedName: name }) => (name === null ? [] : [{ id, questionKey, name }]));
  const copies = attachments.map((a) => a.questionKey);
  return { ...whole, parties: [], attachments, ...blindCopy({ form, answers }, await getIdentity(ctx, applicationId), whole.language, copies) };
}
