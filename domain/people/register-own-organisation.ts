import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { RegisterOwnOrganisationInput } from "./organisations.schema.ts";
import { registerOrganisation } from "./register-organisation.ts";
import { sayOwnName } from "./say-own-name.ts";

/** Registers an organisation for the actor, whose name its members will see. */
export async function registerOwnOrganisation(ctx: Context, input: RegisterOwnOrganisationInput): Promise<Outcome<{ organisationId: string; isNew: boolean }, "name-missing">> {
  return inTransaction(ctx, async (tx) => {
    const named = await sayOwnName(tx, input.ownName);
    return named.ok ? registerOrganisation(tx, input) : named;
  });
}
