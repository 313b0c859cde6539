import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { refused, type Outcome } from "#domain/shared/outcome.ts";
import { mostParties } from "./add-party.ts";
import { lockFor } from "./application-access.queries.ts";
import type { PartyAdditionInput } from "./applications.schema.ts";
import { listParties } from "./parties.queries.ts";
import { requestChange } from "./request-change.ts";

/** Asks to take a partner into an application that has been sent. Nothing is known of the organisation before an organiser accepts it. */
export async function askPartyAddition(
  ctx: Context,
  { applicationId, why, ...content }: PartyAdditionInput & { applicationId: string },
): Promise<Outcome<{ changeId: string }, "wrong-state" | "late" | "already-asked" | "already-there" | "too-many">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, applicationId, "ask-party-change");
    if (!locked.ok) return locked;
    const there = await listParties(tx, applicationId);
    if (there.some((p) => p.businessId === content.businessId)) return refused("already-there");
    if (there.length >= mostParties) return refused("too-many");
    return requestChange(tx, applicationId, { kind: "addition", partyId: null, content, why });
  });
}
