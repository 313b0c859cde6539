import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { planAdoption } from "./adoption.rules.ts";
import { getCall, listHidden } from "./cases.queries.ts";
import { findWords, listIntentions, listOpenIds } from "./decisions.queries.ts";
import { intendDecision } from "./intend-decision.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";
import { takeBackIntention } from "./take-back-intention.ts";

type Adopted = { cohortId: string; chosen: readonly string[]; waiting?: readonly string[]; reasons?: string };

/**
 * Makes the cohort that was tried the intended one: everyone in it is selected, and who was selected but is not in it has
 * no intention any more. With a waiting list, those on it wait in its order, with `reasons` where none are written, and
 * nobody else does. What is published, or hidden from the actor by a conflict, stays as it is. All or nothing.
 */
export async function adoptTrial(
  ctx: Context,
  { cohortId, chosen, waiting = [], reasons = "" }: Adopted,
): Promise<Outcome<{ selected: number; waiting: number; takenBack: number }, "publishing" | "over-capacity" | "reasons-missing">> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const cohort = found(await seats.lockCohort(tx.db, cohortId), "cohort");
    const call = await getCall(tx, cohortId);
    if (await decisions.findRunningBatch(tx.db, call.id)) return refused("publishing");
    const hidden = await listHidden(tx, call.id);
    const now = (await listIntentions(tx, call.id)).map((i) => ({ ...i, meant: i.published ?? i.intended, isFixed: i.published !== null || hidden.has(i.applicationId) }));
    const { selected, freed, takenBack, into } = planAdoption(now, { chosen, waiting });
    if (selected > cohort.capacity) return refused("over-capacity");
    const open = new Set(await listOpenIds(tx, call.id));
    found(into.every((i) => open.has(i.applicationId)) || undefined, "application"); // withdrawn meanwhile, or of another cohort
    const decided = [];
    for (const { applicationId, intended, waitRank } of into) {
      const words = await findWords(tx, applicationId);
      decided.push({ ...words, applicationId, intended, waitRank, reasons: words.reasons || (intended === "wait" ? reasons : "") });
    }
    if (decided.some((d) => d.intended === "wait" && !d.reasons)) return refused("reasons-missing");
    for (const applicationId of freed) found((await takeBackIntention(tx, { applicationId })).ok || undefined, "intention");
    for (const decision of decided) found((await intendDecision(tx, decision)).ok || undefined, "application");
    const waits = into.filter((i) => i.intended === "wait").length;
    return done({ selected: into.length - waits, waiting: waits, takenBack });
  });
}
