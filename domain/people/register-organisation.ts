import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { organisationRegistered } from "./organisations.events.ts";
import type { OrganisationInput } from "./organisations.schema.ts";
import * as store from "./organisations.store.ts";

/**
 * The organisation of a business id, registered now when it is new. A known one keeps its name, kind and region,
 * whoever asks: only its own people and administrators change them. For everyone who has signed in.
 */
export async function registerOrganisation(ctx: Context, input: OrganisationInput): Promise<Outcome<{ organisationId: string; isNew: boolean }, never>> {
  if (ctx.actor.kind === "visitor") throw new Forbidden();
  return inTransaction(ctx, async (tx) => {
    const row = { id: newId(tx), business_id: input.businessId, name: input.name, kind: input.kind, region_code: input.regionCode ?? null, created_at: tx.now };
    const { id, isNew } = await store.upsertOrganisation(tx.db, row);
    if (isNew) await record(tx, organisationRegistered, { organisationId: id });
    return done({ organisationId: id, isNew });
  });
}
