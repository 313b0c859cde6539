import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { balanceOf } from "./balance.rules.ts";
import { getCall, listHidden, listCriteria } from "./cases.queries.ts";
import { inOrder, placesOf, rankingMean, rankingOrders, recommendedPoints, standing, weightedMean, type Criterion, type Places, type ReviewScores, type Standing } from "./ranking.rules.ts";
import { countRecommendations, type Recommendation, type Recommended } from "./recommendation.rules.ts";
import { listThemesOf } from "./review-themes.queries.ts";
import type { Intention } from "./selection.schema.ts";
import { correctStrictness, type Mark } from "./strictness.rules.ts";

async function listDeliveredScores(ctx: Context, callId: string, only?: readonly string[]) {
  return ctx.db
    .selectFrom("score")
    .innerJoin("review", "review.id", "score.review_id")
    .innerJoin("review_assignment", "review_assignment.id", "review.assignment_id")
    .innerJoin("application", "application.id", "review_assignment.application_id")
    .innerJoin("person", "person.id", "review_assignment.reviewer_id")
    .select([
      "review_assignment.application_id as applicationId",
      "review_assignment.reviewer_id as reviewerId",
      "person.name",
      "score.criterion_id as criterionId",
      "score.value",
      "review.recommendation",
    ])
    .where("application.call_id", "=", callId)
    .where("review_assignment.state", "=", "delivered")
    .$if(only !== undefined, (q) => q.where(sql<boolean>`application.id = any(${sql.val(only)}::uuid[])`))
    .execute();
}

const reviewsOf = (rows: Awaited<ReturnType<typeof listDeliveredScores>>): (ReviewScores & { recommendation: Recommendation | null })[] =>
  [...Map.groupBy(rows, (r) => r.reviewerId)].map(([reviewerId, list]) => ({
    reviewerId,
    scores: Object.fromEntries(list.flatMap((r) => (r.value === null ? [] : [[r.criterionId, r.value]]))),
    recommendation: list[0]!.recommendation,
  }));

/** What the delivered reviews of an application come to. */
export type Result = { standing: Standing | null; recommended: Recommended | null };
const resultOf = (criteria: readonly Criterion[], reviews: ReturnType<typeof reviewsOf>): Result => ({
  standing: standing(criteria, reviews),
  recommended: countRecommendations(reviews.map((r) => r.recommendation)),
});

/** What the delivered reviews of these applications of a call come to. Unscoped: hide what the reader may not see. */
export async function getResults(ctx: Context, callId: string, applicationIds: readonly string[]): Promise<Map<string, Result>> {
  const criteria = await listCriteria(ctx, callId);
  const scores = Map.groupBy(await listDeliveredScores(ctx, callId, applicationIds), (s) => s.applicationId);
  return new Map([...scores].map(([id, rows]) => [id, resultOf(criteria, reviewsOf(rows))]));
}

async function listCandidates(ctx: Context, callId: string) {
  const applications = await ctx.db
    .selectFrom("application")
    .leftJoin("decision", "decision.application_id", "application.id")
    .select((eb) => [
      "application.id",
      "application.diary_number as diaryNumber",
      "application.state",
      "application.language",
      "decision.intended",
      "decision.wait_rank as waitRank",
      "decision.reasons",
      "decision.conditions",
      "decision.published",
      eb.exists(eb.selectFrom("undecidable_case as u").select("u.application_id").whereRef("u.application_id", "=", "application.id")).as("isUndecidable"),
      eb
        .selectFrom("review_assignment")
        .select((own) => own.fn.countAll<string>().as("n"))
        .whereRef("review_assignment.application_id", "=", "application.id")
        .where("review_assignment.state", "in", ["assigned", "accepted"])
        .as("openReviews"),
    ])
    .where("application.call_id", "=", callId)
    .where("application.state", "in", ["submitted", "decided"])
    .limit(2000)
    .execute();
  const parties = await ctx.db
    .selectFrom("application_party")
    .innerJoin("application", "application.id", "application_party.application_id")
    .innerJoin("organisation", "organisation.id", "application_party.organisation_id")
    .select(["application.id", "organisation.name", "organisation.kind", "organisation.region_code as regionCode"])
    .where("application.call_id", "=", callId)
    .where("application_party.left_at", "is", null)
    .orderBy("application_party.role")
    .orderBy("application_party.position")
    .execute();
  const byApplication = Map.groupBy(parties, (p) => p.id);
  return applications.map((a) => {
    const own = byApplication.get(a.id) ?? [];
    return {
      ...a,
      diaryNumber: a.diaryNumber ?? "",
      openReviews: Number(a.openReviews),
      names: own.map((p) => p.name),
      kind: own[0]?.kind ?? "other",
      regionCode: own[0]?.regionCode ?? null,
      isJoint: own.length > 1,
    };
  });
}

/** The mark of every review that has one: pass or fail and 0–3 say nothing of a reviewer's strictness. */
const marksOf = (criteria: readonly Criterion[], reviews: Map<string, ReviewScores[]>): Mark[] =>
  [...reviews].flatMap(([applicationId, list]) =>
    list.flatMap((r) => {
      const mark = weightedMean(criteria, r.scores);
      return mark === null ? [] : [{ applicationId, reviewerId: r.reviewerId, mark }];
    }),
  );

/**
 * The order of a call's applications with scores, spread and intended decisions; for those who run it; beside each mean, the mark corrected for strict and generous reviewers, what reviewers recommend, and the place by each. Of an application in which the actor has a conflict the scores, reasons and decision are hidden,
 * and it counts nowhere: what the others add up to would tell it.
 */
export async function readRanking(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const call = await getCall(ctx, cohortId);
  const criteria = await listCriteria(ctx, call.id);
  const scores = await listDeliveredScores(ctx, call.id);
  const reviews = new Map([...Map.groupBy(scores, (s) => s.applicationId)].map(([id, rows]) => [id, reviewsOf(rows)]));
  const correction = correctStrictness(marksOf(criteria, reviews));
  const names = new Map(scores.map((s) => [s.reviewerId, s.name]));
  const hidden = await listHidden(ctx, call.id);
  const candidates = await listCandidates(ctx, call.id);
  const judged = candidates.map((c) => {
    const isHidden = hidden.has(c.id);
    const result = isHidden ? { standing: null, recommended: null } : resultOf(criteria, reviews.get(c.id) ?? []);
    return { ...c, ...result, isHidden, corrected: isHidden ? null : (correction?.marks.get(c.id) ?? null) };
  });
  const byCorrected = placesOf(judged.map((j) => (rankingMean(j) === null ? null : j.corrected)));
  const byRecommendations = placesOf(judged.map(recommendedPoints));
  const rows = inOrder(judged.map((j, i) => ({ ...j, correctedPlace: byCorrected[i] ?? null, recommendedPlace: byRecommendations[i] ?? null }))).map(
    ({ place, correctedPlace, recommendedPlace, ...row }) => ({
      ...row,
      places: { points: place, corrected: correctedPlace, recommendations: recommendedPlace } satisfies Places,
    }),
  );
  return {
    call,
    criteria,
    correction: correction && {
      reliability: correction.reliability,
      groups: correction.groups,
      reviewers: correction.reviewers.map((r) => ({ ...r, name: names.get(r.reviewerId) ?? "" })).sort((a, b) => a.leaning - b.leaning),
    },
    /** what the rows can be ordered by; they come by points */
    orders: rankingOrders.filter((o) => (o === "corrected" ? correction !== null : o === "points" || call.asks_recommendation)),
    rows: rows.map((r) => (r.isHidden ? { ...r, openReviews: 0, isUndecidable: false, intended: null, waitRank: null, reasons: null, conditions: null, published: null } : r)),
  };
}

export type RankedRow = Awaited<ReturnType<typeof readRanking>>["rows"][number];

/** The order of a call's applications, and the balance of the intended cohort; for those who run it. */
export async function getRanking(ctx: Context, cohortId: string) {
  const ranking = await readRanking(ctx, cohortId);
  const selected = ranking.rows.filter((r) => isMeant(r));
  const themes = await listThemesOf(
    ctx,
    selected.map((r) => r.id),
  );
  return { ...ranking, balance: balanceOf(selected.map((r) => ({ ...r, themes: themes.get(r.id) ?? [] }))), selected: selected.length };
}

/** Whether an application is, or is meant to be, selected; nobody learns it of one that a conflict hides. */
export const isMeant = (row: { published: Intention | null; intended: Intention | null }): boolean => (row.published ?? row.intended) === "select";
