import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { contactChangeAnswered } from "./applications.events.ts";
import type { ContactChangeAnswer } from "./applications.schema.ts";
import { getContactChange } from "./contact-changes.queries.ts";
import * as store from "./contact-changes.store.ts";
import * as parties from "./parties.store.ts";

/** Accepts other contacts, which then are the party's, or refuses them with a reason. Of two organisers at once one answers. */
export async function answerContactChange(ctx: Context, input: ContactChangeAnswer & { applicationId: string; changeId: string }): Promise<Outcome<null, "wrong-state" | "late" | "already-answered">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "answer-contact-change");
    if (!locked.ok) return locked;
    const change = await getContactChange(tx, input.applicationId, input.changeId);
    if (change.answer) return refused("already-answered");
    const reason = input.answer === "refused" ? input.reason : null;
    await store.answerContactChange(tx.db, change.id, { answer: input.answer, answered_by: me.personId, answered_at: tx.now, reason });
    if (input.answer === "accepted") await parties.updateParty(tx.db, change.partyId, parties.contactColumns(change.contacts));
    await record(tx, contactChangeAnswered, { applicationId: input.applicationId, changeId: change.id });
    return done(null);
  });
}
