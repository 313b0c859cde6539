import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { mustBePerson } from "./access.queries.ts";
import * as erasure from "./erasure.store.ts";
import { membershipEnded } from "./organisations.events.ts";
import { lockContacts } from "./organisations.store.ts";
import { personErased, roleEnded } from "./people.events.ts";
import { lockAdministrators } from "./people.store.ts";

/**
 * Erases who the actor is (GDPR article 17): name, address, phone, sign-ins, roles, memberships. The row stays under what it
 * wrote, which others rely on, and shows "N. N."; the other modules follow the fact and let go of their part. Refused while
 * nobody else could look after the installation, or after an organisation that has other members.
 */
export async function eraseOwnPerson(ctx: Context): Promise<Outcome<null, "last-administrator" | "last-contact">> {
  const { personId, email } = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const own = await erasure.listOwnGrants(tx.db, personId);
    if (own.some((g) => g.role === "administrator") && (await lockAdministrators(tx.db)).length === 1) return refused("last-administrator");
    for (const organisationId of await erasure.listSharedContacts(tx.db, personId)) {
      if ((await lockContacts(tx.db, organisationId)).length === 1) return refused("last-contact");
    }
    const [grants, memberships] = [await erasure.endGrants(tx.db, personId, tx.now), await erasure.endMemberships(tx.db, personId, tx.now)];
    await erasure.forgetPerson(tx.db, { id: personId, email, at: tx.now });
    for (const grantId of grants) await record(tx, roleEnded, { grantId });
    for (const m of memberships) await record(tx, membershipEnded, m);
    await record(tx, personErased, { personId });
    return done(null);
  });
}
