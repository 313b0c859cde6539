import { inTransaction } from "#db/transaction.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { membershipEnded } from "./organisations.events.ts";
import { keepsRegister } from "./organisations.policy.ts";
import { findMembership, mustKeepOrganisation } from "./organisations.queries.ts";
import * as store from "./organisations.store.ts";

/**
 * Ends a membership: one's own, or anyone's by a contact or a manager. A contact cannot end the last contact's, since
 * nobody would be left to look after the organisation; a manager can.
 */
export async function endOrganisationMembership(ctx: Context, input: { membershipId: string }): Promise<Outcome<null, "already-ended" | "last-contact">> {
  return inTransaction(ctx, async (tx) => {
    const membership = found(await findMembership(tx, input.membershipId), "membership");
    if (membership.personId !== actorId(tx)) await mustKeepOrganisation(tx, membership.organisationId);
    const contacts = await store.lockContacts(tx.db, membership.organisationId);
    if (!keepsRegister(tx.actor) && contacts.length === 1 && contacts[0] === membership.id) return refused("last-contact");
    if (!(await store.endMembership(tx.db, membership.id, tx.now))) return refused("already-ended");
    await record(tx, membershipEnded, { organisationId: membership.organisationId, membershipId: membership.id });
    return done(null);
  });
}
