import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { isLanguage, type Language } from "#domain/shared/language.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { listBackupRecipients } from "#domain/applications/application-mail.queries.ts";
import { listParties } from "./cases.queries.ts";
import { letterContent } from "./letter.rules.ts";
import { deemedNotice } from "./notice.rules.ts";
import { LetterContent } from "./selection.schema.ts";

/** The letter that the intended decision of an application would make if it went out now; unscoped. */
export async function composeLetter(ctx: Context, applicationId: string) {
  const row = await ctx.db
    .selectFrom("decision")
    .innerJoin("application", "application.id", "decision.application_id")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .innerJoin("person", "person.id", "decision.intended_by")
    .select([
      "decision.intended",
      "decision.wait_rank",
      "decision.reasons",
      "decision.conditions",
      "application.language",
      "application.diary_number",
      "call.decision_profile",
      "call.confirm_by",
      "call.offer_days",
      "cohort.zone",
      "cohort.name as cohort",
      "programme.name as programme",
      "organiser.name as organiser",
      "organiser.contact_name",
      "organiser.contact_email",
      "person.name as decidedBy",
    ])
    .where("decision.application_id", "=", applicationId)
    .executeTakeFirst();
  const facts = found(row, "decision");
  if (!facts.intended) throw new NotFound("decision");
  const sentOn = dayOf(ctx.now, facts.zone);
  const content = letterContent({
    language: facts.language,
    profile: facts.decision_profile,
    result: facts.intended,
    waitRank: facts.wait_rank,
    reasons: facts.reasons,
    conditions: facts.conditions,
    sentOn,
    confirmBy: facts.confirm_by,
    offerDays: facts.offer_days,
    zone: facts.zone,
    diaryNumber: facts.diary_number ?? "",
    organiser: { name: facts.organiser, contactName: facts.contact_name, contactEmail: facts.contact_email },
    programme: facts.programme,
    cohort: facts.cohort,
    parties: await listParties(ctx, applicationId),
    decidedBy: facts.decidedBy,
  });
  return { content, language: facts.language, noticeOn: deemedNotice(sentOn) };
}

export type Reader = { personId: string | null; email: string; name: string; language: Language };

/** Who gets the mails of an application's decision and place: those who may submit for it, and every party's contact and backup contact; one mail an address. Unscoped. */
export async function listLetterReaders(ctx: Context, applicationId: string): Promise<Reader[]> {
  const application = found(await ctx.db.selectFrom("application").select("language").where("id", "=", applicationId).executeTakeFirst(), "application");
  const writers = await ctx.db
    .selectFrom("application_writer")
    .innerJoin("person", "person.id", "application_writer.person_id")
    .select(["person.id as personId", "person.email", "person.name", "person.language"])
    .where("application_writer.application_id", "=", applicationId)
    .where("application_writer.ended_at", "is", null)
    .where("application_writer.access", "=", "submit")
    .orderBy("person.email")
    .execute();
  const contacts = await ctx.db
    .selectFrom("application_party")
    .leftJoin("person", "person.email", "application_party.contact_email")
    .select(["person.id as personId", "application_party.contact_email as email", "application_party.contact_name as name", "person.language"])
    .where("application_party.application_id", "=", applicationId)
    .orderBy("application_party.position")
    .execute();
  const backups = (await listBackupRecipients(ctx, applicationId)).map(({ address, ...backup }) => ({ ...backup, email: address }));
  const byAddress = new Map([...backups, ...contacts, ...writers].map((r) => [r.email.toLowerCase(), { ...r, language: isLanguage(r.language) ? r.language : application.language }]));
  return [...byAddress.values()];
}

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
  return { ...rest, result: published ?? "refuse", diaryNumber: diaryNumber ?? "", letter: LetterContent.parse(content) };
}
