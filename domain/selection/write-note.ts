import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustRunCase } from "./cases.queries.ts";
import { mentionsIn } from "./mentions.rules.ts";
import { hasDelivered, listNoteReaders } from "./notes.queries.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";
import { noteWritten } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** A reviewer writes from their assignment, who runs the cohort from the application. */
export type NewNote = { body: string } & ({ assignmentId: string } | { applicationId: string });

async function placeOf(ctx: Context, input: NewNote) {
  if ("applicationId" in input) {
    const one = await mustRunCase(ctx, input.applicationId);
    return { applicationId: one.id, cohortId: one.cohort_id, refusal: null };
  }
  const own = await getOwnAssignment(ctx, input.assignmentId);
  const refusal = !(await hasDelivered(ctx, own.id)) ? "own-first" : own.phase.hasDiscussion ? null : "discussion-closed";
  return { applicationId: own.applicationId, cohortId: own.cohortId, refusal } as const;
}

/** A note on an application among those who review it and run it. Whom it mentions by name gets one mail. */
export async function writeNote(ctx: Context, input: NewNote): Promise<Outcome<{ noteId: string; mentioned: number }, "own-first" | "discussion-closed">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { applicationId, cohortId, refusal } = await placeOf(tx, input);
    if (refusal) return refused(refusal);
    const others = (await listNoteReaders(tx, applicationId)).filter((r) => r.personId !== me.personId);
    const mentioned = mentionsIn(input.body, others);
    const noteId = newId(tx);
    await store.insertNote(tx.db, { id: noteId, application_id: applicationId, author_id: me.personId, body: input.body, created_at: tx.now }, mentioned);
    await record(tx, noteWritten, { noteId, cohortId });
    return done({ noteId, mentioned: mentioned.length });
  });
}
