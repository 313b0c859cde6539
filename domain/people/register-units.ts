import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { unitAdded } from "./organisations.events.ts";
import * as store from "./organisations.store.ts";

/** The units of an organisation by name; new names are registered. Returns their ids in the given order, each once. */
export async function registerUnits(ctx: Context, input: { organisationId: string; names: string[] }): Promise<Outcome<{ unitIds: string[] }, never>> {
  if (ctx.actor.kind === "visitor") throw new Forbidden();
  return inTransaction(ctx, async (tx) => {
    const unitIds: string[] = [];
    for (const name of new Set(input.names)) {
      const { id, isNew } = await store.upsertUnit(tx.db, { id: newId(tx), organisation_id: input.organisationId, name, created_at: tx.now });
      if (isNew) await record(tx, unitAdded, { organisationId: input.organisationId, unitId: id });
      unitIds.push(id);
    }
    return done({ unitIds });
  });
}
