import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";

/** Cohorts that the actor takes part in now, the latest first, with the next session of each. At most 50. */
export async function listOwnCohorts(ctx: Context) {
  const me = mustBePerson(ctx).personId;
  return ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .innerJoin("cohort", "cohort.id", "team.cohort_id")
    .select((eb) => [
      "cohort.id",
      "cohort.name",
      "cohort.starts_on as startsOn",
      "cohort.ends_on as endsOn",
      "team.name as teamName",
      eb
        .selectFrom("session as s")
        .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
        .select((e) => e.fn.min("r.starts_at").as("at"))
        .whereRef("s.cohort_id", "=", "cohort.id")
        .where("s.state", "=", "published")
        .where("r.starts_at", ">", ctx.now)
        .as("nextSession"),
    ])
    .where("m.person_id", "=", me)
    .where("m.left_at", "is", null)
    .where("cohort.state", "in", ["published", "closed"])
    .orderBy("cohort.starts_on", "desc")
    .limit(50)
    .execute();
}

/** Applications that the actor writes or sees, newest first, at most 50. */
export async function listOwnApplications(ctx: Context) {
  const me = mustBePerson(ctx).personId;
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.person_id", "=", me).on("w.ended_at", "is", null))
    .leftJoin("seat", "seat.application_id", "a.id")
    .select(["a.id", "a.state", "a.diary_number as diaryNumber", "cohort.name as cohort", "deadline.closes_at as closesAt", "seat.state as seat"])
    .orderBy("a.created_at", "desc")
    .limit(50)
    .execute();
}
