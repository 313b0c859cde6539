import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { getCurrentParty } from "./parties.queries.ts";
import { requestChange } from "./request-change.ts";

/** Asks to let a partner go from an application that has been sent. The lead stays: the application is its own. */
export async function askPartyRemoval(
  ctx: Context,
  { applicationId, partyId, why }: { applicationId: string; partyId: string; why: string },
): Promise<Outcome<{ changeId: string }, "wrong-state" | "late" | "already-asked" | "is-lead">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, applicationId, "ask-party-change");
    if (!locked.ok) return locked;
    const party = await getCurrentParty(tx, applicationId, partyId);
    if (party.role === "lead") return refused("is-lead");
    return requestChange(tx, applicationId, { kind: "removal", partyId: party.id, content: {}, why });
  });
}
