import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { callChange } from "./call-change.rules.ts";
import type { ChangeCallInput } from "./call.schema.ts";
import { existsDeliveredReview } from "./criteria.queries.ts";
import { callChanged, callEdits } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** The call's dates and texts, by the cohort's managers; times are the cohort's wall clock. What applicants were promised does not shrink. */
export async function changeCall(
  ctx: Context,
  input: ChangeCallInput & { cohortId: string },
): Promise<Outcome<null, "deadline-earlier" | "opening-moved" | "grace-shorter" | "call-over" | "confirm-earlier" | "signatures-late" | "approval-late" | "reviews-delivered"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    const call = found(await store.lockCallOfCohort(tx.db, cohort.id), "call");
    const overtaken = await changedSince(tx, input.seen, callEdits(cohort.id));
    if (overtaken) return overtaken;
    const at = (local: string) => momentAt(local, cohort.zone);
    const next = { opensAt: at(input.opensAt), closesAt: at(input.closesAt), graceMinutes: input.graceMinutes, confirmBy: at(input.confirmBy) };
    const kept = { publishedAt: call.published_at, opensAt: call.opens_at, closesAt: call.closes_at, graceMinutes: call.grace_minutes, confirmBy: call.confirm_by };
    const problem = callChange(kept, next, tx.now);
    if (problem) return refused(problem);
    if (input.needsSignatures && !call.needs_signatures && kept.publishedAt && kept.opensAt <= tx.now) return refused("signatures-late"); // who is writing was not told
    if (call.needs_approval && !input.needsApproval && kept.closesAt <= tx.now) return refused("approval-late"); // who decides alone does not free themselves of the second pair of eyes
    if (input.asksRecommendation !== call.asks_recommendation && (await existsDeliveredReview(tx, call.id))) return refused("reviews-delivered"); // all reviews answer the same
    await store.updateCall(tx.db, call.id, {
      access: input.access,
      opens_at: next.opensAt,
      closes_at: next.closesAt,
      grace_minutes: next.graceMinutes,
      confirm_by: next.confirmBy,
      decisions_on: input.decisionsOn,
      offer_days: input.offerDays,
      reviews_per_application: input.reviewsPerApplication,
      reviews_due_at: at(input.reviewsDueAt),
      decision_profile: input.decisionProfile,
      intro: input.intro,
      needed: input.needed,
      minutes_needed: input.minutesNeeded,
      needs_signatures: input.needsSignatures,
      needs_approval: input.needsApproval,
      asks_recommendation: input.asksRecommendation,
    });
    await record(tx, callChanged, { cohortId: cohort.id, callId: call.id });
    return done(null);
  });
}
