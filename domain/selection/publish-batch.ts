import { inTransaction } from "#db/transaction.ts";
import { decideApplication } from "#domain/applications/decide-application.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { getCase } from "./cases.queries.ts";
import { composeLetters } from "./compose-letters.queries.ts";
import { conditionsIn } from "./conditions.rules.ts";
import { placeOffered, publicationFinished } from "./selection.events.ts";
import * as conditions from "./conditions.store.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

/** Decision, letter, place and fact of the next application, in one transaction; false when none is left to take. */
async function publishNext(ctx: Context, batch: { id: string; cohort_id: string }): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, batch.cohort_id);
    const decision = await decisions.takeUnpublished(tx.db, batch.id);
    if (!decision) return false;
    const applicationId = decision.application_id;
    const decided = await decideApplication(tx, { applicationId, cohortId: batch.cohort_id, batchId: batch.id });
    if (!decided.ok) {
      await decisions.updateDecision(tx.db, applicationId, { batch_id: null }); // withdrawn while the batch was running
      return true;
    }
    const letter = found((await composeLetters(tx, [applicationId], new Map())).get(applicationId), "letter");
    await decisions.updateDecision(tx.db, applicationId, { published: decision.intended, published_at: tx.now });
    await decisions.insertLetter(tx.db, { id: newId(tx), application_id: applicationId, language: letter.language, content: letter.content, notice_on: letter.noticeOn, created_at: tx.now });
    if (decision.intended === "refuse") return true;
    const one = await getCase(tx, applicationId);
    const seatId = newId(tx);
    const state = decision.intended === "select" ? { state: "offered" as const, offered_at: tx.now, offered_until: one.confirm_by } : { state: "waitlisted" as const, rank: decision.wait_rank };
    await conditions.insertConditions(
      tx.db,
      conditionsIn(decision.conditions).map((body, position) => ({ id: newId(tx), application_id: applicationId, position, body })),
    );
    await seats.insertSeat(tx.db, { id: seatId, cohort_id: one.cohort_id, application_id: applicationId, ...state });
    if (decision.intended === "select") await record(tx, placeOffered, { seatId, applicationId, cohortId: one.cohort_id });
    return true;
  });
}

/**
 * Publishes what is left of a batch, application by application. Safe to run again, and by several at once: each
 * decision is locked while it goes out, and a crash loses at most the one that was not finished. The caller is the
 * command that started the batch, or the worker that takes up one that was left.
 */
export async function publishBatch(ctx: Context, batchId: string): Promise<void> {
  const batch = found(await decisions.findBatch(ctx.db, batchId), "batch");
  while (await publishNext(ctx, batch));
  await inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, batch.cohort_id);
    if (await decisions.finishBatch(tx.db, batchId, tx.now)) await record(tx, publicationFinished, { batchId, cohortId: batch.cohort_id });
  });
}
