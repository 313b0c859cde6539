import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { takesApplications } from "#domain/programmes/cohort-phase.rules.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listApplicantFacts, listAsked, listReviewerFacts } from "./assignment-facts.queries.ts";
import { getCall } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { giveReviews } from "./give-review.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import { getReviewsDue } from "./review-phases.queries.ts";
import { listThemesOf } from "./review-themes.queries.ts";
import { knowsThemes } from "./review-themes.rules.ts";
import { assignReviewers } from "./review-assignment.rules.ts";
import { listWishes } from "./wishes.queries.ts";
import * as seats from "./seats.store.ts";

const active = ["assigned", "accepted", "delivered"];

/** How often each id is there. */
function count(list: string[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const id of list) sum[id] = (sum[id] ?? 0) + 1;
  return sum;
}

/**
 * Gives every submitted application the reviewers that it still lacks; what was assigned before stays. Nobody gets an
 * application in which a conflict was found or declared, or which they were asked about before, nor more than they
 * take; those who read its language come first, then those who know its themes and would gladly review it. An application that comes in later, with more time, gets its own when
 * this is done again. `short` counts the applications for which there are too few reviewers.
 */
export async function assignReviews(ctx: Context, { cohortId }: { cohortId: string }): Promise<Outcome<{ made: number; short: number }, "call-open" | "no-reviewers" | "no-applications">> {
  mustBePerson(ctx);
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, cohortId); // two managers at once: the second finds nothing left to give
    const call = await getCall(tx, cohortId);
    if (takesApplications({ closesAt: call.closes_at, graceMinutes: call.grace_minutes }, tx.now)) return refused("call-open");
    const [reviewers, applications, asked] = [await listReviewerFacts(tx, call.id), await listApplicantFacts(tx, call.id), await listAsked(tx, call.id)];
    if (reviewers.length === 0) return refused("no-reviewers");
    if (applications.length === 0) return refused("no-applications");
    const near = await noteFoundConflicts(
      tx,
      applications.flatMap((a) => reviewers.flatMap((r) => ({ applicationId: a.applicationId, personId: r.personId, near: findConflict(r, a) }))),
    );
    const shut = new Set([
      ...[...asked.conflicts, ...asked.substitutes].map((c) => `${c.applicationId} ${c.personId}`),
      ...asked.assignments.map((a) => `${a.applicationId} ${a.reviewerId}`),
      ...near,
    ]);
    const known = reviewers.some((r) => r.themes.length > 0); // else nobody's answers need be read
    const themes = await listThemesOf(tx, known ? applications.map((a) => a.applicationId) : []);
    const wishOf = new Map((await listWishes(tx, call.id)).map((w) => [`${w.applicationId} ${w.personId}`, w.wish]));
    const has = count(asked.assignments.filter((a) => active.includes(a.state)).map((a) => a.applicationId));
    const needs = applications.map(({ applicationId, language }) => ({
      applicationId,
      wanted: Math.max(0, call.reviews_per_application - (has[applicationId] ?? 0)),
      eligible: reviewers
        .filter((r) => !shut.has(`${applicationId} ${r.personId}`))
        .map((r) => ({
          reviewerId: r.personId,
          reads: r.reads.includes(language),
          knows: knowsThemes(r.themes, themes.get(applicationId) ?? []),
          wish: wishOf.get(`${applicationId} ${r.personId}`) ?? "can",
        })),
    }));
    const begun = count(asked.assignments.filter((a) => active.includes(a.state)).map((a) => a.reviewerId));
    const pairs = assignReviewers(
      needs,
      reviewers.map((r) => ({ id: r.personId, begun: begun[r.personId] ?? 0, most: r.most })),
    );
    await giveReviews(tx, pairs, await getReviewsDue(tx, call.id));
    const given = count(pairs.map((p) => p.applicationId));
    return done({ made: pairs.length, short: needs.filter((n) => (given[n.applicationId] ?? 0) < n.wanted).length });
  });
}
