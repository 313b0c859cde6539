import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { workCommented } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustGuide } from "./work-access.queries.ts";

/** A mentor's or manager's comment on a block of the latest version. */
export async function commentOnWork(ctx: Context, input: { workId: string; blockKey: string; body: string }): Promise<Outcome<{ commentId: string }, "not-submitted" | "no-block">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    mustGuide(work);
    if (work.submittedNumber === 0) return refused("not-submitted");
    if (!work.template.blocks.some((block) => block.key === input.blockKey)) return refused("no-block");
    const commentId = newId(tx);
    await store.insertComment(tx.db, { id: commentId, work_id: work.id, number: work.submittedNumber, block_key: input.blockKey, body: input.body, author_id: me.personId, created_at: tx.now });
    await record(tx, workCommented, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(work.submittedNumber), commentId });
    return done({ commentId });
  });
}
