import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { takesApplications } from "#domain/programmes/cohort-phase.rules.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { minutesAfter, momentAt } from "#domain/shared/time.rules.ts";
import { listApplicantFacts, listReviewerFacts } from "./assignment-facts.queries.ts";
import { getCall } from "./cases.queries.ts";
import { lockCall } from "./decisions.store.ts";
import { wishesAsked } from "./selection.events.ts";
import { findWishRound } from "./wishes.queries.ts";
import * as store from "./wishes.store.ts";

/** Asks the reviewers of the cohort's call, until a moment on its wall clock, which applications they would review. Asked again, those who have said nothing get another mail. */
export async function askForWishes(ctx: Context, { cohortId, until }: { cohortId: string; until: string }): Promise<Outcome<null, "call-open" | "no-reviewers" | "no-applications" | "past">> {
  const me = mustBePerson(ctx);
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, cohortId);
    await lockCall(tx.db, call.id);
    if (takesApplications({ closesAt: call.closes_at, graceMinutes: call.grace_minutes }, tx.now)) return refused("call-open");
    const moment = momentAt(until, call.zone);
    if (moment <= tx.now) return refused("past");
    if ((await listReviewerFacts(tx, call.id)).length === 0) return refused("no-reviewers");
    if ((await listApplicantFacts(tx, call.id)).length === 0) return refused("no-applications");
    const last = await findWishRound(tx, call.id);
    if (last?.until.getTime() === moment.getTime() && tx.now < minutesAfter(last.askedAt, 1)) return done(null); // pressed twice
    await store.putWishRound(tx.db, { call_id: call.id, until: moment, asked_by: me.personId, asked_at: tx.now });
    await record(tx, wishesAsked, { cohortId });
    return done(null);
  });
}
