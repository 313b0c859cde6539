import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record, recordEach } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { reviewAssigned } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

const asked = (tx: Context, dueAt: Date) => ({ state: "assigned" as const, due_at: dueAt, assigned_by: mustBePerson(tx).personId, assigned_at: tx.now });

/** Asks people for reviews that they were never asked for, however many in two statements; each is a fact and a mail of its own. For commands that assign, which hold the cohort's lock. */
export async function giveReviews(tx: Context, pairs: readonly { applicationId: string; reviewerId: string }[], dueAt: Date): Promise<string[]> {
  const made = pairs.map((pair) => ({ ...pair, id: newId(tx) }));
  await store.insertAssignments(tx.db, made, asked(tx, dueAt));
  await recordEach(
    tx,
    reviewAssigned,
    made.map(({ id }) => ({ assignmentId: id })),
  );
  return made.map(({ id }) => id);
}

/** Asks a person for a review again, after they declined or it was taken off them. */
export async function giveReviewAgain(tx: Context, assignmentId: string, dueAt: Date): Promise<void> {
  await store.updateAssignment(tx.db, assignmentId, { ...asked(tx, dueAt), answered_at: null, reason: null });
  await record(tx, reviewAssigned, { assignmentId });
}

/** Asks a person for a review that they can be asked for, `before` being their assignment of it when there is one. */
export async function giveReview(tx: Context, of: { applicationId: string; reviewerId: string; dueAt: Date; before?: string }): Promise<string> {
  if (!of.before) return (await giveReviews(tx, [of], of.dueAt))[0]!;
  await giveReviewAgain(tx, of.before, of.dueAt);
  return of.before;
}
