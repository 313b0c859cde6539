import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { changeAnswered } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustWrite } from "./work-access.queries.ts";
import { getChangeRequest } from "./work-history.queries.ts";

/** The team says that it has made the change (it comes with the next version), or why it does not. A word is needed only for no. */
export async function answerChangeRequest(ctx: Context, input: { requestId: string; answer: "done" | "declined"; text: string }): Promise<Outcome<null, "answered" | "no-reason">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const { workId } = await getChangeRequest(tx, input.requestId);
    const work = await getWorkAccess(tx, workId, { lock: true });
    mustWrite(work);
    const request = await getChangeRequest(tx, input.requestId);
    if (request.state !== "open") return refused("answered");
    if (input.answer === "declined" && input.text.trim() === "") return refused("no-reason");
    const number = work.submittedNumber + 1;
    await store.updateChangeRequest(tx.db, request.id, {
      state: input.answer,
      answer: input.text,
      answered_by: me.personId,
      answered_at: tx.now,
      done_number: input.answer === "done" ? number : null,
    });
    await record(tx, changeAnswered, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(number), requestId: request.id });
    return done(null);
  });
}
