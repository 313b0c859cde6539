import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { workTakenBack } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustWrite } from "./work-access.queries.ts";
import { mayTakeBack } from "./work.rules.ts";
import { countUnconfirmedRequests, isVersionTouched } from "./work-history.queries.ts";

/**
 * The team takes back its latest version before the deadline, while nobody has begun with it: no comment, no change asked
 * for, nobody paired to read it. The text stays as the draft, and the version's number is free again.
 */
export async function takeBackVersion(ctx: Context, input: { workId: string; number: number }): Promise<Outcome<null, "not-submitted" | "begun" | "late">> {
  return inTransaction(ctx, async (tx) => {
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    mustWrite(work);
    if (work.state !== "submitted" || work.submittedNumber !== input.number) return refused("not-submitted");
    if (!mayTakeBack(work, tx.now)) return refused("late");
    if (await isVersionTouched(tx, work.id, input.number)) return refused("begun");
    const isAnswer = (await countUnconfirmedRequests(tx, work.id)) > 0;
    await store.updateWork(tx.db, work.id, { state: isAnswer ? "changes_requested" : input.number === 1 ? "draft" : "submitted", submitted_number: input.number - 1 });
    await store.deleteVersion(tx.db, work.id, input.number);
    await record(tx, workTakenBack, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(input.number) });
    return done(null);
  });
}
