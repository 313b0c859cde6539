import { mustBePerson } from "#domain/people/access.queries.ts";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { Answers } from "./answers.schema.ts";
import { listAttachments } from "./attachments.queries.ts";
import { listParties } from "./parties.queries.ts";
import { listSignatures } from "./signatures.queries.ts";

/** The actor's applications in every state, the newest first; at most 100. */
export async function listOwnApplications(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("application_writer as w")
    .innerJoin("application as a", "a.id", "w.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["a.id", "a.state", "a.diary_number as diaryNumber", "a.submitted_at as submittedAt", "a.withdrawn_at as withdrawnAt", "a.saved_at as savedAt", "w.access", "o.name as leadName"])
    .select(["call.published_at as publishedAt", "call.opens_at as opensAt", "deadline.closes_at as closesAt", "call.grace_minutes as graceMinutes", "call.decisions_on as decisionsOn"])
    .select(["cohort.name as cohortName", "cohort.state as cohortState", "cohort.zone", "programme.name as programmeName"])
    .where("w.person_id", "=", me.personId)
    .where("w.ended_at", "is", null)
    .orderBy("a.created_at", "desc")
    .limit(100)
    .execute();
}

const whole = (ctx: Context) =>
  ctx.db
    .selectFrom("application as a")
    .innerJoin("form_version as f", "f.id", "a.form_version_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    // what was sent; of a draft what is saved
    .leftJoin("answer_set_version as s", (j) => j.onRef("s.application_id", "=", "a.id").on((eb) => eb("s.version", "=", eb.fn.coalesce("a.submitted_version", "a.version"))))
    .leftJoin("decision as d", "d.application_id", "a.id")
    .leftJoin("seat", "seat.application_id", "a.id")
    .select(["a.id", "a.state", "a.version", "a.language", "a.diary_number as diaryNumber", "a.created_at as createdAt", "a.saved_at as savedAt"])
    .select([
      "a.submitted_at as submittedAt",
      "a.submitted_version as submittedVersion",
      "a.withdrawn_at as withdrawnAt",
      "d.published_at as decidedAt",
      "seat.state as seatState",
      "seat.rank as seatRank",
      "seat.offered_until as offeredUntil",
      "seat.answered_at as seatAnsweredAt",
      "a.form_version_id as formVersionId",
      "f.created_at as formAt",
      "s.answers",
    ])
    .select(["call.id as callId", "call.published_at as publishedAt", "call.opens_at as opensAt", "deadline.closes_at as closesAt", "call.grace_minutes as graceMinutes"])
    .select(["call.needs_signatures as needsSignatures", "a.unsigned_reason as unsignedReason"])
    .select([
      "call.decisions_on as decisionsOn",
      "call.confirm_by as confirmBy",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "cohort.state as cohortState",
      "cohort.cancel_reason as cancelReason",
      "cohort.zone",
      "cohort.quiet_from as quietFrom",
      "cohort.quiet_to as quietTo",
      "programme.name as programmeName",
    ])
    .select(["organiser.name as organiserName", "organiser.contact_name as contactName", "organiser.contact_email as contactEmail"]);

type Whole = NonNullable<Awaited<ReturnType<ReturnType<typeof whole>["executeTakeFirst"]>>>;
const shape = async <Row extends Whole>(ctx: Context, { answers, ...row }: Row) => ({ ...row, form: await getFormVersion(ctx, row.formVersionId), answers: Answers.parse(answers ?? {}) });

/** An application that the actor writes (or may see as a writer), with its form, its newest answers and the call's dates; one query, and one more for a form that this process has not read. */
export async function getOwnApplication(ctx: Context, applicationId: string) {
  const me = mustBePerson(ctx);
  const row = await whole(ctx)
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.ended_at", "is", null))
    .select("w.access")
    .where("a.id", "=", applicationId)
    .where("w.person_id", "=", me.personId)
    .executeTakeFirst();
  return shape(ctx, found(row, "application"));
}

/** An application whole, for jobs and documents. Unscoped. */
export async function getApplication(ctx: Context, applicationId: string) {
  return shape(ctx, found(await whole(ctx).where("a.id", "=", applicationId).executeTakeFirst(), "application"));
}

/** The sections that a writer has called complete. Unscoped: ask for access first. */
export async function listDoneSections(ctx: Context, applicationId: string): Promise<string[]> {
  const rows = await ctx.db.selectFrom("section_done").select("section_done.section_key as key").where("section_done.application_id", "=", applicationId).limit(100).execute();
  return rows.map((r) => r.key);
}

/** What the task list, the check page and the receipt show: the actor's application with its parties, files and finished sections. */
export async function getOwnApplicationWhole(ctx: Context, applicationId: string) {
  const application = await getOwnApplication(ctx, applicationId);
  const [parties, attachments, doneSections, signatures] = await Promise.all([
    listParties(ctx, applicationId),
    listAttachments(ctx, applicationId),
    listDoneSections(ctx, applicationId),
    application.needsSignatures ? listSignatures(ctx, application.id) : [],
  ]);
  return { ...application, parties, attachments, doneSections, signatures };
}
