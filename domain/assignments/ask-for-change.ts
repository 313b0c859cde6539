import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { changeRequested } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustGuide } from "./work-access.queries.ts";

/** Asks the team to change one block of its latest version; the work waits for that until the team hands it in again. */
export async function askForChange(ctx: Context, input: { workId: string; blockKey: string; body: string }): Promise<Outcome<{ requestId: string }, "not-submitted" | "accepted" | "no-block">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    mustGuide(work);
    if (work.submittedNumber === 0) return refused("not-submitted");
    if (work.state === "accepted") return refused("accepted");
    if (!work.template.blocks.some((block) => block.key === input.blockKey)) return refused("no-block");
    const requestId = newId(tx);
    await store.insertChangeRequest(tx.db, {
      id: requestId,
      work_id: work.id,
      number: work.submittedNumber,
      block_key: input.blockKey,
      body: input.body,
      state: "open",
      asked_by: me.personId,
      asked_at: tx.now,
    });
    await store.updateWork(tx.db, work.id, { state: "changes_requested" });
    await record(tx, changeRequested, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(work.submittedNumber), requestId });
    return done({ requestId });
  });
}
