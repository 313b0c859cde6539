import { registerOrganisation } from "#domain/people/register-organisation.ts";
import { registerUnits } from "#domain/people/register-units.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { partyAdded } from "./applications.events.ts";
import type { AskedParty } from "./applications.schema.ts";
import { nextPosition } from "./parties.queries.ts";
import * as store from "./parties.store.ts";

/** Makes an organisation a partner, with its contacts and units; one that is new to the register gets a record. Part of commands that have checked it: the application's row is locked. */
export async function nameParty(tx: Context, applicationId: string, named: AskedParty): Promise<Outcome<{ partyId: string }, never>> {
  const organisation = await registerOrganisation(tx, { ...named, asContact: false });
  if (!organisation.ok) return organisation;
  const { organisationId } = organisation.value;
  const partyId = newId(tx);
  const row = { id: partyId, application_id: applicationId, organisation_id: organisationId, role: "partner" as const, position: await nextPosition(tx, applicationId) };
  await store.insertParty(tx.db, { ...row, ...store.contactColumns(named), created_at: tx.now });
  const units = await registerUnits(tx, { organisationId, names: named.units });
  if (units.ok) await store.replaceUnits(tx.db, partyId, units.value.unitIds);
  await record(tx, partyAdded, { applicationId, partyId });
  return done({ partyId });
}
