import { randomBytes } from "node:crypto";
import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { seal } from "#domain/shared/seal.ts";
import { getAnswers } from "./answers.queries.ts";
import { lockFor } from "./application-access.queries.ts";
import { signatureAsked } from "./applications.events.ts";
import { listAttachments } from "./attachments.queries.ts";
import { checkAnswers } from "./check-answers.rules.ts";
import { signatureTokenHash } from "./commitment.queries.ts";
import { listParties } from "./parties.queries.ts";
import { fingerprintOf, listAskings } from "./signatures.queries.ts";
import { isToAsk } from "./signatures.rules.ts";
import * as store from "./signatures.store.ts";

export const signaturePurpose = "party signature";

/**
 * Asks the partners who have not signed the application as it is now: each contact gets a link of their own. The token is
 * kept hashed, and sealed for the mail until it is answered; it signs and opens this application and is no sign-in.
 */
export async function askForSignatures(
  ctx: Context,
  input: { applicationId: string; secret: string },
): Promise<Outcome<{ signatureIds: string[] }, "wrong-state" | "late" | "incomplete" | "nobody-to-ask" | "signatures-off">> {
  const me = mustBePerson(ctx);
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
    for (const party of toAsk) {
      const [signatureId, token] = [newId(tx), randomBytes(32).toString("base64url")];
      const secrets = { token_hash: signatureTokenHash(token), sealed: seal(input.secret, signaturePurpose, token) };
      await store.insertSignature(tx.db, { id: signatureId, party_id: party.id, version, form_version_id: formVersionId, fingerprint, asked_at: tx.now, asked_by: me.personId, ...secrets });
      await record(tx, signatureAsked, { applicationId: id, signatureId });
      signatureIds.push(signatureId);
    }
    return done({ signatureIds });
  });
}
