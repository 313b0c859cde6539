import { inTransaction } from "#db/transaction.ts";
import { mustBeAdministrator } from "#domain/people/access.queries.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Overtaken } from "#domain/shared/outcome.ts";
import { organiserChanged, organiserEdits } from "./programmes.events.ts";
import type { ChangeOrganiserInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";

/** Name and contact person of an organiser, by administrators: whom calls, letters and mails tell people to ask. Letters that have gone out stay. */
export async function changeOrganiser(ctx: Context, input: ChangeOrganiserInput & { organiserId: string }): Promise<{ ok: true; value: null } | Overtaken> {
  mustBeAdministrator(ctx);
  return inTransaction(ctx, async (tx) => {
    await store.lockOrganiser(tx.db, input.organiserId);
    const overtaken = await changedSince(tx, input.seen, organiserEdits(input.organiserId));
    if (overtaken) return overtaken;
    if (!(await store.updateOrganiser(tx.db, input.organiserId, { name: input.name, contact_name: input.contactName, contact_email: input.contactEmail }))) throw new NotFound("organiser");
    await record(tx, organiserChanged, { organiserId: input.organiserId });
    return done(null);
  });
}
