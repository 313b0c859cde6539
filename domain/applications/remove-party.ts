import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { partyRemoved } from "./applications.events.ts";
import { getParty } from "./parties.queries.ts";
import * as store from "./parties.store.ts";

/** Takes a partner out of a draft. The lead stays: an application without one would belong to nobody. */
export async function removeParty(ctx: Context, input: { applicationId: string; partyId: string }): Promise<Outcome<null, "wrong-state" | "late" | "is-lead">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-parties");
    if (!locked.ok) return locked;
    const party = await getParty(tx, input.applicationId, input.partyId);
    if (party.role === "lead") return refused("is-lead");
    await store.deleteParty(tx.db, party.id);
    await record(tx, partyRemoved, { applicationId: input.applicationId, partyId: party.id });
    return done(null);
  });
}
