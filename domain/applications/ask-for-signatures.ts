import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getAnswers } from "./answers.queries.ts";
import { lockFor } from "./application-access.queries.ts";
import { askPartyToSign } from "./ask-party-to-sign.ts";
import { listAttachments } from "./attachments.queries.ts";
import { checkAnswers } from "./check-answers.rules.ts";
import { listParties } from "./parties.queries.ts";
import { fingerprintOf, listAskings } from "./signatures.queries.ts";
import { isToAsk } from "./signatures.rules.ts";

/** Asks the partners who have not signed the application as it is now: each contact gets a link of their own. */
export async function askForSignatures(
  ctx: Context,
  input: { applicationId: string; secret: string },
): Promise<Outcome<{ signatureIds: string[] }, "wrong-state" | "late" | "incomplete" | "nobody-to-ask" | "signatures-off">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "submit");
    if (!locked.ok) return locked;
    const { id, version, form, formVersionId, call } = locked.value;
    if (!call.needsSignatures) return refused("signatures-off");
    const [answers, parties, attachments] = [await getAnswers(tx, id, version), await listParties(tx, id), await listAttachments(tx, id)];
    if (checkAnswers(form, answers, parties, attachments).length > 0) return refused("incomplete");
    const [askings, fingerprint] = [await listAskings(tx, id), await fingerprintOf(tx, id)];
    const toAsk = parties.filter((p) => p.role === "partner" && isToAsk(askings.get(p.id), fingerprint, tx.now));
    if (toAsk.length === 0) return refused("nobody-to-ask");

    const signatureIds: string[] = [];
    for (const { id: partyId } of toAsk) signatureIds.push(await askPartyToSign(tx, { applicationId: id, partyId, version, formVersionId, fingerprint, secret: input.secret }));
    return done({ signatureIds });
  });
}
