import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getCall, listHidden } from "./cases.queries.ts";
import { findWords, listIntentions, listOpenIds } from "./decisions.queries.ts";
import { intendDecision } from "./intend-decision.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";
import { takeBackIntention } from "./take-back-intention.ts";

/**
 * Makes the cohort that was tried the intended one: everyone in it is selected, and who was selected but is not in it has
 * no intention any more. What is published, or hidden from the actor by a conflict, stays as it is. All or nothing.
 */
export async function adoptTrial(
  ctx: Context,
  { cohortId, chosen }: { cohortId: string; chosen: readonly string[] },
): Promise<Outcome<{ selected: number; takenBack: number }, "publishing" | "over-capacity">> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const cohort = found(await seats.lockCohort(tx.db, cohortId), "cohort");
    const call = await getCall(tx, cohortId);
    if (await decisions.findRunningBatch(tx.db, call.id)) return refused("publishing");
    const hidden = await listHidden(tx, call.id);
    const meant = (await listIntentions(tx, call.id)).filter((i) => (i.published ?? i.intended) === "select");
    const fixed = meant.filter((i) => i.published !== null || hidden.has(i.applicationId));
    const free = new Set(meant.filter((i) => !fixed.includes(i)).map((i) => i.applicationId));
    const wanted = new Set(chosen.filter((id) => !fixed.some((f) => f.applicationId === id)));
    if (fixed.length + wanted.size > cohort.capacity) return refused("over-capacity");
    const out = [...free].filter((id) => !wanted.has(id));
    const into = [...wanted].filter((id) => !free.has(id));
    const open = new Set(await listOpenIds(tx, call.id));
    found(into.every((id) => open.has(id)) || undefined, "application"); // withdrawn meanwhile, or of another cohort
    for (const applicationId of out) found((await takeBackIntention(tx, { applicationId })).ok || undefined, "intention");
    for (const applicationId of into) {
      const words = await findWords(tx, applicationId);
      found((await intendDecision(tx, { applicationId, intended: "select", ...words })).ok || undefined, "application");
    }
    return done({ selected: into.length, takenBack: out.length });
  });
}
