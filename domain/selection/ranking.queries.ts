import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { balanceOf } from "./balance.rules.ts";
import { getCall, listHidden, listCriteria } from "./cases.queries.ts";
import { inOrder, placesOf, rankingMean, standing, weightedMean, type Criterion, type ReviewScores, type Standing } from "./ranking.rules.ts";
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
    .select(["review_assignment.application_id as applicationId", "review_assignment.reviewer_id as reviewerId", "person.name", "score.criterion_id as criterionId", "score.value"])
    .where("application.call_id", "=", callId)
    .where("review_assignment.state", "=", "delivered")
    .$if(only !== undefined, (q) => q.where(sql<boolean>`application.id = any(${sql.val(only)}::uuid[])`))
    .execute();
}

const reviewsOf = (rows: Awaited<ReturnType<typeof listDeliveredScores>>): ReviewScores[] =>
  [...Map.groupBy(rows, (r) => r.reviewerId)].map(([reviewerId, list]) => ({ reviewerId, scores: Object.fromEntries(list.flatMap((r) => (r.value === null ? [] : [[r.criterionId, r.value]]))) }));

/** Where these applications of a call stand after their delivered reviews. Unscoped: hide what the reader may not see. */
export async function getStandings(ctx: Context, callId: string, applicationIds: readonly string[]): Promise<Map<string, Standing | null>> {
  const criteria = await listCriteria(ctx, callId);
  const scores = Map.groupBy(await listDeliveredScores(ctx, callId, applicationIds), (s) => s.applicationId);
  return new Map([...scores].map(([id, rows]) => [id, standing(criteria, reviewsOf(rows))]));
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
 * The order of a call's applications with scores, spread and intended decisions; for those who run it; beside each mean, the mark corrected for strict and generous reviewers and its place. Of an application in which the actor has a conflict the scores, reasons and decision are hidden,
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
  const standings = candidates.map((c) => ({ id: c.id, standing: hidden.has(c.id) ? null : standing(criteria, reviews.get(c.id) ?? []) }));
  const places = placesOf(standings.map((s) => (rankingMean(s) === null ? null : (correction?.marks.get(s.id) ?? null))));
  const rows = candidates.map((c, i) => ({
    ...c,
    isHidden: hidden.has(c.id),
    standing: standings[i]!.standing,
    corrected: hidden.has(c.id) ? null : (correction?.marks.get(c.id) ?? null),
    correctedPlace: places[i]!,
  }));
  return {
    call,
    criteria,
    correction: correction && {
      reliability: correction.reliability,
      groups: correction.groups,
      reviewers: correction.reviewers.map((r) => ({ ...r, name: names.get(r.reviewerId) ?? "" })).sort((a, b) => a.leaning - b.leaning),
    },
    rows: inOrder(rows).map((r) => (r.isHidden ? { ...r, openReviews: 0, isUndecidable: false, intended: null, waitRank: null, reasons: null, conditions: null, published: null } : r)),
  };
}

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
