import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { knowPerson } from "./know-person.ts";
import { memberAdded } from "./organisations.events.ts";
import { mustKeepOrganisation } from "./organisations.queries.ts";
import type { AddOrganisationMemberInput } from "./organisations.schema.ts";
import * as store from "./organisations.store.ts";

/** Makes the person of an address a contact or member, by the organisation's contacts and by managers. */
export async function addOrganisationMember(ctx: Context, input: AddOrganisationMemberInput & { organisationId: string }): Promise<Outcome<{ membershipId: string }, "already-member">> {
  return inTransaction(ctx, async (tx) => {
    await mustKeepOrganisation(tx, input.organisationId);
    const personId = await knowPerson(tx, input);
    const membershipId = newId(tx);
    if (!(await store.insertMembership(tx.db, { id: membershipId, organisation_id: input.organisationId, person_id: personId, role: input.role, from_at: tx.now }))) return refused("already-member");
    await record(tx, memberAdded, { organisationId: input.organisationId, personId, membershipId });
    return done({ membershipId });
  });
}
