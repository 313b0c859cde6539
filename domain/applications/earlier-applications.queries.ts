import { mustBePerson } from "#domain/people/access.queries.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { Answers } from "./answers.schema.ts";
import { listAttachments } from "./attachments.queries.ts";
import { shownForm } from "./shown-form.rules.ts";

/**
 * Who may copy from which other application, whoever its organiser:
 * - its writers, from what is saved: what one has written is one's own;
 * - of an application that has been sent, and was not withdrawn, also those contacts of an organisation that applied (the
 *   lead or a partner) who had the right to read it: whom it names as that party's contact or backup contact, so that its
 *   receipt or commitment went to them, or who still wrote it when it was sent. They copy from what was sent. Being an
 *   organisation's contact is not enough: whoever registers an organisation first becomes that.
 */
function earlier(ctx: Context, applicationId: string) {
  const me = mustBePerson(ctx).personId;
  return ctx.db
    .selectFrom("application as a")
    .leftJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", me).on("w.ended_at", "is", null))
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .innerJoin("form_version as f", "f.id", "a.form_version_id")
    .innerJoin("answer_set_version as s", (j) =>
      j.onRef("s.application_id", "=", "a.id").on((eb) => eb("s.version", "=", eb.case().when("w.id", "is not", null).then(eb.ref("a.version")).else(eb.ref("a.submitted_version")).end())),
    )
    .select(["a.id", "a.state", "a.saved_at as savedAt", "o.name as leadName", "cohort.name as cohortName", "programme.name as programmeName", "cohort.zone"])
    .select((eb) => eb("w.id", "is not", null).as("isWriter"))
    .where("a.id", "!=", applicationId)
    .where((eb) =>
      eb.or([
        eb("w.id", "is not", null),
        eb.and([
          eb("a.state", "in", ["submitted", "decided"]),
          eb.exists(
            eb
              .selectFrom("application_party as own")
              .innerJoin("organisation_membership as m", (j) => j.onRef("m.organisation_id", "=", "own.organisation_id").on("m.role", "=", "contact").on("m.to_at", "is", null))
              .innerJoin("person", "person.id", "m.person_id")
              .select("own.id")
              .whereRef("own.application_id", "=", "a.id")
              .where("m.person_id", "=", me)
              .where((on) =>
                on.or([
                  on("own.contact_email", "=", on.ref("person.email")),
                  on("own.backup_email", "=", on.ref("person.email")),
                  on.exists(
                    on
                      .selectFrom("application_writer as former")
                      .select("former.id")
                      .whereRef("former.application_id", "=", "a.id")
                      .where("former.person_id", "=", me)
                      .whereRef("former.created_at", "<=", "a.submitted_at")
                      .whereRef("former.ended_at", ">=", "a.submitted_at"),
                  ),
                ]),
              ),
          ),
        ]),
      ]),
    );
}

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
