import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";

const about = (ctx: Context) =>
  ctx.db
    .selectFrom("interview as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select((eb) => [
      "i.id",
      "i.state",
      "i.book_by as bookBy",
      "i.reason",
      "i.invited_at as invitedAt",
      "a.id as applicationId",
      "a.state as applicationState",
      "a.diary_number as diaryNumber",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "cohort.zone",
      "organiser.name as organiserName",
      eb
        .selectFrom("application_party as p")
        .innerJoin("organisation as o", "o.id", "p.organisation_id")
        .select(sql<string>`string_agg(o.name, ', ' order by p.position)`.as("names"))
        .whereRef("p.application_id", "=", "a.id")
        .where("p.left_at", "is", null)
        .as("names"),
    ]);

/** What the mails about an interview say; unscoped, for the worker. */
export async function findInterviewForMail(ctx: Context, interviewId: string) {
  return about(ctx).where("i.id", "=", interviewId).executeTakeFirst();
}

/** The same for a calendar of one person, with the time that their mail is about and the number they were told last; unscoped, for the worker. */
export async function findCopyForMail(ctx: Context, { interviewId, personId, slotId }: { interviewId: string; personId: string; slotId: string }) {
  return about(ctx)
    .innerJoin("interview_copy as copy", (j) => j.onRef("copy.interview_id", "=", "i.id").on("copy.person_id", "=", personId))
    .innerJoin("person", "person.id", "copy.person_id")
    .innerJoin("interview_slot as s", (j) => j.on("s.id", "=", slotId))
    .leftJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").onRef("w.person_id", "=", "person.id").on("w.ended_at", "is", null))
    .select(["copy.sequence", "i.slot_id as slotId", "s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl"])
    .select(["person.name as personName", "person.email", "person.language", "w.id as writerId"])
    .where("i.id", "=", interviewId)
    .executeTakeFirst();
}

/** Whom the booked time of an interview concerns: those who may send the application, and those who will interview. Unscoped. */
export async function listConcerned(ctx: Context, interviewId: string): Promise<{ personId: string; email: string }[]> {
  const people = ctx.db.selectFrom("person").select(["person.id as personId", "person.email"]).where("person.erased_at", "is", null);
  const writers = people
    .innerJoin("application_writer as w", "w.person_id", "person.id")
    .innerJoin("interview as i", "i.application_id", "w.application_id")
    .where("i.id", "=", interviewId)
    .where("i.state", "=", "booked")
    .where("w.access", "=", "submit")
    .where("w.ended_at", "is", null);
  const panel = people
    .innerJoin("slot_panel as p", "p.person_id", "person.id")
    .innerJoin("interview as i", (j) => j.onRef("i.slot_id", "=", "p.slot_id").onRef("i.application_id", "=", "p.application_id"))
    .where("i.id", "=", interviewId);
  return writers.union(panel).execute();
}

/** What each person's calendar was last told of an interview, with the time of it; unscoped. */
export async function listCopies(ctx: Context, interviewId: string) {
  return ctx.db
    .selectFrom("interview_copy as c")
    .innerJoin("person", "person.id", "c.person_id")
    .innerJoin("interview_slot as s", "s.id", "c.slot_id")
    .select(["c.person_id as personId", "person.email", "c.state", "c.sequence", "c.slot_id as slotId", "s.starts_at as startsAt"])
    .where("c.interview_id", "=", interviewId)
    .execute();
}

/** Interviews to come that a change may concern: of an application, or in which a person sits or sat. Unscoped. */
export async function listComingInterviews(ctx: Context, of: { applicationId?: string; personId?: string }): Promise<{ id: string; applicationId: string }[]> {
  return ctx.db
    .selectFrom("interview as i")
    .innerJoin("interview_slot as s", "s.id", "i.slot_id")
    .select(["i.id", "i.application_id as applicationId"])
    .where("s.starts_at", ">", ctx.now)
    .$if(of.applicationId !== undefined, (q) => q.where("i.application_id", "=", of.applicationId ?? ""))
    .$if(of.personId !== undefined, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom("slot_interviewer as n")
            .select("n.slot_id")
            .whereRef("n.slot_id", "=", "s.id")
            .where("n.person_id", "=", of.personId ?? ""),
        ),
      ),
    )
    .execute();
}

/** The application that has taken a slot; unscoped. */
export async function findApplicationOfSlot(ctx: Context, slotId: string): Promise<string | undefined> {
  return (await ctx.db.selectFrom("interview").select("application_id as id").where("slot_id", "=", slotId).executeTakeFirst())?.id;
}

/** The application of an assignment or a conflict, whose facts do not name it; unscoped. */
export async function findApplicationOf(ctx: Context, of: { assignmentId: string } | { conflictId: string }): Promise<string | undefined> {
  const row =
    "assignmentId" in of
      ? await ctx.db.selectFrom("review_assignment").select("application_id").where("id", "=", of.assignmentId).executeTakeFirst()
      : await ctx.db.selectFrom("conflict").select("application_id").where("id", "=", of.conflictId).executeTakeFirst();
  return row?.application_id;
}
