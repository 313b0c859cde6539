import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Language } from "#domain/shared/language.ts";
import { detailsChanged, personAdded } from "./people.events.ts";
import * as store from "./people.store.ts";

/**
 * The id of the person with that address; a new, unverified person when there is none. Someone who has signed in without
 * ever saying a name gets the one given here (an address is no name); a name that is there stays. For commands that have
 * asked for the right.
 */
export async function knowPerson(ctx: Context, input: { email: string; name: string; language: Language }): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const { id, name, isNew } = await store.upsertPerson(tx.db, { id: newId(tx), email: input.email.toLowerCase(), name: input.name, language: input.language, now: tx.now });
    if (isNew) await record(tx, personAdded, { personId: id });
    if (name === "" && input.name !== "" && !input.name.includes("@")) {
      await store.updatePerson(tx.db, id, { name: input.name, updated_at: tx.now });
      await record(tx, detailsChanged, { personId: id });
    }
    return id;
  });
}
