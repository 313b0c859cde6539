import type { ExpressionBuilder } from "kysely";
import type { DB } from "#db/types.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { Answers } from "./answers.schema.ts";
import { listAttachments } from "./attachments.queries.ts";
import { shownForm } from "./shown-form.rules.ts";

/** What a contact of an organisation that applied had the right to read of the sent application `a`; `askedAt` when that is by the party's signature. */
const readAsContact = (eb: ExpressionBuilder<DB & { a: DB["application"] }, "a">, me: string) =>
  eb
    .selectFrom("application_party as own")
    .innerJoin("organisation_membership as m", (j) => j.onRef("m.organisation_id", "=", "own.organisation_id").on("m.role", "=", "contact").on("m.to_at", "is", null))
    .innerJoin("person", "person.id", "m.person_id")
    .leftJoin("application_writer as former", (j) =>
      j
        .onRef("former.application_id", "=", "own.application_id")
        .onRef("former.person_id", "=", "m.person_id")
        .onRef("former.created_at", "<=", "a.submitted_at")
        .onRef("former.ended_at", ">=", "a.submitted_at"),
    )
    .leftJoin("party_signature as signed", (j) => j.onRef("signed.party_id", "=", "own.id").on("signed.answer", "=", "signed").on("own.role", "=", "partner").on("former.id", "is", null))
    .select((of) => [
      of.fn.coalesce("signed.version", "a.submitted_version").as("version"),
      of.fn.coalesce("signed.form_version_id", "a.form_version_id").as("formVersionId"),
      "signed.asked_at as askedAt",
    ])
    .whereRef("own.application_id", "=", "a.id")
    .where("a.state", "in", ["submitted", "decided"])
    .where("own.left_at", "is", null)
    .where("m.person_id", "=", me)
    .where((on) =>
      on.or([
        on("former.id", "is not", null),
        on.and([
          on.or([on("own.contact_email", "=", on.ref("person.email")), on("own.backup_email", "=", on.ref("person.email"))]),
          on.or([on("own.role", "=", "lead"), on("signed.id", "is not", null)]),
        ]),
      ]),
    )
    .orderBy("signed.asked_at", (by) => by.desc().nullsFirst())
    .limit(1);

/**
 * Who may copy from which other application, whoever its organiser:
 * - its writers, from what is saved: what one has written is one's own;
 * - of an application that has been sent, and was not withdrawn, also those contacts of an organisation in it who had the
 *   right to read it. From what was sent: whom it names as the lead's contact or backup contact, who got its receipt, and
 *   who still wrote it when it was sent. From what their organisation has signed: whom it names as such of a partner,
 *   who got the link to sign it; a partner that signed nothing has read nothing. Being an organisation's contact is not
 *   enough: whoever registers an organisation first becomes that.
 */
function earlier(ctx: Context, applicationId: string) {
  const me = mustBePerson(ctx).personId;
  return ctx.db
    .selectFrom("application as a")
    .leftJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", me).on("w.ended_at", "is", null))
    .leftJoinLateral(
      (eb) => readAsContact(eb, me).as("contact"),
      (j) => j.on("w.id", "is", null),
    )
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .innerJoin("form_version as f", (j) => j.on((eb) => eb("f.id", "=", eb.case().when("w.id", "is not", null).then(eb.ref("a.form_version_id")).else(eb.ref("contact.formVersionId")).end())))
    .innerJoin("answer_set_version as s", (j) =>
      j.onRef("s.application_id", "=", "a.id").on((eb) => eb("s.version", "=", eb.case().when("w.id", "is not", null).then(eb.ref("a.version")).else(eb.ref("contact.version")).end())),
    )
    .select(["a.id", "a.state", "a.saved_at as savedAt", "o.name as leadName", "cohort.name as cohortName", "programme.name as programmeName", "cohort.zone"])
    .select((eb) => eb("w.id", "is not", null).as("isWriter"))
    .where("a.id", "!=", applicationId);
}

/** What could be copied into an application, the newest first; at most 50. */
export async function listEarlierApplications(ctx: Context, applicationId: string) {
  return earlier(ctx, applicationId).orderBy("a.saved_at", "desc").limit(50).execute();
}

/** One of them with its form, what it asked and was answered, and its files; NotFound for any other. */
export async function getEarlierApplication(ctx: Context, applicationId: string, earlierId: string) {
  const row = await earlier(ctx, applicationId).select(["a.form_version_id as formVersionId", "s.answers", "contact.askedAt"]).where("a.id", "=", earlierId).executeTakeFirst();
  const { formVersionId, answers, askedAt, ...application } = found(row, "application");
  const [form, attachments] = await Promise.all([getFormVersion(ctx, formVersionId), listAttachments(ctx, earlierId, askedAt ?? undefined)]);
  const shown = shownForm(
    form,
    Answers.parse(answers),
    attachments.map((a) => a.questionKey),
  );
  const questions = shown.form.sections.flatMap((s) => s.questions);
  return { ...application, ...shown, attachments, given: questions.flatMap((q) => (shown.answers[q.key] === undefined ? [] : [{ key: q.key, kind: q.kind, answer: shown.answers[q.key]! }])) };
}
