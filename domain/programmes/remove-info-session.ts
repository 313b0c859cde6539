import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { infoSessionChanged } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** Calls the info session off: it leaves the call's page, and those who have signed up hear of it. Without one it changes nothing. */
export async function removeInfoSession(ctx: Context, input: { cohortId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const call = found(await store.lockCallOfCohort(tx.db, input.cohortId), "call");
    if (await store.deleteInfoSession(tx.db, call.id)) await record(tx, infoSessionChanged, { cohortId: input.cohortId, callId: call.id });
  });
}
