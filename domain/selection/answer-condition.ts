import { inTransaction } from "#db/transaction.ts";
import { storeFile, type FileFault } from "#domain/applications/keep-file.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { Storage } from "#domain/shared/storage.ts";
import * as store from "./conditions.store.ts";
import { getOwnAccess } from "./letters.queries.ts";
import { findHeldSeat } from "./seats.queries.ts";
import { conditionAnswered } from "./selection.events.ts";

type Answer = { applicationId: string; conditionId: string; answer: string; file?: { name: string; bytes: Uint8Array } };

/** What the applicants say of one condition, with a file if they give one; until it is met they can say it anew. An answer without a file keeps the one that came before. */
export async function answerCondition(ctx: Context, input: Answer, storage: Storage): Promise<Outcome<null, FileFault | "already-met" | "no-place">> {
  const me = mustBePerson(ctx);
  if ((await getOwnAccess(ctx, input.applicationId)) !== "answer") throw new Forbidden();
  return inTransaction(ctx, async (tx) => {
    const one = found(
      (await store.lockConditions(tx.db, input.applicationId)).find((c) => c.id === input.conditionId),
      "condition",
    );
    if (one.met_at) return refused("already-met");
    if (!(await findHeldSeat(tx, input.applicationId))) return refused("no-place");
    const kept = input.file && (await storeFile(tx, input.file, storage));
    if (kept && !kept.ok) return kept;
    await store.updateCondition(tx.db, one.id, {
      answer: input.answer,
      answered_at: tx.now,
      answered_by: me.personId,
      reopened_at: null,
      reopened_why: null,
      ...(kept && { file_id: kept.value.fileId }),
    });
    await record(tx, conditionAnswered, { applicationId: input.applicationId, conditionId: one.id });
    return done(null);
  });
}
