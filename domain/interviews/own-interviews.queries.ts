import { sql } from "kysely";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { isReviewer } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** Booked interviews in which the actor sits, and whether they read the case as one who runs the cohort or as its reviewer. */
function ownInterviews(ctx: Context) {
  const me = mustBePerson(ctx).personId;
  return ctx.db
    .selectFrom("interview as i")
    .innerJoin("interview_slot as s", "s.id", "i.slot_id")
    .innerJoin("slot_panel as panel", (j) => j.onRef("panel.slot_id", "=", "s.id").onRef("panel.application_id", "=", "i.application_id").on("panel.person_id", "=", me))
    .innerJoin("application", "application.id", "i.application_id")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .leftJoin("review_assignment as r", (j) =>
      j.onRef("r.application_id", "=", "application.id").on("r.reviewer_id", "=", me).on("r.state", "in", ["assigned", "accepted", "delivered"]).on(isReviewer("r.reviewer_id", "application.call_id")),
    )
    .select((eb) => [
      "i.id",
      "s.starts_at as startsAt",
      "s.ends_at as endsAt",
      "s.place",
      "s.online_url as onlineUrl",
      "application.id as applicationId",
      "application.diary_number as diaryNumber",
      "application.state as applicationState",
      "application.language",
      "cohort.id as cohortId",
      "cohort.name as cohortName",
      "cohort.zone",
      "r.id as assignmentId",
      eb
        .exists(eb.selectFrom("cohort_role as c").select("c.role").whereRef("c.cohort_id", "=", "cohort.id").where("c.person_id", "=", me).where("c.role", "in", ["administrator", "manager"]))
        .as("runs"),
      eb
        .selectFrom("application_party as p")
        .innerJoin("organisation as o", "o.id", "p.organisation_id")
        .select(sql<string>`string_agg(o.name, ', ' order by p.position)`.as("names"))
        .whereRef("p.application_id", "=", "application.id")
        .where("p.left_at", "is", null)
        .as("names"),
    ])
    .where("application.state", "in", ["submitted", "decided"]);
}

/** The actor's interviews by time, those of all their calls; at most 500. */
export async function listOwnInterviews(ctx: Context) {
  return ownInterviews(ctx).orderBy("s.starts_at").limit(500).execute();
}

/** One of the actor's interviews with its note and who sits in it; NotFound when it is not theirs, or no longer. */
export async function getOwnInterview(ctx: Context, interviewId: string) {
  const interview = found(await ownInterviews(ctx).where("i.id", "=", interviewId).executeTakeFirst(), "interview");
  const note = await ctx.db
    .selectFrom("interview_note as n")
    .innerJoin("person", "person.id", "n.saved_by")
    .select(["n.content", "n.version", "n.saved_at as savedAt", "person.name as savedBy"])
    .where("n.interview_id", "=", interviewId)
    .executeTakeFirst();
  const panel = await ctx.db
    .selectFrom("slot_panel as p")
    .innerJoin("interview as i", (j) => j.onRef("i.slot_id", "=", "p.slot_id").onRef("i.application_id", "=", "p.application_id"))
    .innerJoin("person", "person.id", "p.person_id")
    .select(["person.id", "person.name"])
    .where("i.id", "=", interviewId)
    .orderBy("person.name")
    .execute();
  return { ...interview, note: note ?? null, panel };
}
