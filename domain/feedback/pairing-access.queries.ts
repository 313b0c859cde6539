import { actorId, type Context } from "#domain/shared/context.ts";
import { Forbidden, found } from "#domain/shared/errors.ts";
import { FeedbackContent } from "./feedback.schema.ts";

/**
 * A pairing for a member of the reviewing team, or of the writing team once the feedback has been given; NotFound for
 * everyone else. Managers look at the matrix instead: what teams say to each other stays theirs.
 */
export async function getPairingAccess(ctx: Context, pairingId: string) {
  const me = actorId(ctx);
  const row = found(
    await ctx.db
      .selectFrom("pairing as p")
      .innerJoin("feedback_round as r", "r.id", "p.round_id")
      .innerJoin("work", "work.id", "p.work_id")
      .innerJoin("team as author", "author.id", "work.team_id")
      .innerJoin("team as reviewer", "reviewer.id", "p.reviewer_team_id")
      .innerJoin("assignment", "assignment.id", "r.assignment_id")
      .innerJoin("cohort", "cohort.id", "assignment.cohort_id")
      .innerJoin("work_version as v", (j) => j.onRef("v.work_id", "=", "p.work_id").onRef("v.number", "=", "p.number"))
      .leftJoin("person as writer", "writer.id", "p.draft_by")
      .select((eb) => [
        "p.id",
        "p.round_id as roundId",
        "p.work_id as workId",
        "p.number",
        "p.state",
        "p.content",
        "p.content_version as contentVersion",
        "p.draft_at as draftAt",
        "writer.name as draftByName",
        "p.released_at as releasedAt",
        "r.due_at as dueAt",
        "r.closed_at as closedAt",
        "author.name as authorTeam",
        "reviewer.name as reviewerTeam",
        "assignment.cohort_id as cohortId",
        "cohort.name as cohortName",
        "assignment.title",
        "assignment.template",
        "v.content as plan",
        "v.submitted_at as planSubmittedAt",
        eb.exists(eb.selectFrom("team_member as m").select("m.id").whereRef("m.team_id", "=", "p.reviewer_team_id").where("m.person_id", "=", me).where("m.left_at", "is", null)).as("reviews"),
        eb.exists(eb.selectFrom("team_member as a").select("a.id").whereRef("a.team_id", "=", "work.team_id").where("a.person_id", "=", me).where("a.left_at", "is", null)).as("receives"),
      ])
      .where("p.id", "=", pairingId)
      .executeTakeFirst(),
    "pairing",
  );
  const reviews = Boolean(row.reviews) && row.state !== "void";
  const receives = Boolean(row.receives) && row.state === "released";
  found(reviews || receives ? row : undefined, "pairing");
  return { ...row, content: FeedbackContent.parse(row.content), reviews, receives };
}
export type PairingAccess = Awaited<ReturnType<typeof getPairingAccess>>;

/** Forbidden for the team that receives the feedback. */
export function mustReview(pairing: PairingAccess): void {
  if (!pairing.reviews) throw new Forbidden();
}
