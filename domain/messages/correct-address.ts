import { inTransaction } from "#db/transaction.ts";
import { changeAddress } from "#domain/people/change-address.ts";
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
    if (!(await changeAddress(tx, person, input.email))) return refused("taken");
    for (const id of person.failed) await store.requeueMessage(tx.db, id, tx.now);
    await record(tx, addressCorrected, { cohortId: input.cohortId, personId: person.id });
    return done({ count: person.failed.length });
  });
}
