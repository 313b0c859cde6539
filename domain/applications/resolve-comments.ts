import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import * as store from "./answer-comments.store.ts";
import { commentsResolved } from "./applications.events.ts";

/** Settles what was said of an answer, up to the last comment that the page showed: what came after it has not been read and stays open. */
export async function resolveComments(ctx: Context, input: { applicationId: string; question: string; last: string }): Promise<Outcome<null, "wrong-state" | "late">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "comment");
    if (!locked.ok) return locked;
    const settled = await store.resolveComments(tx.db, input, { resolved_at: tx.now, resolved_by: me.personId });
    if (settled > 0) await record(tx, commentsResolved, { applicationId: input.applicationId, commentId: input.last });
    return done(null);
  });
}
