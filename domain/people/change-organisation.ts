import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { organisationChanged } from "./organisations.events.ts";
import { mustKeepOrganisation } from "./organisations.queries.ts";
import type { ChangeOrganisationInput } from "./organisations.schema.ts";
import * as store from "./organisations.store.ts";

/** Name, kind and region, by the organisation's contacts and by managers. The business id never changes: another id is another organisation. */
export async function changeOrganisation(ctx: Context, input: ChangeOrganisationInput & { organisationId: string }): Promise<Outcome<null, never>> {
  return inTransaction(ctx, async (tx) => {
    await mustKeepOrganisation(tx, input.organisationId);
    await store.updateOrganisation(tx.db, input.organisationId, { name: input.name, kind: input.kind, region_code: input.regionCode });
    await record(tx, organisationChanged, { organisationId: input.organisationId });
    return done(null);
  });
}
