import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import type { PartyInput } from "./applications.schema.ts";
import { nameParty } from "./name-party.ts";
import { listParties } from "./parties.queries.ts";

export const mostParties = 20;

/** Names a partner organisation with its own contact person and units. The partner hears of it when the application is sent, not before. */
export async function addParty(ctx: Context, input: PartyInput & { applicationId: string }): Promise<Outcome<{ partyId: string }, "wrong-state" | "late" | "already-there" | "too-many">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-parties");
    if (!locked.ok) return locked;
    const there = await listParties(tx, input.applicationId);
    if (there.some((p) => p.businessId === input.businessId)) return refused("already-there");
    if (there.length >= mostParties) return refused("too-many");
    return nameParty(tx, input.applicationId, input);
  });
}
