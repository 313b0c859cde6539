import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listCriteria } from "./cases.queries.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { readGiven } from "./review.rules.ts";
import { reviewSaved } from "./selection.events.ts";
import type { ReviewInput } from "./selection.schema.ts";
import * as store from "./reviews.store.ts";

export type SaveRefusal = "not-accepted" | "phase-closed" | "changed-elsewhere";

/** Keeps a draft, whole or not. `version` is the one that the form started from: an older one is refused, so that two tabs do not overwrite each other. Returns the new version. */
export async function saveReview(ctx: Context, input: { assignmentId: string } & ReviewInput): Promise<Outcome<{ version: number; savedAt: Date }, SaveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await store.lockAssignment(tx.db, input.assignmentId);
    const own = await getOwnAssignment(tx, input.assignmentId);
    if (own.state !== "accepted") return refused("not-accepted");
    if (!own.phase.isOpen) return refused("phase-closed");
    const review = found(await store.lockReview(tx.db, own.id), "review");
    if (review.version !== input.version) return refused("changed-elsewhere");
    await store.holdCriteria(tx.db, own.callId);
    for (const { id, key, kind } of await listCriteria(tx, own.callId)) {
      const given = readGiven(kind, input.score[key]);
      await store.putScore(tx.db, { review_id: review.id, criterion_id: id, value: given === "unable" ? null : given, is_unable: given === "unable", reason: input.reason[key] ?? "" });
    }
    await store.updateReview(tx.db, review.id, {
      comment: input.comment,
      recommendation: own.asksRecommendation ? (input.recommendation ?? null) : null,
      version: review.version + 1,
      saved_at: tx.now,
    });
    await record(tx, reviewSaved, { assignmentId: own.id });
    return done({ version: review.version + 1, savedAt: tx.now });
  });
}
