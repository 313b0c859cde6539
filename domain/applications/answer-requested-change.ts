import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { changeAnswered } from "./applications.events.ts";
import type { ChangeAnswer } from "./applications.schema.ts";
import { carryOutChange } from "./carry-out-change.ts";
import { getRequestedChange } from "./requested-changes.queries.ts";
import * as store from "./requested-changes.store.ts";

/**
 * Accepts a change that was asked for, which then holds, or refuses it with a reason. Which organisations apply changes
 * only until the decision: it is made of those that applied. Of two organisers at once one answers.
 */
export async function answerRequestedChange(
  ctx: Context,
  input: ChangeAnswer & { applicationId: string; changeId: string; secret: string },
): Promise<Outcome<null, "wrong-state" | "late" | "already-answered">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "answer-change");
    if (!locked.ok) return locked;
    const change = await getRequestedChange(tx, input.applicationId, input.changeId);
    if (change.answer) return refused("already-answered");
    const isAccepted = input.answer === "accepted";
    if (isAccepted && change.kind !== "contacts" && locked.value.state !== "submitted") return refused("wrong-state");
    const partyId = isAccepted ? await carryOutChange(tx, locked.value, change, input.secret) : change.partyId;
    const reason = isAccepted ? null : input.reason;
    await store.answerRequestedChange(tx.db, change.id, { answer: input.answer, answered_by: me.personId, answered_at: tx.now, reason, party_id: partyId });
    await record(tx, changeAnswered, { applicationId: input.applicationId, changeId: change.id });
    return done(null);
  });
}
