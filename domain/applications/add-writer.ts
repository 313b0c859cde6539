import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { knowPerson } from "#domain/people/know-person.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { writerAdded } from "./applications.events.ts";
import type { WriterInput } from "./applications.schema.ts";
import * as store from "./parties.store.ts";

/** Invites a writer by e-mail address. They get a mail with a link to sign in; the address alone opens nothing. */
export async function addWriter(ctx: Context, input: WriterInput & { applicationId: string }): Promise<Outcome<{ writerId: string }, "wrong-state" | "late" | "already-writer">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-writers");
    if (!locked.ok) return locked;
    const personId = await knowPerson(tx, { email: input.email, name: input.name, language: locked.value.language });
    const writerId = newId(tx);
    const isNew = await store.insertWriter(tx.db, {
      id: writerId,
      application_id: input.applicationId,
      person_id: personId,
      access: input.access,
      invited_by: me.personId,
      created_at: tx.now,
    });
    if (!isNew) return refused("already-writer");
    await record(tx, writerAdded, { applicationId: input.applicationId, writerId });
    return done({ writerId });
  });
}
