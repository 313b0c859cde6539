import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import type { ContactChangeInput } from "./applications.schema.ts";
import { getCurrentParty } from "./parties.queries.ts";
import { requestChange } from "./request-change.ts";

/** Asks for other contacts of a party after the application has been sent. An organiser decides. */
export async function askContactChange(
  ctx: Context,
  { applicationId, partyId, why, ...content }: ContactChangeInput & { applicationId: string; partyId: string },
): Promise<Outcome<{ changeId: string }, "wrong-state" | "late" | "already-asked">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, applicationId, "ask-contact-change");
    if (!locked.ok) return locked;
    const party = await getCurrentParty(tx, applicationId, partyId);
    return requestChange(tx, applicationId, { kind: "contacts", partyId: party.id, content, why });
  });
}
