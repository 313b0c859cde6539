import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** What was asked and answered for everyone, the newest answer first; public with the call. At most 100. */
export async function listPublicAnswers(ctx: Context, callId: string) {
  const rows = await ctx.db
    .selectFrom("enquiry")
    .select(["enquiry.id", "enquiry.language", "enquiry.public_question as question", "enquiry.answer", "enquiry.answered_at as answeredAt"])
    .where("enquiry.call_id", "=", callId)
    .where("enquiry.public_question", "is not", null)
    .orderBy("enquiry.answered_at", "desc")
    .limit(100)
    .execute();
  return rows.flatMap(({ question, answer, answeredAt, ...rest }) => (question && answer && answeredAt ? [{ ...rest, question, answer, answeredAt }] : []));
}

const enquiries = (ctx: Context) =>
  ctx.db
    .selectFrom("enquiry")
    .innerJoin("call", "call.id", "enquiry.call_id")
    .innerJoin("person as asker", "asker.id", "enquiry.asked_by")
    .leftJoin("person as answerer", "answerer.id", "enquiry.answered_by")
    .select(["enquiry.id", "enquiry.language", "enquiry.question", "enquiry.asked_at as askedAt", "enquiry.answer", "enquiry.answered_at as answeredAt"])
    .select(["enquiry.public_question as publicQuestion", "asker.name as askedBy", "asker.email as address", "answerer.name as answeredBy"]);

/** What was asked about a cohort's call, what waits for an answer first, the oldest of it on top; for those who run the cohort. At most 300. */
export async function listEnquiries(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return enquiries(ctx)
    .where("call.cohort_id", "=", cohortId)
    .orderBy((eb) => eb.case().when("enquiry.answered_at", "is", null).then(0).else(1).end())
    .orderBy("enquiry.asked_at")
    .limit(300)
    .execute();
}

/** One of a cohort's; NotFound when it is another's. For those who run the cohort. */
export async function getEnquiry(ctx: Context, cohortId: string, enquiryId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return found(await enquiries(ctx).where("enquiry.id", "=", enquiryId).where("call.cohort_id", "=", cohortId).executeTakeFirst(), "enquiry");
}

/** How many of the person's questions about a call wait for an answer. Unscoped, for commands. */
export async function countWaiting(ctx: Context, callId: string, personId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom("enquiry")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("enquiry.call_id", "=", callId)
    .where("enquiry.asked_by", "=", personId)
    .where("enquiry.answered_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** What the mails about it say, and who they go to. Unscoped. */
export async function getEnquiryForMail(ctx: Context, enquiryId: string) {
  const row = await ctx.db
    .selectFrom("enquiry")
    .innerJoin("call", "call.id", "enquiry.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .innerJoin("person as asker", "asker.id", "enquiry.asked_by")
    .leftJoin("person as contact", "contact.email", "organiser.contact_email")
    .select(["enquiry.id", "enquiry.call_id as callId", "call.cohort_id as cohortId", "enquiry.language", "enquiry.question", "enquiry.answer", "enquiry.answered_at as answeredAt", "cohort.zone"])
    .select(["programme.name as programmeName", "organiser.contact_email as contactAddress", "contact.id as contactId", "contact.language as contactLanguage"])
    .select(["asker.id as askerId", "asker.email as askerAddress", "asker.language as askerLanguage", "asker.erased_at as askerErasedAt"])
    .where("enquiry.id", "=", enquiryId)
    .executeTakeFirst();
  return found(row, "enquiry");
}
