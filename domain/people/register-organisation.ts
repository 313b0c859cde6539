import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { mustBePerson } from "./access.queries.ts";
import { memberAdded, organisationRegistered } from "./organisations.events.ts";
import { keepsRegister } from "./organisations.policy.ts";
import type { RegisterOrganisationInput } from "./organisations.schema.ts";
import * as store from "./organisations.store.ts";

/**
 * The organisation of a business id: the record that there is, left as it is, or a new one. Who registers a new
 * organisation becomes its contact, unless they keep the register as their work or only name it (`asContact: false`).
 */
export async function registerOrganisation(ctx: Context, input: RegisterOrganisationInput & { asContact?: boolean }): Promise<Outcome<{ organisationId: string; isNew: boolean }, never>> {
  if (ctx.actor.kind !== "system") mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { id, isNew } = await store.upsertOrganisation(tx.db, {
      id: newId(tx),
      business_id: input.businessId,
      name: input.name,
      kind: input.kind,
      region_code: input.regionCode,
      created_at: tx.now,
    });
    if (!isNew) return done({ organisationId: id, isNew });
    await record(tx, organisationRegistered, { organisationId: id });
    if (input.asContact !== false && tx.actor.kind === "person" && !keepsRegister(tx.actor)) {
      const membershipId = newId(tx);
      await store.insertMembership(tx.db, { id: membershipId, organisation_id: id, person_id: tx.actor.personId, role: "contact", from_at: tx.now });
      await record(tx, memberAdded, { organisationId: id, personId: tx.actor.personId, membershipId });
    }
    return done({ organisationId: id, isNew });
  });
}
