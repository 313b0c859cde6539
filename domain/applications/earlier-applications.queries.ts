import { mustBePerson } from "#domain/people/access.queries.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { Answers } from "./answers.schema.ts";
import { listAttachments } from "./attachments.queries.ts";
import { shownForm } from "./shown-form.rules.ts";

/** Other applications whose text the actor may read as one of their writers, whoever the organiser: what one has written is one's own. */
const earlier = (ctx: Context, applicationId: string) =>
  ctx.db
    .selectFrom("application as a")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", mustBePerson(ctx).personId).on("w.ended_at", "is", null))
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .innerJoin("form_version as f", "f.id", "a.form_version_id")
    .innerJoin("answer_set_version as s", (j) => j.onRef("s.application_id", "=", "a.id").onRef("s.version", "=", "a.version"))
    .select(["a.id", "a.state", "a.saved_at as savedAt", "o.name as leadName", "cohort.name as cohortName", "programme.name as programmeName", "cohort.zone"])
    .where("a.id", "!=", applicationId);

/** What could be copied into an application, the newest first; at most 50. */
export async function listEarlierApplications(ctx: Context, applicationId: string) {
  return earlier(ctx, applicationId).orderBy("a.saved_at", "desc").limit(50).execute();
}

/** One of them with its form, what it asked and was answered, and its files; NotFound for any other. */
export async function getEarlierApplication(ctx: Context, applicationId: string, earlierId: string) {
  const row = await earlier(ctx, applicationId).select(["f.content", "s.answers"]).where("a.id", "=", earlierId).executeTakeFirst();
  const { content, answers, ...application } = found(row, "application");
  const attachments = await listAttachments(ctx, earlierId);
  const shown = shownForm(
    FormContent.parse(content),
    Answers.parse(answers),
    attachments.map((a) => a.questionKey),
  );
  const questions = shown.form.sections.flatMap((s) => s.questions);
  return { ...application, ...shown, attachments, given: questions.flatMap((q) => (shown.answers[q.key] === undefined ? [] : [{ key: q.key, kind: q.kind, answer: shown.answers[q.key]! }])) };
}
