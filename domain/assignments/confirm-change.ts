import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { changeConfirmed } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustGuide } from "./work-access.queries.ts";
import { countUnconfirmedRequests, getChangeRequest } from "./work-history.queries.ts";

/** The mentor is content with the change, or with the team's reason for not making it. After the last one the work waits for acceptance again. */
export async function confirmChange(ctx: Context, input: { requestId: string }): Promise<Outcome<null, "not-answered" | "not-handed-in">> {
  return inTransaction(ctx, async (tx) => {
    mustBePerson(tx);
    const { workId } = await getChangeRequest(tx, input.requestId);
    const work = await getWorkAccess(tx, workId, { lock: true });
    mustGuide(work);
    const request = await getChangeRequest(tx, input.requestId);
    if (request.state !== "done" && request.state !== "declined") return refused("not-answered");
    if (request.doneNumber !== null && request.doneNumber > work.submittedNumber) return refused("not-handed-in");
    await store.updateChangeRequest(tx.db, request.id, { state: "confirmed" });
    if (work.state === "changes_requested" && (await countUnconfirmedRequests(tx, work.id)) === 0) await store.updateWork(tx.db, work.id, { state: "submitted" });
    await record(tx, changeConfirmed, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(work.submittedNumber), requestId: request.id });
    return done(null);
  });
}
