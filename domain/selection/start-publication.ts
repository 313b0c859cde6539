import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { takesApplications } from "#domain/programmes/cohort-phase.rules.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { existsOpenExtension, getCall } from "./cases.queries.ts";
import { countUndecided } from "./decisions.queries.ts";
import { isOpen } from "./offers.rules.ts";
import { publicationResumed, publicationStarted } from "./selection.events.ts";
import { isApproved } from "./publication.queries.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

export type StartRefusal = "call-open" | "extended" | "undecided" | "cohort-over" | "confirm-over" | "over-capacity" | "nothing-to-publish" | "not-approved";

/** Who presses so soon after the start, again or beside another, has not gone on with what was left. */
const sameMoment = 60_000;

/**
 * Gathers every intended decision of the cohort's call into one batch. While a batch is running it is that one: two
 * managers at once, or one who presses again after a crash, go on with the same. Where the call asks for a second pair
 * of eyes, somebody else has approved exactly these letters.
 */
export async function startPublication(ctx: Context, { cohortId }: { cohortId: string }): Promise<Outcome<{ batchId: string }, StartRefusal>> {
  const me = mustBePerson(ctx);
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const cohort = found(await seats.lockCohort(tx.db, cohortId), "cohort");
    if (cohort.state !== "published") return refused("cohort-over");
    const call = await getCall(tx, cohortId);
    const running = await decisions.findRunningBatch(tx.db, call.id);
    if (running) {
      if (tx.now.getTime() - running.started_at.getTime() > sameMoment) await record(tx, publicationResumed, { batchId: running.id, cohortId });
      return done({ batchId: running.id });
    }
    if (takesApplications({ closesAt: call.closes_at, graceMinutes: call.grace_minutes }, tx.now)) return refused("call-open");
    if (await existsOpenExtension(tx, call.id)) return refused("extended");
    if ((await countUndecided(tx, call.id)) > 0) return refused("undecided");
    const selected = await decisions.countReady(tx.db, call.id, "select");
    if (selected > 0 && !isOpen({ offeredUntil: call.confirm_by }, tx.now)) return refused("confirm-over");
    if ((await seats.countTaken(tx.db, cohortId)) + selected > cohort.capacity) return refused("over-capacity");
    if ((await decisions.countReady(tx.db, call.id)) === 0) return refused("nothing-to-publish");
    if (call.needs_approval && !(await isApproved(tx, call.id, me.personId))) return refused("not-approved");
    const batchId = newId(tx);
    await decisions.insertBatch(tx.db, { id: batchId, call_id: call.id, published_by: me.personId, started_at: tx.now });
    await decisions.fillBatch(tx.db, call.id, batchId);
    await record(tx, publicationStarted, { batchId, cohortId });
    return done({ batchId });
  });
}
