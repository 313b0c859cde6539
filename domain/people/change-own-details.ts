import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { mustBePerson } from "./access.queries.ts";
import { detailsChanged } from "./people.events.ts";
import type { OwnDetailsInput } from "./people.schema.ts";
import * as store from "./people.store.ts";

/** The actor's own name, language and phone number. */
export async function changeOwnDetails(ctx: Context, input: OwnDetailsInput): Promise<Outcome<null, never>> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    await store.updatePerson(tx.db, me.personId, { name: input.name, language: input.language, phone: input.phone || null, updated_at: tx.now });
    await record(tx, detailsChanged, { personId: me.personId });
    return done(null);
  });
}
