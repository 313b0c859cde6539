import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { unitAdded } from "./organisations.events.ts";
import { mustKeepOrganisation } from "./organisations.queries.ts";
import * as store from "./organisations.store.ts";

/** Adds a part of the organisation, by its contacts and by managers. Names of units are unique within it. */
export async function addUnit(ctx: Context, input: { organisationId: string; name: string }): Promise<Outcome<{ unitId: string }, "name-taken">> {
  return inTransaction(ctx, async (tx) => {
    await mustKeepOrganisation(tx, input.organisationId);
    const unitId = newId(tx);
    if (!(await store.insertUnit(tx.db, { id: unitId, organisation_id: input.organisationId, name: input.name, created_at: tx.now }))) return refused("name-taken");
    await record(tx, unitAdded, { organisationId: input.organisationId, unitId });
    return done({ unitId });
  });
}
