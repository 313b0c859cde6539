import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import * as store from "./answer-comments.store.ts";
import { answerCommented } from "./applications.events.ts";

/**
 * A writer says something of an answer to the other writers. It is no part of the application: it changes no version,
 * outdates no signature and never reaches the organiser.
 */
export async function commentOnAnswer(
  ctx: Context,
  input: { applicationId: string; question: string; body: string },
): Promise<Outcome<{ commentId: string }, "wrong-state" | "late" | "unknown-question">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "comment");
    if (!locked.ok) return locked;
    if (!locked.value.form.sections.some((s) => s.questions.some((q) => q.key === input.question))) return refused("unknown-question");
    const commentId = newId(tx);
    await store.insertComment(tx.db, { id: commentId, application_id: input.applicationId, question_key: input.question, author_id: me.personId, body: input.body, created_at: tx.now });
    await record(tx, answerCommented, { applicationId: input.applicationId, commentId });
    return done({ commentId });
  });
}
