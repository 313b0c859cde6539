import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { findCallForApplying } from "#domain/programmes/calls.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { enquiryMade } from "./enquiries.events.ts";
import { countWaiting } from "./enquiries.queries.ts";
import type { EnquiryInput } from "./enquiries.schema.ts";
import * as store from "./enquiries.store.ts";

/** So many questions of one person may wait for an answer at a time. */
const atOnce = 5;

/** Asks the organiser about a call that is not closed yet. The question is kept in the language in which its writer uses the product. */
export async function makeEnquiry(ctx: Context, input: EnquiryInput & { callId: string }): Promise<Outcome<{ enquiryId: string }, "closed" | "too-many">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = found(await findCallForApplying(tx, input.callId), "call");
    if (call.state === "closed") return refused("closed");
    await store.lockAsker(tx.db, me.personId);
    if ((await countWaiting(tx, call.id, me.personId)) >= atOnce) return refused("too-many");
    const enquiryId = newId(tx);
    await store.insertEnquiry(tx.db, { id: enquiryId, call_id: call.id, language: me.language, question: input.question, asked_by: me.personId, asked_at: tx.now });
    await record(tx, enquiryMade, { enquiryId, cohortId: call.cohortId });
    return done({ enquiryId });
  });
}
