import { inTransaction } from "#db/transaction.ts";
import { mustBeAdministrator } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { organiserChanged } from "./programmes.events.ts";
import type { ChangeOrganiserInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/** Name and contact person of an organiser, by administrators: whom calls, letters and mails tell people to ask. Letters that have gone out stay. */
export async function changeOrganiser(ctx: Context, input: ChangeOrganiserInput & { organiserId: string }): Promise<Outcome<null, never>> {
  mustBeAdministrator(ctx);
  return inTransaction(ctx, async (tx) => {
    if (!(await store.updateOrganiser(tx.db, input.organiserId, { name: input.name, contact_name: input.contactName, contact_email: input.contactEmail }))) throw new NotFound("organiser");
    await record(tx, organiserChanged, { organiserId: input.organiserId });
    return done(null);
  });
}
