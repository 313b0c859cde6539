import type { Context } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import type { ReminderFacts } from "./reminders.schema.ts";

type Ref = Record<string, string>;
type Found = Promise<ReminderFacts | undefined>;

/** An interview of a cohort that runs, to a person who may act for its application. */
const ofApplicant = (ctx: Context, ref: Ref, personId: string) =>
  ctx.db
    .selectFrom("interview as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", personId).on("w.access", "=", "submit").on("w.ended_at", "is", null))
    .innerJoin("person", "person.id", "w.person_id")
    .select(["cohort.name as cohort", "cohort.id as cohortId", "cohort.zone", "a.id as interviewOf", "person.language"])
    .where("cohort.state", "=", "published")
    .where("i.id", "=", ref.interviewId ?? "");

const inTheirs = <R extends { language: Language | null }>(row: R) => ({ ...row, language: row.language ?? ("fi" as const) });

/** A time that is still to be taken. */
export async function findBooking(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ofApplicant(ctx, ref, personId).select("i.book_by as at").where("i.state", "=", "invited").where("a.state", "=", "submitted").where("i.book_by", ">", ctx.now).executeTakeFirst();
  return row && inTheirs(row);
}

/** An interview to come. */
export async function findInterview(ctx: Context, ref: Ref, personId: string): Found {
  const row = await ofApplicant(ctx, ref, personId)
    .innerJoin("interview_slot as s", "s.id", "i.slot_id")
    .select(["s.starts_at as at", "s.ends_at as until", "s.place"])
    .where("s.starts_at", ">", ctx.now)
    .executeTakeFirst();
  return row && inTheirs(row);
}

/** An interviewer's next day of interviews in a call: when the first begins, and how many there are. */
export async function findPanelDay(ctx: Context, ref: Ref, personId: string): Found {
  const rows = await ctx.db
    .selectFrom("interview as i")
    .innerJoin("interview_slot as s", "s.id", "i.slot_id")
    .innerJoin("slot_panel as p", (j) => j.onRef("p.slot_id", "=", "s.id").onRef("p.application_id", "=", "i.application_id").on("p.person_id", "=", personId))
    .innerJoin("call", "call.id", "s.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("person", "person.id", "p.person_id")
    .select(["cohort.name as cohort", "cohort.id as cohortId", "cohort.zone", "person.language", "s.starts_at as at", "s.place"])
    .where("cohort.state", "=", "published")
    .where("call.id", "=", ref.callId ?? "")
    .where("s.starts_at", ">", ctx.now)
    .orderBy("s.starts_at")
    .limit(100)
    .execute();
  const [first] = rows;
  return first && inTheirs({ ...first, count: rows.filter((r) => dayOf(r.at, r.zone) === dayOf(first.at, r.zone)).length });
}
