import { getAnswersForReviewers, getBlindCopy } from "#domain/applications/answers.queries.ts";
import { listCompletedSince } from "#domain/applications/completions.queries.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { isReviewer } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { listApplyingOrganisations, listCriteria, listParties } from "./cases.queries.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { apartOn, type Criterion, type Given } from "./ranking.rules.ts";
import { getPhasesNow } from "./review-phases.queries.ts";
import type { Recommendation } from "./recommendation.rules.ts";
import { givenOf } from "./review.rules.ts";

export type QueueRow = {
  id: string;
  state: "assigned" | "accepted" | "delivered";
  dueAt: Date;
  diaryNumber: string;
  /** null while applicants are hidden */ name: string | null;
  language: string;
  scored: number;
  /** what is not delivered cannot be any more */
  isClosed: boolean;
  cohortId: string;
};

/** The actor's assignments, first due first, at most 500. Names are shown at once, unless the phase of the review hides them: without them nobody can tell a conflict. */
export async function listOwnReviews(ctx: Context): Promise<QueueRow[]> {
  const me = mustBePerson(ctx);
  const rows = await ctx.db
    .selectFrom("review_assignment")
    .innerJoin("application", "application.id", "review_assignment.application_id")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("application_party", (j) => j.onRef("application_party.application_id", "=", "application.id").on("application_party.role", "=", "lead"))
    .innerJoin("organisation", "organisation.id", "application_party.organisation_id")
    .leftJoin("review", "review.assignment_id", "review_assignment.id")
    .select((eb) => [
      "review_assignment.id",
      "review_assignment.state",
      "review_assignment.due_at as dueAt",
      "application.state as caseState",
      "application.diary_number as diaryNumber",
      "application.language",
      "call.cohort_id as cohortId",
      "call.id as callId",
      "organisation.name",
      eb
        .selectFrom("score")
        .select((own) => own.fn.countAll<string>().as("n"))
        .whereRef("score.review_id", "=", "review.id")
        .where((own) => own.or([own("score.value", "is not", null), own("score.is_unable", "=", true)]))
        .as("scored"),
    ])
    .where("review_assignment.reviewer_id", "=", me.personId)
    .where("review_assignment.state", "in", ["assigned", "accepted", "delivered"])
    .where("application.state", "in", ["submitted", "decided"])
    .where(isReviewer("review_assignment.reviewer_id", "application.call_id"))
    .orderBy("review_assignment.due_at")
    .orderBy("application.diary_number")
    .limit(500)
    .execute();
  const phaseOf = await getPhasesNow(ctx, [...new Set(rows.map((r) => r.callId))]);
  return rows.map(({ callId, caseState, ...r }) => ({
    ...r,
    name: phaseOf(callId).hidesApplicants ? null : r.name,
    dueAt: r.state === "delivered" ? r.dueAt : (phaseOf(callId).dueAt ?? r.dueAt),
    isClosed: caseState === "decided" || phaseOf(callId).isOver,
    state: r.state as QueueRow["state"],
    diaryNumber: r.diaryNumber ?? "",
    scored: Number(r.scored ?? 0),
  }));
}

/** In how many applications the actor is recused; which ones they no longer learn. */
export async function countOwnRecused(ctx: Context): Promise<number> {
  const me = mustBePerson(ctx);
  const row = await ctx.db
    .selectFrom("review_assignment")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("reviewer_id", "=", me.personId)
    .where("state", "=", "recused")
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/**
 * What a reviewer must know to declare a conflict, and no more: who applies. Where the phase hides it, everyone who
 * applies to the call, by name and without a trace of who is behind which application.
 */
export async function getConflictQuestion(ctx: Context, assignmentId: string) {
  const own = await getOwnAssignment(ctx, assignmentId);
  const isBlind = own.phase.hidesApplicants;
  const parties = isBlind ? [] : (await listParties(ctx, own.applicationId)).map(({ organisationId: id, name, businessId, role }) => ({ id, name, businessId, role }));
  const everyone = isBlind ? await listApplyingOrganisations(ctx, own.callId) : [];
  return { id: own.id, state: own.state, diaryNumber: own.diaryNumber ?? "", dueAt: own.dueAt, zone: own.zone, parties, isBlind, everyone };
}

export type OtherReview = { name: string; comment: string; recommendation: Recommendation | null; scores: { key: string; given: Given | null; reason: string }[] };

/** The delivered reviews of the others; only for someone whose own is delivered. */
async function listOthers(ctx: Context, applicationId: string, ownId: string): Promise<OtherReview[]> {
  const rows = await ctx.db
    .selectFrom("review")
    .innerJoin("review_assignment", "review_assignment.id", "review.assignment_id")
    .innerJoin("person", "person.id", "review_assignment.reviewer_id")
    .innerJoin("score", "score.review_id", "review.id")
    .innerJoin("criterion", "criterion.id", "score.criterion_id")
    .select(["review.id", "person.name", "review.comment", "review.recommendation", "criterion.key", "score.value", "score.is_unable", "score.reason"])
    .where("review_assignment.application_id", "=", applicationId)
    .where("review_assignment.state", "=", "delivered")
    .where("review_assignment.id", "<>", ownId)
    .orderBy("person.name")
    .orderBy("criterion.position")
    .limit(500)
    .execute();
  const byReview = Map.groupBy(rows, (r) => r.id);
  return [...byReview.values()].map((list) => ({
    name: list[0]!.name,
    comment: list[0]!.comment,
    recommendation: list[0]!.recommendation,
    scores: list.map((r) => ({ key: r.key, given: givenOf(r), reason: r.reason })),
  }));
}

type Own = Awaited<ReturnType<typeof getOwnAssignment>>;
type OwnScores = { deliveredAt: Date | null; scores: { criterion_id: string; value: number | null }[] };

/** The others' reviews, once one's own has been delivered and when the phase shows them, and the criteria on which they and the actor are too far apart. */
async function readOthers(ctx: Context, own: Own, criteria: (Criterion & { key: string })[], { deliveredAt, scores }: OwnScores): Promise<{ others: OtherReview[] | null; apart: string[] }> {
  if (deliveredAt === null || !own.phase.showsOthers) return { others: null, apart: [] };
  const others = await listOthers(ctx, own.applicationId, own.id);
  const ids = new Map(criteria.map((c) => [c.key, c.id]));
  const mine = Object.fromEntries(scores.flatMap((s) => (s.value === null ? [] : [[s.criterion_id, s.value]])));
  const theirs = others.map((o) => ({ reviewerId: o.name, scores: Object.fromEntries(o.scores.flatMap((s) => (typeof s.given === "number" ? [[ids.get(s.key) ?? s.key, s.given]] : []))) }));
  return { others, apart: apartOn(criteria, [{ reviewerId: own.id, scores: mine }, ...theirs]) };
}

/** The review desk of an assignment whose conflict question has been answered with no; `review` is null before that. */
export async function getReviewDesk(ctx: Context, assignmentId: string) {
  const own = await getOwnAssignment(ctx, assignmentId);
  const review = await ctx.db.selectFrom("review").selectAll().where("assignment_id", "=", assignmentId).executeTakeFirst();
  if (own.state === "assigned") return { own, desk: null };
  const { id, answer_version, version, comment, recommendation, saved_at, delivered_at } = found(review, "review");
  const scores = await ctx.db.selectFrom("score").select(["criterion_id", "value", "is_unable", "reason"]).where("review_id", "=", id).execute();
  const criteria = await listCriteria(ctx, own.callId);
  const isBlind = own.phase.hidesApplicants;
  const read = isBlind ? getBlindCopy : getAnswersForReviewers;
  const answers = await read(ctx, own.applicationId, own.submittedVersion ?? answer_version);
  const shown = new Set(answers.form.sections.flatMap((s) => s.questions.map((q) => q.key)));
  const completed = (await listCompletedSince(ctx, own.applicationId, answer_version)).filter((key) => shown.has(key));
  const desk = {
    parties: isBlind ? [] : await listParties(ctx, own.applicationId),
    answers,
    criteria: criteria.map((c) => {
      const kept = scores.find((s) => s.criterion_id === c.id);
      return { ...c, given: kept ? givenOf(kept) : null, reason: kept?.reason ?? "" };
    }),
    version,
    comment,
    recommendation,
    savedAt: version > 1 ? saved_at : null,
    deliveredAt: delivered_at,
    /** what was completed since the review saw the application, and what stood there then */
    completed,
    before: completed.length > 0 ? (await read(ctx, own.applicationId, answer_version)).answers : {},
    ...(await readOthers(ctx, own, criteria, { deliveredAt: delivered_at, scores })),
  };
  return { own, desk };
}
