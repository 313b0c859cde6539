import { inTransaction } from "#db/transaction.ts";
import { registerOrganisation } from "#domain/people/register-organisation.ts";
import { registerUnits } from "#domain/people/register-units.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { partyAdded } from "./applications.events.ts";
import type { PartyInput } from "./applications.schema.ts";
import { listParties } from "./parties.queries.ts";
import * as store from "./parties.store.ts";

export const mostParties = 20;

/** Names a partner organisation with its own contact person and units. The partner hears of it when the application is sent, not before. */
export async function addParty(ctx: Context, input: PartyInput & { applicationId: string }): Promise<Outcome<{ partyId: string }, "wrong-state" | "late" | "already-there" | "too-many">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-parties");
    if (!locked.ok) return locked;
    const there = await listParties(tx, input.applicationId);
    if (there.some((p) => p.businessId === input.businessId)) return refused("already-there");
    if (there.length >= mostParties) return refused("too-many");
    const organisation = await registerOrganisation(tx, { ...input, asContact: false });
    if (!organisation.ok) return organisation;
    const { organisationId } = organisation.value;
    const partyId = newId(tx);
    await store.insertParty(tx.db, {
      id: partyId,
      application_id: input.applicationId,
      organisation_id: organisationId,
      role: "partner",
      position: there.length + 1,
      ...store.contactColumns(input),
      created_at: tx.now,
    });
    const units = await registerUnits(tx, { organisationId, names: input.units });
    if (units.ok) await store.replaceUnits(tx.db, partyId, units.value.unitIds);
    await record(tx, partyAdded, { applicationId: input.applicationId, partyId });
    return done({ partyId });
  });
}
