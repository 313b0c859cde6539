import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { saveReview, type SaveRefusal } from "./save-review.ts";
import type { ReviewInput } from "./selection.schema.ts";

export type NotSaved = { assignmentId: string; why: SaveRefusal | "gone" };

/** Keeps several drafts as the desk does, each on its own: one that is refused, or not the actor's any more, holds up no other. */
export async function saveReviews(ctx: Context, reviews: readonly ({ assignmentId: string } & ReviewInput)[]): Promise<{ saved: number; notSaved: NotSaved[] }> {
  const notSaved: NotSaved[] = [];
  for (const review of reviews) {
    const kept = await saveReview(ctx, review).catch((error: unknown) => {
      if (error instanceof NotFound) return { ok: false as const, refusal: "gone" as const };
      throw error;
    });
    if (!kept.ok) notSaved.push({ assignmentId: review.assignmentId, why: kept.refusal });
  }
  return { saved: reviews.length - notSaved.length, notSaved };
}
