import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { reviewAssigned } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Asks a person for a review that they can be asked for; for commands that assign, which hold the cohort's lock. */
export async function giveReview(tx: Context, of: { applicationId: string; reviewerId: string; dueAt: Date; before?: string }): Promise<string> {
  const assignmentId = of.before ?? newId(tx);
  const row = { state: "assigned" as const, due_at: of.dueAt, assigned_by: mustBePerson(tx).personId, assigned_at: tx.now, answered_at: null, reason: null };
  if (of.before) await store.updateAssignment(tx.db, of.before, row);
  else await store.insertAssignment(tx.db, { id: assignmentId, application_id: of.applicationId, reviewer_id: of.reviewerId, ...row });
  await record(tx, reviewAssigned, { assignmentId });
  return assignmentId;
}
