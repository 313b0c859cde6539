import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { listCriteria } from "./cases.queries.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { canRecommend } from "./recommendation.rules.ts";
import { missingToDeliver, readGiven } from "./review.rules.ts";
import { saveReview, type SaveRefusal } from "./save-review.ts";
import { reviewDelivered } from "./selection.events.ts";
import type { ReviewInput } from "./selection.schema.ts";
import * as store from "./reviews.store.ts";

/**
 * Saves the review and hands it in. What it lacks comes back in `missing`, by form field (text keys); it is then kept
 * as a draft. Delivered when `missing` is empty: the review then says which version of the application it read.
 */
export async function deliverReview(ctx: Context, input: { assignmentId: string } & ReviewInput): Promise<Outcome<{ missing: Record<string, string[]>; version: number }, SaveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const saved = await saveReview(tx, input);
    if (!saved.ok) return saved;
    const own = await getOwnAssignment(tx, input.assignmentId);
    const criteria = await listCriteria(tx, own.callId);
    const scores = criteria.map((c) => ({ key: c.key, kind: c.kind, given: readGiven(c.kind, input.score[c.key]), reason: input.reason[c.key] ?? "" }));
    const review = found(await store.lockReview(tx.db, own.id), "review");
    const lacks = missingToDeliver(scores, { ...review, asksRecommendation: own.asksRecommendation });
    // first they read what the applicant has completed meanwhile
    const isOlder = input.seen !== undefined && input.seen !== own.submittedVersion;
    const missing = isOlder ? { ...lacks, "": ["selection.desk.completedMeanwhile"] } : lacks;
    if (Object.keys(missing).length === 0) {
      const recommendation = own.asksRecommendation && canRecommend(scores.map((s) => s.given)) ? review.recommendation : null;
      await store.updateReview(tx.db, review.id, { delivered_at: tx.now, answer_version: own.submittedVersion ?? review.answer_version, recommendation });
      await store.updateAssignment(tx.db, own.id, { state: "delivered" });
      await record(tx, reviewDelivered, { assignmentId: own.id });
    }
    return done({ missing, version: saved.value.version });
  });
}
