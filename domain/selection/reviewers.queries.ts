import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { listReviewerFacts } from "./assignment-facts.queries.ts";
import { getPhaseNow } from "./review-phases.queries.ts";
import { toldState } from "./review-phases.rules.ts";
import { findWishRound, listWishes } from "./wishes.queries.ts";
import { countWishes } from "./wishes.rules.ts";
import { getCall, isSeenBy, listHidden } from "./cases.queries.ts";

/**
 * Who reviews which application of the cohort's call, for those who run it: reviewers with their loads, applications with
 * their reviewers, conflicts. Of a case in which the actor has a conflict they learn no reviewer, neither by name nor from
 * the loads, and no other conflict.
 */
export async function getReviewTable(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const people = await listReviewerFacts(ctx, call.id);
  const assignments = await ctx.db
    .selectFrom("review_assignment")
    .innerJoin("application", "application.id", "review_assignment.application_id")
    .innerJoin("person", "person.id", "review_assignment.reviewer_id")
    .select([
      "review_assignment.id",
      "review_assignment.application_id as applicationId",
      "review_assignment.reviewer_id as reviewerId",
      "review_assignment.state",
      "review_assignment.reason",
      "person.name",
    ])
    .where("application.call_id", "=", call.id)
    .orderBy("person.name")
    .limit(5000)
    .execute();
  const conflicts = await ctx.db
    .selectFrom("conflict")
    .innerJoin("application", "application.id", "conflict.application_id")
    .innerJoin("person", "person.id", "conflict.person_id")
    .select([
      "conflict.id",
      "conflict.application_id as applicationId",
      "conflict.person_id as personId",
      "conflict.kind",
      "conflict.source",
      "conflict.explanation",
      "person.name",
      "application.diary_number as diaryNumber",
    ])
    .where("application.call_id", "=", call.id)
    .where("conflict.has_conflict", "=", true)
    .where((eb) => eb.or([eb("conflict.person_id", "=", actorId(ctx)), isSeenBy(ctx, "application.id")]))
    .orderBy("application.diary_number")
    .orderBy("person.name")
    .limit(5000)
    .execute();
  const applications = await ctx.db
    .selectFrom("application")
    .innerJoin("application_party", (j) => j.onRef("application_party.application_id", "=", "application.id").on("application_party.role", "=", "lead"))
    .innerJoin("organisation", "organisation.id", "application_party.organisation_id")
    .select(["application.id", "application.diary_number as diaryNumber", "application.state", "organisation.name"])
    .where("application.call_id", "=", call.id)
    .where("application.state", "in", ["submitted", "decided"])
    .orderBy("application.diary_number")
    .limit(2000)
    .execute();
  const hidden = await listHidden(ctx, call.id);
  const held = Map.groupBy(
    assignments.filter((a) => ["assigned", "accepted", "delivered"].includes(a.state)),
    (a) => a.applicationId,
  );
  const shown = assignments.filter((a) => !hidden.has(a.applicationId));
  const count = (reviewerId: string, states: string[]) => shown.filter((a) => a.reviewerId === reviewerId && states.includes(a.state)).length;
  const phase = await getPhaseNow(ctx, call.id);
  const wishes = (await listWishes(ctx, call.id)).filter((w) => !hidden.has(w.applicationId));
  return {
    call,
    round: (await findWishRound(ctx, call.id)) ?? null,
    wishes: countWishes(
      shown.filter((a) => ["assigned", "accepted", "delivered"].includes(a.state)),
      wishes,
    ),
    reviewers: people.map((p) => ({
      personId: p.personId,
      name: p.name,
      email: p.email,
      reads: p.reads,
      themes: p.themes,
      most: p.most,
      open: count(p.personId, ["assigned", "accepted"]),
      delivered: count(p.personId, ["delivered"]),
      recused: count(p.personId, ["recused"]),
    })),
    /** how many applications have fewer reviewers than the call wants */
    lacking: applications.filter((a) => (held.get(a.id)?.length ?? 0) < call.reviews_per_application).length,
    applications: applications.map((a) => ({
      ...a,
      isHidden: hidden.has(a.id),
      diaryNumber: a.diaryNumber ?? "",
      assignments: shown.filter((x) => x.applicationId === a.id && x.state !== "void").map((x) => ({ ...x, told: toldState(x.state, phase) })),
    })),
    conflicts,
  };
}
