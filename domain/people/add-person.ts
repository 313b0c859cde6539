import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Language } from "#domain/shared/language.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { personAdded } from "./people.events.ts";
import * as store from "./people.store.ts";

/**
 * The person of an e-mail address, made when nobody has it yet; a known one keeps their name and language. A part of
 * inviting someone: it gives no rights and sends nothing. For everyone who has signed in.
 */
export async function addPerson(ctx: Context, input: { email: string; name: string; language: Language }): Promise<Outcome<{ personId: string; isNew: boolean }, never>> {
  if (ctx.actor.kind === "visitor") throw new Forbidden();
  return inTransaction(ctx, async (tx) => {
    const { id, isNew } = await store.upsertPerson(tx.db, { id: newId(tx), email: input.email, name: input.name, language: input.language, now: tx.now });
    if (isNew) await record(tx, personAdded, { personId: id });
    return done({ personId: id, isNew });
  });
}
