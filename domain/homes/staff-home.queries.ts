import { mustBePerson } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { dayOf, momentAt } from "#domain/shared/time.rules.ts";

/** Cohorts that the actor runs or follows: those that run today, then coming ones, drafts and those that are over; at most 100, with what a list says of each. */
export async function listStaffCohorts(ctx: Context) {
  const { personId: me, zone } = mustBePerson(ctx);
  const today = dayOf(ctx.now, zone);
  return ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select((eb) => [
      "cohort.id",
      "cohort.name",
      "cohort.state",
      "cohort.starts_on as startsOn",
      "cohort.ends_on as endsOn",
      "programme.name as programme",
      eb
        .selectFrom("team")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("team.cohort_id", "=", "cohort.id")
        .where("team.left_at", "is", null)
        .as("teams"),
      eb
        .selectFrom("application as a")
        .innerJoin("call", "call.id", "a.call_id")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("call.cohort_id", "=", "cohort.id")
        .where("a.state", "in", ["submitted", "decided"])
        .as("applications"),
      eb
        .selectFrom("message")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("message.cohort_id", "=", "cohort.id")
        .where("message.state", "in", ["failed", "unknown"])
        .as("stuck"),
      // for administrators: what no manager may decide, but for what they have a conflict in themselves
      eb
        .selectFrom("undecidable_case as u")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("u.cohort_id", "=", "cohort.id")
        .where((e) => e.exists(e.selectFrom("cohort_role as r").select("r.role").whereRef("r.cohort_id", "=", "u.cohort_id").where("r.person_id", "=", me).where("r.role", "=", "administrator")))
        .where((e) =>
          e.not(e.exists(e.selectFrom("conflict as c").select("c.id").whereRef("c.application_id", "=", "u.application_id").where("c.person_id", "=", me).where("c.has_conflict", "=", true))),
        )
        .as("undecidable"),
    ])
    .where((eb) =>
      eb.exists(eb.selectFrom("cohort_role as mine").select("mine.cohort_id").whereRef("mine.cohort_id", "=", "cohort.id").where("mine.person_id", "=", me).where("mine.role", "in", cohortStaff)),
    )
    .orderBy((eb) =>
      eb
        .case()
        .when(eb.and([eb("cohort.state", "=", "published"), eb("cohort.ends_on", ">=", today), eb("cohort.starts_on", "<=", today)]))
        .then(0)
        .when(eb.and([eb("cohort.state", "=", "published"), eb("cohort.starts_on", ">", today)]))
        .then(1)
        .when("cohort.state", "=", "draft")
        .then(2)
        .else(3)
        .end(),
    )
    .orderBy("cohort.starts_on", "desc")
    .limit(100)
    .execute();
}

/** Sessions of today and the next to come in cohorts that the actor runs or follows, at most six. */
export async function listStaffSessions(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .innerJoin("cohort", "cohort.id", "s.cohort_id")
    .select(["s.id", "s.title", "r.starts_at as startsAt", "r.ends_at as endsAt", "r.mode", "r.venue", "cohort.id as cohortId", "cohort.name as cohort"])
    .where("s.state", "=", "published")
    .where("r.ends_at", ">=", momentAt(`${dayOf(ctx.now, me.zone)}T00:00`, me.zone))
    .where((eb) =>
      eb.exists(
        eb.selectFrom("cohort_role as mine").select("mine.cohort_id").whereRef("mine.cohort_id", "=", "cohort.id").where("mine.person_id", "=", me.personId).where("mine.role", "in", cohortStaff),
      ),
    )
    .orderBy("r.starts_at")
    .limit(6)
    .execute();
}
