import { inTransaction } from "#db/transaction.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Overtaken } from "#domain/shared/outcome.ts";
import { organisationChanged, organisationEdits } from "./organisations.events.ts";
import { mustKeepOrganisation } from "./organisations.queries.ts";
import type { ChangeOrganisationInput } from "./organisations.schema.ts";
import * as store from "./organisations.store.ts";

/** Name, kind and region, by the organisation's contacts and by managers. The business id never changes: another id is another organisation. */
export async function changeOrganisation(ctx: Context, input: ChangeOrganisationInput & { organisationId: string }): Promise<{ ok: true; value: null } | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustKeepOrganisation(tx, input.organisationId);
    await store.lockOrganisation(tx.db, input.organisationId);
    const overtaken = await changedSince(tx, input.seen, organisationEdits(input.organisationId));
    if (overtaken) return overtaken;
    await store.updateOrganisation(tx.db, input.organisationId, { name: input.name, kind: input.kind, region_code: input.regionCode });
    await record(tx, organisationChanged, { organisationId: input.organisationId });
    return done(null);
  });
}
