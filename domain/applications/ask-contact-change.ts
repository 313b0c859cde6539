import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { contactChangeAsked } from "./applications.events.ts";
import type { ContactChangeInput } from "./applications.schema.ts";
import * as store from "./contact-changes.store.ts";
import { getParty } from "./parties.queries.ts";

/** Asks for other contacts of a party after the application has been sent. An organiser decides; one request waits at a time. */
export async function askContactChange(
  ctx: Context,
  { applicationId, partyId, why, ...contacts }: ContactChangeInput & { applicationId: string; partyId: string },
): Promise<Outcome<{ changeId: string }, "wrong-state" | "late" | "already-asked">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, applicationId, "ask-contact-change");
    if (!locked.ok) return locked;
    const party = await getParty(tx, applicationId, partyId);
    const changeId = newId(tx);
    const made = await store.insertContactChange(tx.db, { id: changeId, application_id: applicationId, party_id: party.id, content: contacts, why, asked_by: me.personId, asked_at: tx.now });
    if (!made) return refused("already-asked");
    await record(tx, contactChangeAsked, { applicationId, changeId });
    return done({ changeId });
  });
}
