import { inTransaction } from "#db/transaction.ts";
import { isKnownAddress } from "#domain/people/people.queries.ts";
import { updatePerson } from "#domain/people/people.store.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getBouncedPerson } from "./bounced-person.queries.ts";
import { addressCorrected } from "./messages.events.ts";
import * as store from "./messages.store.ts";

/**
 * Puts right the address of someone whose mail is refused and who has never signed in, and sends again what failed. Each
 * message reads the facts anew, so that what has become pointless is skipped.
 */
export async function correctAddress(ctx: Context, input: { cohortId: string; personId: string; email: string }): Promise<Outcome<{ count: number }, "own" | "taken">> {
  return inTransaction(ctx, async (tx) => {
    const person = await getBouncedPerson(tx, input.cohortId, input.personId);
    if (person.isOwn) return refused("own");
    if (person.email !== input.email && (await isKnownAddress(tx, input.email))) return refused("taken");
    await updatePerson(tx.db, person.id, { email: input.email, updated_at: tx.now });
    for (const id of person.failed) await store.requeueMessage(tx.db, id, tx.now);
    await record(tx, addressCorrected, { cohortId: input.cohortId, personId: person.id });
    return done({ count: person.failed.length });
  });
}
