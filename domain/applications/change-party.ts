import { inTransaction } from "#db/transaction.ts";
import { registerUnits } from "#domain/people/register-units.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { partyChanged } from "./applications.events.ts";
import type { PartyChange } from "./applications.schema.ts";
import { getParty } from "./parties.queries.ts";
import * as store from "./parties.store.ts";
import { replaceOpenSignature } from "./signatures.store.ts";

/** Changes a party's contact persons and units, the lead's as well. Its organisation stays: another one is another party. A link that the contact before has not answered stops working. */
export async function changeParty(ctx: Context, input: PartyChange & { applicationId: string; partyId: string }): Promise<Outcome<null, "wrong-state" | "late">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-parties");
    if (!locked.ok) return locked;
    const party = await getParty(tx, input.applicationId, input.partyId);
    await store.updateParty(tx.db, party.id, store.contactColumns(input));
    if (party.contactEmail !== input.contactEmail) await replaceOpenSignature(tx.db, party.id, tx.now);
    const units = await registerUnits(tx, { organisationId: party.organisationId, names: input.units });
    if (units.ok) await store.replaceUnits(tx.db, party.id, units.value.unitIds);
    await record(tx, partyChanged, { applicationId: input.applicationId, partyId: party.id });
    return done(null);
  });
}
