import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { listConditions } from "./conditions.queries.ts";
import { LetterContent } from "./selection.schema.ts";

export type OwnAccess = "see" | "answer";

/** What the actor may do with an application's decision: read it (anyone who writes it or is a party's contact or backup contact) or also answer for the place (may submit, or is the lead's contact or its backup). NotFound for others. */
export async function getOwnAccess(ctx: Context, applicationId: string): Promise<OwnAccess> {
  const me = mustBePerson(ctx);
  const writer = await ctx.db
    .selectFrom("application_writer")
    .select("access")
    .where("application_id", "=", applicationId)
    .where("person_id", "=", me.personId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  const contact = await ctx.db
    .selectFrom("application_party")
    .select("role")
    .where("application_id", "=", applicationId)
    .where("left_at", "is", null)
    .where((eb) => eb.or([eb(eb.fn<string>("lower", ["contact_email"]), "=", me.email), eb(eb.fn<string>("lower", ["backup_email"]), "=", me.email)]))
    .execute();
  if (writer?.access === "submit" || contact.some((c) => c.role === "lead")) return "answer";
  if (writer || contact.length > 0) return "see";
  throw new NotFound("application");
}

/** The published letter of an application and the place that belongs to it, for the applicants. */
export async function getOwnDecision(ctx: Context, applicationId: string) {
  const access = await getOwnAccess(ctx, applicationId);
  return { access, ...(await getDecision(ctx, applicationId)) };
}

/** The published letter and place of an application; unscoped, for mails and documents. */
export async function getDecision(ctx: Context, applicationId: string) {
  const row = await ctx.db
    .selectFrom("letter")
    .innerJoin("decision", "decision.application_id", "letter.application_id")
    .innerJoin("application", "application.id", "letter.application_id")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .leftJoin("seat", "seat.application_id", "letter.application_id")
    .select([
      "letter.content",
      "letter.language",
      "letter.created_at as sentAt",
      "decision.published",
      "decision.conditions_due_on as conditionsDueOn",
      "application.diary_number as diaryNumber",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "cohort.zone",
      "cohort.starts_on as startsOn",
      "seat.id as seatId",
      "seat.state as seatState",
      "seat.rank as seatRank",
      "seat.offered_until as offeredUntil",
      "seat.answered_at as answeredAt",
    ])
    .where("letter.application_id", "=", applicationId)
    .executeTakeFirst();
  const { content, published, diaryNumber, ...rest } = found(row, "decision");
  return { ...rest, result: published ?? "refuse", diaryNumber: diaryNumber ?? "", letter: LetterContent.parse(content), conditions: await listConditions(ctx, applicationId) };
}
