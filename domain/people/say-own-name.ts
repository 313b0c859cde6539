import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustBePerson } from "./access.queries.ts";
import { detailsChanged } from "./people.events.ts";
import { getOwnDetails } from "./people.queries.ts";
import * as store from "./people.store.ts";

/**
 * The actor's name; the one given here becomes it when they have none, since a first sign-in brings only an address. Part
 * of the commands that put a name in front of others; refused when there is still none.
 */
export async function sayOwnName(ctx: Context, given: string | undefined): Promise<Outcome<{ name: string }, "name-missing">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { name } = await getOwnDetails(tx);
    if (name) return done({ name });
    if (!given) return refused("name-missing");
    await store.updatePerson(tx.db, me.personId, { name: given, updated_at: tx.now });
    await record(tx, detailsChanged, { personId: me.personId });
    return done({ name: given });
  });
}
