import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { listReviewerFacts } from "./assignment-facts.queries.ts";
import { getCall } from "./cases.queries.ts";
import { getCallForm } from "./review-themes.queries.ts";
import { themesOf } from "./review-themes.rules.ts";
import { reviewerTermsChanged, reviewerTermsEdits } from "./selection.events.ts";
import type { ReviewerTermsInput } from "./selection.schema.ts";
import * as reviews from "./reviews.store.ts";
import * as seats from "./seats.store.ts";

/** The languages that a reviewer reads, the themes of the call's form that they know and the most reviews they take, from now on; what they have been given stays with them. */
export async function changeReviewerTerms(ctx: Context, input: { cohortId: string; personId: string } & ReviewerTermsInput): Promise<Outcome<null, "not-reviewer"> | Overtaken> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, input.cohortId);
    const overtaken = await changedSince(tx, input.seen, reviewerTermsEdits(input.cohortId, input.personId));
    if (overtaken) return overtaken;
    const call = await getCall(tx, input.cohortId);
    if (!(await listReviewerFacts(tx, call.id)).some((r) => r.personId === input.personId)) return refused("not-reviewer");
    const known = themesOf(await getCallForm(tx, call.id));
    const themes = known.filter((theme) => input.themes?.includes(theme));
    await reviews.putReviewerTerms(tx.db, { call_id: call.id, person_id: input.personId, languages: input.reads, themes, most: input.most ?? null });
    await record(tx, reviewerTermsChanged, { cohortId: input.cohortId, personId: input.personId });
    return done(null);
  });
}
