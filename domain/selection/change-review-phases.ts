import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { getCall } from "./cases.queries.ts";
import { overlapping } from "./review-phases.rules.ts";
import { reviewPhaseEdits, reviewPhasesChanged } from "./selection.events.ts";
import type { ReviewPhasesInput } from "./selection.schema.ts";
import * as decisions from "./decisions.store.ts";
import * as reviews from "./reviews.store.ts";

/** The phases of a review as a whole list, by the cohort's managers; times are the cohort's wall clock. An empty list is the usual way. */
export async function changeReviewPhases(ctx: Context, input: ReviewPhasesInput & { cohortId: string }): Promise<Outcome<null, "phases-overlap"> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const call = await getCall(tx, input.cohortId);
    await decisions.lockCall(tx.db, call.id);
    const overtaken = await changedSince(tx, input.seen, reviewPhaseEdits(input.cohortId));
    if (overtaken) return overtaken;
    const phases = input.phases.map((p) => ({ ...p, opensAt: momentAt(p.opensAt, call.zone), closesAt: momentAt(p.closesAt, call.zone) })).sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
    if (overlapping(phases) !== null) return refused("phases-overlap");
    await reviews.replaceReviewPhases(
      tx.db,
      call.id,
      phases.map((p) => ({
        id: newId(tx),
        call_id: call.id,
        opens_at: p.opensAt,
        closes_at: p.closesAt,
        shows_others: p.showsOthers,
        hides_applicants: p.hidesApplicants,
        has_discussion: p.hasDiscussion,
      })),
    );
    await record(tx, reviewPhasesChanged, { cohortId: input.cohortId });
    return done(null);
  });
}
