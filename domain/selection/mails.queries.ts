import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** What the mail about a new assignment says; undefined when it is not there. Unscoped, for the worker. */
export async function findAssignmentMail(ctx: Context, assignmentId: string) {
  return ctx.db
    .selectFrom("review_assignment")
    .innerJoin("application", "application.id", "review_assignment.application_id")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("person", "person.id", "review_assignment.reviewer_id")
    .select([
      "review_assignment.id",
      "review_assignment.state",
      "review_assignment.due_at as dueAt",
      "review_assignment.assigned_at as assignedAt",
      "application.diary_number as diaryNumber",
      "call.cohort_id as cohortId",
      "cohort.zone",
      "person.id as personId",
      "person.email",
      "person.language",
    ])
    .where("review_assignment.id", "=", assignmentId)
    .executeTakeFirst();
}

/** What a mail that the organiser wrote to applicants says besides its own words; unscoped. */
export async function findOrganiserMail(ctx: Context, applicationId: string) {
  const row = await ctx.db
    .selectFrom("application")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select(["application.diary_number as diaryNumber", "organiser.contact_email as contact", "cohort.zone", "call.id as callId"])
    .where("application.id", "=", applicationId)
    .executeTakeFirst();
  const { diaryNumber, ...rest } = found(row, "application");
  return { ...rest, number: diaryNumber ?? "" };
}

/** The place of an application as it is now, for the mails about it; unscoped, for the worker. */
export async function findPlace(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("seat")
    .innerJoin("application", "application.id", "seat.application_id")
    .innerJoin("cohort", "cohort.id", "seat.cohort_id")
    .select([
      "seat.state",
      "seat.rank",
      "seat.offered_until as offeredUntil",
      "application.diary_number as diaryNumber",
      "cohort.id as cohortId",
      "cohort.name as cohort",
      "cohort.zone",
      "cohort.starts_on as startsOn",
    ])
    .where("seat.application_id", "=", applicationId)
    .executeTakeFirst();
}

/** Whom it concerns when a cohort is cancelled: writers of applications that were neither taken back nor refused, and members of teams. Unscoped, for mails and their count. */
export async function listPeopleToTell(ctx: Context, cohortId: string) {
  const people = ctx.db.selectFrom("person").select(["person.id as personId", "person.email", "person.language"]).where("person.erased_at", "is", null);
  const writers = people
    .innerJoin("application_writer as w", "w.person_id", "person.id")
    .innerJoin("application as a", "a.id", "w.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .leftJoin("decision as d", "d.application_id", "a.id")
    .where("call.cohort_id", "=", cohortId)
    .where("w.ended_at", "is", null)
    .where("a.state", "<>", "withdrawn")
    .where((eb) => eb.or([eb("d.published", "is", null), eb("d.published", "<>", "refuse")]));
  const members = people.innerJoin("team_member as m", "m.person_id", "person.id").innerJoin("team", "team.id", "m.team_id").where("team.cohort_id", "=", cohortId).where("m.left_at", "is", null);
  return writers.union(members).execute();
}
