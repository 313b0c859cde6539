import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getCase, mustRunCase } from "./cases.queries.ts";
import { decisionTakenBack } from "./selection.events.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

/** Nothing is meant any more for an application that is not published; the reasons that were written stay for the next try. */
export async function takeBackIntention(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome<null, "nothing-intended" | "decided" | "publishing">> {
  return inTransaction(ctx, async (tx) => {
    const { cohort_id } = await getCase(tx, applicationId);
    await seats.lockCohort(tx.db, cohort_id);
    const one = await mustRunCase(tx, applicationId);
    if (one.state === "decided") return refused("decided");
    if (await decisions.findRunningBatch(tx.db, one.call_id)) return refused("publishing");
    if (!(await decisions.clearIntention(tx.db, applicationId))) return refused("nothing-intended");
    await record(tx, decisionTakenBack, { decisionOf: applicationId });
    return done(null);
  });
}
